/** Whether an item of a decisions section makes a choice, and what reason it gives. Source: rule `decision-untraced`, decisions 30 to 33. */
import packed from './data/reasons.json' with { type: 'json' };
import { choose } from './question.ts';

/** `no decision`: days, groups, owners, places, budgets. */
export type Reason = 'purpose' | 'convenience' | 'none' | 'no decision';

const reason = choose(packed);

/** Takes the whole item as one text. */
export function reasonOf(text: string): Reason {
  return reason(text) as Reason;
}
