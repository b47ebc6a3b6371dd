/** Many findings mended in one step. */
import type { Finding } from '../lint.ts';
import type { Edit, Fix } from '../rules/rule.ts';

/** Rules whose fixes need no author: what they take away says nothing. All others ask for words that only the author has. */
const needsNoAuthor: ReadonlySet<string> = new Set(['suppression-unused']);

/** The best fix of every finding of a rule as one; `undefined` where fewer than two can be made together. */
export function fixAllOf(rule: string, findings: readonly Finding[]): Fix | undefined {
  const own = findings.filter((finding) => finding.rule === rule);
  if (own.length < 2) return undefined;
  const { edits, made } = together(own);
  return made < 2 ? undefined : { title: `Fix all ${made} of ${rule}`, edits };
}

/** What can be mended without asking anybody, for `source.fixAll`; `undefined` where there is nothing. */
export function fixAllByItself(findings: readonly Finding[]): Fix | undefined {
  const { edits, made } = together(findings.filter(({ rule }) => needsNoAuthor.has(rule)));
  return made === 0 ? undefined : { title: 'Mend what needs no author', edits };
}

/** The edits of the best fixes, without those that touch one made before. */
function together(findings: readonly Finding[]): { readonly edits: readonly Edit[]; readonly made: number } {
  const edits: Edit[] = [];
  let made = 0;
  for (const finding of findings) {
    const fixes = finding.fixes();
    const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
    if (!fix || fix.edits.some((edit) => edits.some((other) => touch(edit, other)))) continue;
    edits.push(...fix.edits);
    made++;
  }
  return { edits, made };
}

function touch({ range: one }: Edit, { range: other }: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
