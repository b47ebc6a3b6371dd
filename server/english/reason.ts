/** Whether an item of a decisions section makes a choice, and what reason it gives. Source: rule `decision-untraced`, decisions 30 to 33. */
import packed from './data/reasons.json' with { type: 'json' };
import { askAll, likeliest } from './question.ts';

/** `no decision`: days, groups, owners, places, budgets. */
export type Reason = 'purpose' | 'convenience' | 'none' | 'no decision';

const odds = askAll(packed);

/** How likely a choice must be without a reason, or with one of mere convenience: where it is about as likely to have one, it is left alone. */
const sure = 0.6;

/** Who leaves something out and goes on has most often begun to say why: "Nothing online. Seven of the twenty-six do not use e-mail." */
const sureOfDropping = 0.8;
const dropping =
  /^(?:no|nothing|none|without|not|never|we (?:leave|skip|drop|do without|left|dropped))\b[^.;:]*[.;:]\s+\S+\s+\S+/i;

/** Takes the whole item as one text. */
export function reasonOf(text: string): Reason {
  const bar = dropping.test(text) ? sureOfDropping : sure;
  return likeliest<Reason>(odds(text), ['none', 'convenience'], ['purpose', 'no decision'], bar);
}
