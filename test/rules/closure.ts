/** Applies the fixes of every finding of some briefs, and tells which leave their finding, raise another, or touch what is none of theirs. */
import { type Finding, lint } from '../../server/lint.ts';
import type { Span } from '../../server/markdown/block.ts';
import { applied, movedBy } from '../../server/rewrite/applied.ts';
import type { Fix } from '../../server/rules/rule.ts';
import { filled } from './filling.ts';

export interface Breach {
  readonly rule: string;
  readonly fix: string;
  readonly what: string;
  /** It shows only when the gaps of the fix are filled. */
  readonly filled: boolean;
}

export interface Closure {
  /** Findings that want a fix; a gap is mended by its author alone. */
  readonly findings: number;
  /** Those of them that have one. */
  readonly mended: number;
  readonly fixes: number;
  readonly breaches: readonly Breach[];
}

/** What the fixes of a document do. */
export function closure(text: string): Closure {
  const before = lint({ text, path: 'brief.md' }).findings;
  const fixed = before.flatMap((finding) => finding.fixes().map((fix) => ({ finding, fix })));
  const wanting = before.filter(({ rule }) => rule !== 'placeholder-left');
  return {
    findings: wanting.length,
    mended: new Set(fixed.map(({ finding }) => finding).filter(({ rule }) => rule !== 'placeholder-left')).size,
    fixes: fixed.length,
    breaches: fixed.flatMap(({ finding, fix }) => [
      ...asGiven(text, before, finding, fix),
      ...onceFilled(text, before, finding, fix),
    ]),
  };
}

function* asGiven(text: string, before: readonly Finding[], finding: Finding, fix: Fix): Iterable<Breach> {
  const breach = (what: string) => ({ rule: finding.rule, fix: fix.title, what, filled: false });
  const known = new Set(before.map((one) => `${one.rule} ${movedBy(fix, one.range.start)}`));
  const rewritten = new Set(
    before.filter((one) => fix.edits.some((edit) => overlap(edit.range, one.range))).map(({ rule }) => rule),
  );
  for (const { rule, range } of lint({ text: applied(text, fix), path: 'brief.md' }).findings) {
    if (rule === finding.rule && range.start === movedBy(fix, finding.range.start)) yield breach('the finding stays');
    else if (rule === 'placeholder-left' || known.has(`${rule} ${range.start}`)) continue;
    else if (rule === finding.rule || !rewritten.has(rule)) yield breach(`new: ${rule}`);
  }
}

function* onceFilled(text: string, before: readonly Finding[], finding: Finding, fix: Fix): Iterable<Breach> {
  if (finding.rule === 'placeholder-left') return;
  const breach = (what: string) => ({ rule: finding.rule, fix: fix.title, what, filled: true });
  const claim = text.slice(finding.range.start, finding.range.end);
  const written = lint({ text: applied(text, filled(fix, claim)), path: 'brief.md' }).findings;
  if (count(written, finding.rule) >= count(before, finding.rule)) yield breach('the finding comes back');
  if (count(written, 'placeholder-left') > count(before, 'placeholder-left')) yield breach('a gap is left');
}

const count = (findings: readonly Finding[], of: string): number => findings.filter(({ rule }) => rule === of).length;

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
