/** Leaves out what a document suppresses, and tells which suppressions suppress nothing. Source: rule catalogue, section 4, decision 35. */
import type { Brief, Suppression } from './brief/model.ts';
import type { Finding } from './lint.ts';
import type { Span } from './markdown/block.ts';

export interface Suppressed {
  readonly kept: readonly Finding[];
  /** One for each suppression that is unused as a whole, for a rule that it names, or for a name that no rule has. */
  readonly unused: readonly Pick<Finding, 'message' | 'range' | 'fixes'>[];
}

/** Splits findings by the brief's suppressions. `known` are the ids of all rules. */
export function applySuppressions(findings: readonly Finding[], brief: Brief, known: readonly string[]): Suppressed {
  if (brief.suppressions.length === 0) return { kept: findings, unused: [] };
  const used = new Map<Suppression, Set<string>>();
  const kept = findings.filter((finding) => {
    const hit = brief.suppressions.filter((suppression) => suppresses(suppression, finding, brief));
    for (const suppression of hit) used.set(suppression, (used.get(suppression) ?? new Set()).add(finding.rule));
    return hit.length === 0;
  });
  const unused = brief.suppressions.flatMap((suppression) => {
    const hits = used.get(suppression) ?? new Set();
    const message = complaint(suppression, hits, known);
    if (!message) return [];
    const idle = suppression.rules.filter((rule) => !known.includes(rule) || (suppression.kind !== 'enable' && !hits.has(rule)));
    return [{ message, range: suppression.range, fixes: () => removalFixes(suppression, idle, brief) }];
  });
  return { kept, unused };
}

function suppresses(suppression: Suppression, finding: Finding, { document, suppressions }: Brief): boolean {
  if (!names(suppression, finding.rule)) return false;
  const at = finding.range.start;
  if (suppression.kind === 'front-matter') return true;
  if (suppression.kind === 'next-line') {
    const line = lineAfter(document.text, suppression.range.end);
    return at >= line.start && at < line.end;
  }
  if (suppression.kind === 'enable' || at < suppression.range.end) return false;
  const enabled = suppressions.find(
    (other) => other.kind === 'enable' && other.range.start >= suppression.range.end && names(other, finding.rule),
  );
  return !enabled || at < enabled.range.start;
}

function names(suppression: Suppression, rule: string): boolean {
  return suppression.rules.length === 0 || suppression.rules.includes(rule);
}

/** The line behind the one on which `offset` stands, its line ending included. */
function lineAfter(text: string, offset: number): Span {
  const start = text.indexOf('\n', offset) + 1;
  if (start === 0) return { start: text.length + 1, end: text.length + 1 };
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length + 1 : end + 1 };
}

/** What is wrong with a suppression; `undefined` where nothing is. An enabling comment suppresses nothing by design. */
function complaint({ kind, rules }: Suppression, used: ReadonlySet<string>, known: readonly string[]): string | undefined {
  const unknown = rules.filter((rule) => !known.includes(rule));
  if (unknown.length > 0) return `No rule is called ${listed(unknown)}: correct the name or remove it.`;
  if (kind === 'enable') return undefined;
  if (rules.length === 0) return used.size > 0 ? undefined : 'There is nothing here to suppress: remove this.';
  const idle = rules.filter((rule) => !used.has(rule));
  return idle.length > 0 ? `There is no finding of ${listed(idle)} here to suppress: remove the name.` : undefined;
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

/** Removes the idle names from a comment, or the comment where no other is left; front matter is left to its author. */
function removalFixes(
  suppression: Suppression,
  idle: readonly string[],
  { document: { text } }: Brief,
): ReturnType<Finding['fixes']> {
  const { kind, rules, range } = suppression;
  if (kind === 'front-matter') return [];
  const kept = rules.filter((rule) => !idle.includes(rule));
  const title = 'Remove what suppresses nothing';
  if (kept.length > 0) {
    const comment = text.slice(range.start, range.end);
    const first = comment.indexOf(rules[0] as string);
    const last = rules.at(-1) as string;
    const end = comment.indexOf(last, first) + last.length;
    return [
      {
        title,
        edits: [{ range: { start: range.start + first, end: range.start + end }, template: [kept.join(', ')] }],
        preferred: true,
      },
    ];
  }
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, range.start));
  // A comment between two blank lines takes one of them with it.
  const between = /(?:^|\n)[ \t]*\r?\n[ \t]*$/.test(text.slice(0, range.start));
  const after = (between ? /^[ \t]*(?:\r?\n|$)(?:[ \t]*\r?\n)?/ : /^[ \t]*(?:\r?\n|$)/).exec(text.slice(range.end));
  const start = before ? range.start - (before[1] as string).length : range.start;
  const end = before && after ? range.end + after[0].length : range.end;
  return [{ title, edits: [{ range: { start, end }, template: [''] }], preferred: true }];
}
