/** Reads a rule's page: its examples with what they promise, and its severity. A slip of the pen is an error, never skipped. */

/** One example of a page. */
export interface PageExample {
  readonly kind: 'bad' | 'good';
  /** The line of the page on which the example starts, 1-based. */
  readonly line: number;
  /** The document. */
  readonly text: string;
  /** The settings file that stands before it. */
  readonly settings?: string;
  /**
   * A line a finding: `3:1-3:58 warning The message.`; lines and columns are 1-based, columns count UTF-16 code units.
   * Empty for a good example.
   */
  readonly findings: readonly string[];
  /** The document after the preferred fix of the first finding, in plain form. */
  readonly fixed?: string;
}

interface Fence {
  readonly info: string;
  readonly line: number;
  readonly text: string;
}

const finding = /^\d+:\d+-\d+:\d+ (?:error|warning|information|hint) \S.*$/;

/**
 * The examples of a page in order: `markdown good`, and `markdown bad` followed by `text findings` and perhaps `markdown fixed`;
 * each perhaps behind its `json settings`.
 * @throws Error where a block of another name stands on the page, or one in the wrong place, or a finding in another form
 */
export function examplesOf(page: string): PageExample[] {
  const blocks = fences(page);
  const take = (info: string): Fence | undefined => (blocks[0]?.info === info ? blocks.shift() : undefined);
  const examples: PageExample[] = [];
  while (blocks.length > 0) {
    const settings = take('json settings')?.text;
    const given = settings === undefined ? {} : { settings };
    const example = take('markdown good') ?? take('markdown bad');
    if (!example) throw new Error(`Line ${blocks[0]?.line}: a block "${blocks[0]?.info}" has no place here.`);
    const { line, text } = example;
    if (example.info === 'markdown good') {
      examples.push({ kind: 'good', line, text, ...given, findings: [] });
      continue;
    }
    const findings = take('text findings');
    if (!findings) throw new Error(`Line ${line}: findings must follow a bad example.`);
    const fixed = take('markdown fixed')?.text;
    examples.push({
      kind: 'bad',
      line,
      text,
      ...given,
      findings: findingsIn(findings),
      ...(fixed === undefined ? {} : { fixed }),
    });
  }
  return examples;
}

/** What the page says that the rule's severity is. */
export function severityOn(page: string): string | undefined {
  return /^- \*\*Severity:\*\* (\w+)\. /m.exec(page)?.[1];
}

function findingsIn({ line, text }: Fence): string[] {
  const findings = text.trimEnd().split('\n');
  const odd = findings.findIndex((one) => !finding.test(one));
  if (odd >= 0) throw new Error(`Line ${line + 1 + odd}: "${findings[odd]}" is no finding.`);
  return findings;
}

/** The fenced blocks of a page. An example may hold fences of its own with fewer marks. */
function fences(page: string): Fence[] {
  const found: Fence[] = [];
  const lines = page.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const open = /^(`{3,})(.*)$/.exec(lines[at] as string);
    if (!open) continue;
    const end = lines.findIndex((line, index) => index > at && line === open[1]);
    if (end < 0) throw new Error(`Line ${at + 1}: the block is not closed.`);
    found.push({ info: open[2] as string, line: at + 1, text: `${lines.slice(at + 1, end).join('\n')}\n` });
    at = end;
  }
  return found;
}
