/** Whether a sentence says what the audience values or would trade time and energy for. Source: rule `currency-missing`, decision 24. */
import packed from './data/currency.json' with { type: 'json' };
import { ask } from './question.ts';

/**
 * How sure the classifier must be. It is asked of every sentence of a brief, most of which claim nothing: a claim that is none silences a rule.
 */
const threshold = 0.7;

const question = ask(packed);

/** Takes one statement, wherever in a brief it stands. */
export function claimsCurrency(text: string): boolean {
  return question(text, 'currency') > threshold;
}
