/** Whether a noun phrase names nobody in particular. Source: rule `audience-generic`, and decision 16. */
import generic from './classes/generic-audiences.json' with { type: 'json' };
import { nounForms } from './inflect.ts';
import { phraseSet } from './phrases.ts';
import type { Word } from './words.ts';

const nouns = phraseSet(generic.words.flatMap((entry) => (entry.includes(' ') ? [entry] : nounForms(entry))).map((entry) => entry));
/** Words before the noun that make no group of it: articles, quantities, possessives, and what every course says of its people. */
const emptyModifier =
  /^(?:the|an?|all|any|each|every|both|our|your|their|its|his|her|my|these|those|this|some|many|most|more|other|of|fellow|individual|various|different|respective|entire|whole|future|prospective|intended|target|course|training|workshop|programme|program|adult|organisation's|organization's|company's|own|participating|attending|interested|relevant|full|up|to|at|least|participant)$/;
/** What may follow the noun without naming a group: "participants in this course", "staff across the organisation". */
const emptyTail =
  /^(?:in|of|on|at|across|throughout|within|from|who|that|this|the|our|a|an|each|every|all|course|training|workshop|programme|program|session|class|module|organisation|organization|company|business|attend|attending|attends|take|taking|takes|complete|completing|part|participating|team|here|alike|group|firm|levels|and|or)$/;

/** Takes the words of the noun phrase alone. */
export function isGeneric(words: readonly Word[]): boolean {
  const spoken = words.filter((word) => word.kind !== 'mark' || word.text === '-');
  let at = 0;
  while (at < spoken.length && !nouns.matchAt(spoken, at)) {
    const word = spoken[at] as Word;
    if (!emptyModifier.test(word.lower) && word.kind !== 'number' && !isCompanyName(word, at)) return false;
    at++;
  }
  const match = nouns.matchAt(spoken, at);
  if (!match) return false;
  return spoken.slice(match.to).every((word, index) => emptyTail.test(word.lower) || nouns.matchAt(spoken, match.to + index) !== undefined);
}

/** "Acme's", "Northwind": a name says where they work and not who they are. */
function isCompanyName(word: Word, index: number): boolean {
  return /^\p{Lu}/u.test(word.text) && (/['’]s?$/.test(word.text) || (index > 0 && word.pos === 'NNP'));
}
