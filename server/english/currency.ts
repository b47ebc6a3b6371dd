/** Whether a sentence says what the audience values or would trade time and energy for. Source: rule `currency-missing`, decision 24. */
import valuingVerbs from './classes/valuing-verbs.json' with { type: 'json' };
import packed from './data/currency.json' with { type: 'json' };
import { showsEvidence } from './evidence.ts';
import { once } from './once.ts';
import { phraseSet } from './phrases.ts';
import { ask } from './question.ts';
import { tokenize } from './tokens.ts';

/** Where a sentence stands: `alone`, out of any brief; `likely`, where a brief tells of its audience; `unlikely`, elsewhere in it. */
export type Place = 'alone' | 'likely' | 'unlikely';

/**
 * How likely a sentence must be a claim. Alone it is as likely one as not; in a brief most are none, and one that is none silences a rule, and one that is missed raises it where it is wrong.
 * Where a verb of valuing says it in so many words, less is enough: such a verb may still have another subject ("the agency values …").
 */
const withVerb: Readonly<Record<Place, number>> = { alone: 0.3, likely: 0.55, unlikely: 0.75 };
const withoutVerb: Readonly<Record<Place, number>> = { alone: 0.35, likely: 0.7, unlikely: 0.9 };

/** What came up when people were asked is mostly what they value. */
const withEvidence = 0.3;

const question = ask(packed);
const valuing = once(() => phraseSet(valuingVerbs.phrases));

/** Takes one statement, and where it stands. */
export function claimsCurrency(text: string, place: Place = 'alone'): boolean {
  const bar = valuing().find(tokenize(text)) ? withVerb : withoutVerb;
  const odds = question(text, 'currency');
  return odds > bar[place] || (place === 'likely' && odds > withEvidence && showsEvidence(text, 'likely'));
}
