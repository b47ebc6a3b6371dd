/** Whether a sentence shows that the audience was, or for the design will be, asked, observed or represented. Source: decisions 25 and 26. */
import packed from './data/evidence.json' with { type: 'json' };
import { ask } from './question.ts';

const question = ask(packed);

/** Takes one statement, wherever in a brief it stands. */
export function showsEvidence(text: string): boolean {
  return question(text, 'evidence') > 0.5;
}
