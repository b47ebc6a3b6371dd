/**
 * What a section of a brief is for, where its name is none of the usual ones: "What we hope to see by harvest". Its words tell, what stands
 * under it tells, and that a brief has most kinds of sections once. Source: rule catalogue, section 1.
 */
import contents from './data/contents.json' with { type: 'json' };
import headings from './data/headings.json' with { type: 'json' };
import { askAll } from './question.ts';
import { once } from './once.ts';
import { featuresOfText } from './features.ts';
import { probabilities, unpack } from './linear.ts';
import { recent } from './recent.ts';

const readName = recent(askAll(headings));
const contentModel = once(() => unpack(contents));

/** The odds of each label of the contents model, as logarithms. */
const readStatement = (text: string): Float64Array =>
  Float64Array.from(probabilities(contentModel(), featuresOfText(text)), (odds) => Math.log(odds + least));

/** A statement that remembers what it was asked. */
export interface Asked {
  told<T>(read: (text: string) => T): T;
}

/** Below this the section is left without a role: then it is silent. */
const sure = 0.5;
/** How much the statements say beside the name. */
const weightOfContents = 0.5;
const mostStatements = 8;
/** How much less likely a role is that another section has. */
const ifTaken = 2;
const least = 0.001;

/** "By the close of the second clinic, the investigator": what follows is a list of objectives, whatever stands above it. */
const leadsIntoOutcomes = (text: string): boolean =>
  /^(?:by|at|on|upon|after) (?:the )?(?:end|close|completion|finish)(?:ing)?\b/i.test(text) && !/[.!?]$/.test(text);
const ifLedInto = 3;

/**
 * The role that a section most likely has; `none` where it has none or nobody can tell.
 * @param name in lower case, without numbering
 * @param statements what stands under it
 * @param taken the roles of other sections
 */
export function sectionRole(name: string, statements: readonly Asked[], taken: ReadonlySet<string>): string {
  const named = new Map(
    [...readName(name)].map(([role, odds]) => [role, Math.log(odds + least) - (taken.has(role) ? ifTaken : 0)]),
  );
  if (statements.length > 2 && statements.slice(0, 2).some((one) => one.told(leadsIntoOutcomes)))
    named.set('objectives', (named.get('objectives') ?? 0) + ifLedInto);
  const shares = sharesOf(withStatements(named, statements, weightOfContents));
  const [role, share] = [...shares].reduce((one, other) => (other[1] > one[1] ? other : one));
  return share > sure ? role : 'none';
}

/** How far shares near 0 are told apart, where a section is judged by what stands under it. */
const doubt = 0.02;

/**
 * How much what stands under a name looks like what a section with that role holds in a brief, as log odds: above 0 where it does, below
 * where the name means something else there ("Purpose" of a policy, "Currency" of an invoice).
 */
export function contentOdds(role: string, statements: readonly Asked[]): number {
  const shares = sharesOf(withStatements(new Map(), statements, 1));
  return Math.log(((shares.get(role) ?? 0) + doubt) / ((shares.get('none') ?? 0) + doubt));
}

/** The scores with what the first statements speak for: the more of them, the more each needs to say. */
function withStatements(scores: Map<string, number>, statements: readonly Asked[], weight: number): ReadonlyMap<string, number> {
  const read = statements.slice(0, mostStatements);
  for (const statement of read) {
    const odds = statement.told(readStatement);
    for (const [index, role] of contentModel().labels.entries())
      scores.set(role, (scores.get(role) ?? 0) + (weight * (odds[index] as number)) / Math.sqrt(read.length));
  }
  return scores;
}

/** Log scores as shares of 1. */
function sharesOf(scores: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const best = Math.max(...scores.values());
  const sum = [...scores.values()].reduce((all, score) => all + Math.exp(score - best), 0);
  return new Map([...scores].map(([role, score]) => [role, Math.exp(score - best) / sum]));
}
