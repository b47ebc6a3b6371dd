/** Whether a statement tells a measurable result: not a size, a number in a name, a duration or what was counted once. Source: rule catalogue, section 1. */
import packed from './data/measures.json' with { type: 'json' };
import { isMeasuredText } from './measured.ts';
import { ask } from './question.ts';

const question = ask(packed);

/** Where a quantity stands in it, what is around must speak against a result; where none does, for one. */
const withQuantity = 0.4;
const withoutQuantity = 0.7;

/** Takes one statement, wherever in a brief it stands. */
export function tellsMeasure(text: string): boolean {
  return question(text, 'measurable') > (isMeasuredText(text) ? withQuantity : withoutQuantity);
}
