/**
 * What a section of a brief is for, where its name is none of the usual ones: "What we hope to see by harvest". Its words tell, what stands
 * under it tells, and that a brief has most kinds of sections once. Source: rule catalogue, section 1.
 */
import contents from './data/contents.json' with { type: 'json' };
import headings from './data/headings.json' with { type: 'json' };
import { askAll } from './question.ts';
import { recent } from './recent.ts';

const readName = recent(askAll(headings));
const readStatement = recent(askAll(contents));

/** Below this the section is left without a role: then it is silent. */
const sure = 0.5;
/** How much the statements say beside the name. */
const weightOfContents = 0.5;
const mostStatements = 8;
/** How much less likely a role is that another section has. */
const ifTaken = 2;
const least = 0.001;

/**
 * The role that a section most likely has; `none` where it has none or nobody can tell.
 * @param name in lower case, without numbering
 * @param statements what stands under it
 * @param taken the roles of other sections of the brief
 */
export function sectionRole(name: string, statements: readonly string[], taken: ReadonlySet<string>): string {
  const scores = new Map(
    [...readName(name)].map(([role, odds]) => [role, Math.log(odds + least) - (taken.has(role) ? ifTaken : 0)]),
  );
  const read = statements.slice(0, mostStatements);
  for (const statement of read) {
    for (const [role, odds] of readStatement(statement))
      scores.set(role, (scores.get(role) ?? 0) + (weightOfContents * Math.log(odds + least)) / Math.sqrt(read.length));
  }
  const [role, best] = [...scores].reduce((one, other) => (other[1] > one[1] ? other : one));
  const sum = [...scores.values()].reduce((all, score) => all + Math.exp(score - best), 0);
  return 1 / sum > sure ? role : 'none';
}

/** How far odds near 0 are told apart, where a section is judged by what stands under it. */
const doubt = 0.02;

/**
 * How much what stands under a name looks like what a section with that role holds in a brief, as log odds: above 0 where it does, below
 * where the name means something else there ("Purpose" of a policy, "Currency" of an invoice).
 */
export function contentOdds(role: string, statements: readonly string[]): number {
  const read = statements.slice(0, mostStatements);
  const scores = new Map<string, number>();
  for (const statement of read) {
    for (const [kind, odds] of readStatement(statement))
      scores.set(kind, (scores.get(kind) ?? 0) + Math.log(odds + least) / Math.sqrt(read.length));
  }
  const best = Math.max(...scores.values());
  const sum = [...scores.values()].reduce((all, score) => all + Math.exp(score - best), 0);
  const share = (kind: string) => Math.exp((scores.get(kind) ?? Number.NEGATIVE_INFINITY) - best) / sum;
  return read.length === 0 ? 0 : Math.log((share(role) + doubt) / (share('none') + doubt));
}
