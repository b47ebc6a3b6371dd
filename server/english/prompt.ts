/** Whether a question put to learners asks for the organisation's gain. Source: rule `prompt-company-motive`, decision 29. */
import packed from './data/prompts.json' with { type: 'json' };
import { ask } from './question.ts';

const question = ask(packed);

/** Takes a question, or an imperative that is meant as one. */
export function asksForCompanyGain(text: string): boolean {
  return question(text, 'organisation') > 0.5;
}
