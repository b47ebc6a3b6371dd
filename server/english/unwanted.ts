/** Whether a measure counts something that there should be less of. */
import unwanted from './classes/unwanted-things.json' with { type: 'json' };
import { once } from './once.ts';
import { phraseSet } from './phrases.ts';
import { tokenize } from './tokens.ts';

const things = once(() => phraseSet(unwanted.words));

/** Takes the noun phrase of a measure ("escalations per hundred calls"). */
export function isUnwanted(measure: string): boolean {
  return things().find(tokenize(measure)) !== undefined;
}
