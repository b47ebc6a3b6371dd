/** Who a noun phrase speaks of: people who may be an audience, an organisation or its organs, a thing of the course. */
import organisations from './classes/organisations.json' with { type: 'json' };
import learningThings from './classes/learning-things.json' with { type: 'json' };
import thirdParties from './classes/third-parties.json' with { type: 'json' };
import thingsInEr from './classes/things-in-er.json' with { type: 'json' };
import workers from './classes/workers-and-volunteers.json' with { type: 'json' };
import { nounForms } from './inflect.ts';
import type { Token } from './tokens.ts';

const people = new Set(workers.words.flatMap(nounForms));
const bodies = new Set(organisations.words.flatMap(nounForms));
const things = new Set(learningThings.words.flatMap(nounForms));
const served = new Set(thirdParties.words.flatMap(nounForms));
const notDoers = new Set(thingsInEr.words.flatMap(nounForms));
const doer =
  /(?:[a-z]{2}(?:er|or|ist|ian|ee|ant|ent)s?|(?:wo)?m[ae]n|person|people|folk|hands?|mates?|lead|leads|child(?:ren)?)$/;

/** Who holds a value or a motive. `served` are the people whom an audience works for (patients, guests); `other` is what no list and no ending decides. */
export type Holder = 'people' | 'organisation' | 'served' | 'thing' | 'other';

/** Classifies a noun or pronoun in lower case, singular or plural. */
export function holderOf(word: string): Holder {
  const bare = word.replace(/'s?$/, '');
  const last = bare.slice(bare.lastIndexOf('-') + 1);
  if (bodies.has(bare) || bodies.has(last)) return 'organisation';
  if (served.has(bare) || served.has(last)) return 'served';
  if (people.has(bare) || people.has(last)) return 'people';
  if (things.has(bare) || things.has(last) || /^(?:it|this|that|which|there|what)$/.test(bare)) return 'thing';
  if (/^(?:over|under)-(?:\p{L}+)s$/u.test(bare)) return 'people';
  if (doer.test(last) && !notDoers.has(last)) return 'people';
  return 'other';
}

const quantifiers = new Set([
  'most',
  'many',
  'all',
  'some',
  'both',
  'few',
  'several',
  'half',
  'majority',
  'none',
  'each',
  'one',
  'those',
  'two',
  'three',
  'four',
  'five',
  'bulk',
  'lot',
  'lots',
  'plenty',
  'everyone',
  'rest',
  'number',
]);
const prepositions = new Set([
  'of',
  'in',
  'on',
  'at',
  'from',
  'with',
  'for',
  'by',
  'to',
  'who',
  'whose',
  'under',
  'over',
  'behind',
  'between',
  'across',
  'among',
  'about',
  'around',
  'we',
  'i',
  'here',
  'there',
  'that',
  'without',
  'near',
  'along',
  'aboard',
  'off',
  'out',
  'into',
  'through',
  'during',
  'after',
  'before',
  'as',
  'alike',
  'especially',
  'now',
  'and',
  'or',
]);

/**
 * Classifies the noun phrase in tokens `[from, to)` by its head: the last word before a preposition or a relative clause,
 * or what follows a quantifier with "of" ("most of the clerks on nights": clerks).
 */
export function holderIn(tokens: readonly Token[], from: number, to: number): Holder | undefined {
  let start = from;
  for (let index = from; index + 1 < to; index++) {
    if (
      tokens[index + 1]?.lower === 'of' &&
      (quantifiers.has((tokens[index] as Token).lower) || (tokens[index] as Token).kind === 'number')
    )
      start = index + 2;
  }
  let head: Token | undefined;
  for (let index = start; index < to; index++) {
    const token = tokens[index] as Token;
    if (token.kind === 'mark') {
      if (head) break;
      continue;
    }
    if (head && prepositions.has(token.lower)) break;
    if (!prepositions.has(token.lower) || token.lower === 'we' || token.lower === 'i') head = token;
  }
  if (!head) return undefined;
  return /^(?:we|i|me|us|my|our)$/.test(head.lower) ? 'organisation' : holderOf(head.lower);
}
