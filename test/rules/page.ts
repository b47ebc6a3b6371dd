/** Reads a rule's page: its examples with what they promise. */

/** One example of a page. */
export interface PageExample {
  readonly kind: 'bad' | 'good';
  /** The line of the page on which the example starts, 1-based. */
  readonly line: number;
  /** The document. */
  readonly text: string;
  /** A line a finding: `3:1-3:58 warning The message.`; lines and columns are 1-based, columns count UTF-16 code units. */
  readonly findings: readonly string[];
  /** The document after the preferred fix of the first finding, in plain form. */
  readonly fixed?: string;
}

interface Fence {
  readonly info: string;
  readonly line: number;
  readonly text: string;
}

/** The examples of a page in order. @throws Error where a block stands without the example that it belongs to */
export function examplesOf(page: string): PageExample[] {
  const examples: { kind: 'bad' | 'good'; line: number; text: string; findings: string[]; fixed?: string }[] = [];
  for (const { info, line, text } of fences(page)) {
    const last = examples.at(-1);
    if (info === 'markdown bad' || info === 'markdown good')
      examples.push({ kind: info === 'markdown bad' ? 'bad' : 'good', line, text, findings: [] });
    else if (info === 'text findings' || info === 'markdown fixed') {
      if (last?.kind !== 'bad') throw new Error(`Line ${line}: "${info}" must stand behind a bad example.`);
      if (info === 'markdown fixed') last.fixed = text;
      else last.findings.push(...text.split('\n').filter((one) => one !== ''));
    }
  }
  return examples;
}

/** The fenced blocks of a page. An example may hold fences of its own with fewer marks. */
function fences(page: string): Fence[] {
  const found: Fence[] = [];
  const lines = page.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const open = /^(`{3,})(\S.*)$/.exec(lines[at] as string);
    if (!open) continue;
    const end = lines.findIndex((line, index) => index > at && line === open[1]);
    if (end < 0) throw new Error(`Line ${at + 1}: the block is not closed.`);
    found.push({ info: open[2] as string, line: at + 1, text: `${lines.slice(at + 1, end).join('\n')}\n` });
    at = end;
  }
  return found;
}
