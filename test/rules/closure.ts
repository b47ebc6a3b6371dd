/** Applies the fixes of every finding of some briefs, and tells which leave their finding, raise another, or touch what is none of theirs. */
import { type Finding, lint } from '../../server/lint.ts';
import type { Span } from '../../server/markdown/block.ts';
import { applied, movedBy } from '../../server/rewrite/applied.ts';
import { filled } from './filling.ts';

export interface Breach {
  readonly rule: string;
  readonly fix: string;
  readonly what: string;
}

/** How many fixes a document has, and which of them do not close their finding. */
export function breaches(text: string): { readonly fixes: number; readonly found: Breach[] } {
  const before = lint({ text, path: 'brief.md' }).findings;
  const found: Breach[] = [];
  let fixes = 0;
  for (const finding of before) {
    for (const fix of finding.fixes()) {
      fixes++;
      const after = lint({ text: applied(text, fix), path: 'brief.md' }).findings;
      const known = new Set(before.map((one) => `${one.rule} ${movedBy(fix, one.range.start)}`));
      const rewritten = new Set(
        before.filter((one) => fix.edits.some((edit) => overlap(edit.range, one.range))).map(({ rule }) => rule),
      );
      const breach = (what: string) => found.push({ rule: finding.rule, fix: fix.title, what });
      for (const { rule, range } of after) {
        if (rule === finding.rule && range.start === movedBy(fix, finding.range.start)) breach('the finding stays');
        else if (rule === 'placeholder-left' || known.has(`${rule} ${range.start}`)) continue;
        else if (rule === finding.rule || !rewritten.has(rule)) breach(`new: ${rule}`);
      }
      if (finding.rule === 'placeholder-left') continue;
      const claim = text.slice(finding.range.start, finding.range.end);
      const written = lint({ text: applied(text, filled(fix, claim)), path: 'brief.md' }).findings;
      if (count(written, finding.rule) >= count(before, finding.rule)) breach('the finding comes back when the gaps are filled');
      if (count(written, 'placeholder-left') > count(before, 'placeholder-left')) breach('a gap is left when all are filled');
    }
  }
  return { fixes, found };
}

const count = (findings: readonly Finding[], of: string): number => findings.filter(({ rule }) => rule === of).length;

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
