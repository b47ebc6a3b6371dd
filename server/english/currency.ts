/** Whether a sentence says what the audience values or would trade time and energy for. Source: rule `currency-missing`, decision 24. */
import valuingVerbs from './classes/valuing-verbs.json' with { type: 'json' };
import packed from './data/currency.json' with { type: 'json' };
import { showsEvidence } from './evidence.ts';
import { outsiderAsked } from './informants.ts';
import { once } from './once.ts';
import { noOwnWords, type OwnWords } from './own-words.ts';
import { phraseSet } from './phrases.ts';
import { ask } from './question.ts';
import { tokenize } from './tokens.ts';

/** Where in a brief a sentence stands: `likely`, where it tells of its audience; `unlikely`, elsewhere. */
export type Place = 'likely' | 'unlikely';

/**
 * How likely a sentence must be a claim. Most are none, and one that is none silences a rule, and one that is missed raises it where it is wrong.
 * Where a verb of valuing says it in so many words, less is enough: such a verb may still have another subject ("the agency values …").
 */
const withVerb: Readonly<Record<Place, number>> = { likely: 0.6, unlikely: 0.8 };
const withoutVerb: Readonly<Record<Place, number>> = { likely: 0.75, unlikely: 0.93 };

/** What came up when people were asked is mostly what they value. */
const withEvidence = 0.3;

const question = ask(packed);
const valuing = once(() => phraseSet(valuingVerbs.phrases));

/** How likely a statement claims a currency, 0 to 1, wherever it stands. */
export function currencyOdds(text: string): number {
  return question(text, 'currency');
}

/** Whether a sentence only tells that somebody was asked, and leaves what they said to those behind it. */
export function onlyTellsOfAsking(text: string, own: OwnWords = noOwnWords): boolean {
  return showsEvidence(text, 'likely', own) && !claimsCurrency(text, 'likely', own);
}

/** Takes one statement, and where it stands. */
export function claimsCurrency(text: string, place: Place, own: OwnWords = noOwnWords): boolean {
  const bar = valuing().find(tokenize(text)) ? withVerb : withoutVerb;
  const odds = currencyOdds(text);
  if (odds > bar[place]) return true;
  return place === 'likely' && odds > withEvidence && showsEvidence(text, 'likely', own) && !outsiderAsked(text);
}
