/** Whether a sentence says what the audience values or would trade time and energy for. Source: rule `currency-missing`, decision 24. */
import valuingVerbs from './classes/valuing-verbs.json' with { type: 'json' };
import packed from './data/currency.json' with { type: 'json' };
import { once } from './once.ts';
import { phraseSet } from './phrases.ts';
import { ask } from './question.ts';
import { tokenize } from './tokens.ts';

/** A claim that is none silences a rule, one that is missed raises it where it is wrong. */
const sure = 0.6;
/** Where a verb of valuing says it in so many words, less is enough: such a verb may still have another subject ("the agency values …"). */
const likely = 0.4;

const question = ask(packed);
const valuing = once(() => phraseSet(valuingVerbs.phrases));

/** Takes one statement, wherever in a brief it stands. */
export function claimsCurrency(text: string): boolean {
  const odds = question(text, 'currency');
  return odds > sure || (odds > likely && valuing().find(tokenize(text)) !== undefined);
}
