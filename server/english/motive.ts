/** Whose gain a currency, WIIFM or benefit statement names. Source: rule `company-currency`. */
import packed from './data/motives.json' with { type: 'json' };
import { choose } from './question.ts';

export type Motive = 'organisation' | 'person' | 'both' | 'neither';

const motive = choose(packed);

/** Takes one statement. */
export function motiveOf(text: string): Motive {
  return motive(text) as Motive;
}
