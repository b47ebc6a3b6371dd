/** Whether a noun phrase names nobody in particular. Source: rule `audience-generic`, and decision 16. */
import generic from './classes/generic-audiences.json' with { type: 'json' };
import { nounForms } from './inflect.ts';
import { noOwnWords, type OwnClass, type OwnWords } from './own-words.ts';
import { type PhraseMatch, phraseSet } from './phrases.ts';
import type { Stretch } from './purpose.ts';
import { readWords, type Word } from './words.ts';

const nouns = phraseSet(generic.words.flatMap((entry) => (entry.includes(' ') ? [entry] : nounForms(entry))));
/** Words before the noun that make no group of it: articles, quantities, possessives, and what every course says of its people. */
const emptyModifier =
  /^(?:the|an?|all|any|each|every|both|our|your|their|its|his|her|my|these|those|this|some|many|most|more|other|of|fellow|individual|various|different|respective|entire|whole|future|prospective|intended|target|course|training|workshop|programme|program|adult|organisation's|organization's|company's|own|participating|attending|interested|relevant|full|up|to|at|least|participant)$/;
/** What may follow the noun without naming a group: "participants in this course", "staff across the organisation". */
const emptyTail =
  /^(?:in|of|on|at|across|throughout|within|from|who|that|this|the|our|a|an|each|every|all|course|training|workshop|programme|program|session|class|module|organisation|organization|company|business|attend|attending|attends|take|taking|takes|complete|completing|part|participating|team|here|alike|group|firm|levels|and|or)$/;

function nounAt(words: readonly Word[], at: number, { added, removed }: OwnClass): PhraseMatch | undefined {
  return added.matchAt(words, at) ?? (removed.matchAt(words, at) ? undefined : nouns.matchAt(words, at));
}

/** Takes the words of the noun phrase alone. */
export function isGeneric(words: readonly Word[], own: OwnWords = noOwnWords): boolean {
  const noun = (all: readonly Word[], at: number) => nounAt(all, at, own.genericAudiences);
  const spoken = words.filter((word) => word.kind !== 'mark' || word.text === '-');
  let at = 0;
  while (at < spoken.length && !noun(spoken, at)) {
    const word = spoken[at] as Word;
    if (!emptyModifier.test(word.lower) && word.kind !== 'number' && !isCompanyName(word, at)) return false;
    at++;
  }
  const match = noun(spoken, at);
  if (!match) return false;
  return spoken
    .slice(match.to)
    .every((word, index) => emptyTail.test(word.lower) || noun(spoken, match.to + index) !== undefined);
}

/** "Acme's", "Northwind": a name says where they work and not who they are. */
function isCompanyName(word: Word, index: number): boolean {
  return /^\p{Lu}/u.test(word.text) && (/['’]s?$/.test(word.text) || (index > 0 && word.pos === 'NNP'));
}

/** Pronouns name the authors as often as the audience: they are no group that a space is for. */
const pronoun = /^(?:you|we|us|they)$/;

/** The first noun phrase of a statement that names nobody in particular, as offsets in its text. */
export function genericNounPhrase(text: string, own: OwnWords = noOwnWords): Stretch | undefined {
  return find(readWords(text), own, () => true);
}

/** The first noun phrase behind a verb that names nobody in particular, as offsets in the text: "to inform everyone", "gives attendees a grounding". */
export function genericObject(text: string, own: OwnWords = noOwnWords): Stretch | undefined {
  return find(readWords(text), own, (before) => before !== undefined && /^VB[PZG]?$/.test(before.pos));
}

function find(words: readonly Word[], own: OwnWords, follows: (before: Word | undefined) => boolean): Stretch | undefined {
  for (let at = 0; at < words.length; at++) {
    const match = nounAt(words, at, own.genericAudiences);
    if (!match || pronoun.test((words[at] as Word).lower)) continue;
    let from = at;
    while (from > 0 && isModifier(words[from - 1] as Word)) from--;
    const tail = words.slice(match.to, match.to + 3);
    if (isGeneric(words.slice(from, match.to), own) && !namesGroup(tail) && follows(words[from - 1]))
      return { start: (words[from] as Word).start, end: (words[match.to - 1] as Word).end };
    at = match.to - 1;
  }
  return undefined;
}

function isModifier(word: Word): boolean {
  return word.kind !== 'mark' && /^(?:DT|PDT|JJ|JJR|JJS|PRP\$|CD|NN|NNS|NNP|VBG|VBN|POS)$/.test(word.pos);
}

/** "staff on ward 7": what follows makes a group of them. */
function namesGroup(tail: readonly Word[]): boolean {
  const [preposition, next] = tail;
  return /^(?:on|at|of|with|in|from|who)$/.test(preposition?.lower ?? '') && next !== undefined && !emptyTail.test(next.lower);
}
