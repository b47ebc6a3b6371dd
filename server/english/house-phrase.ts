/** Words that a team does not want, in any inflection, and what stands in for them. */
import { inSameForm } from './inflect.ts';
import { phraseSetOf, plainPhrases } from './phrases.ts';
import type { Stretch } from './purpose.ts';
import { type Token, tokenize } from './tokens.ts';

export interface FoundPhrase extends Stretch {
  /** The words of the text. */
  readonly words: readonly Token[];
}

/** Gives the function that finds a phrase in a text, from left to right. */
export function phraseFinder(phrase: string): (text: string) => readonly FoundPhrase[] {
  const set = phraseSetOf(plainPhrases([phrase]));
  return (text) => {
    const tokens = tokenize(text);
    return set.findAll(tokens).map(({ from, to }) => {
      const words = tokens.slice(from, to);
      return { start: (words[0] as Token).start, end: (words.at(-1) as Token).end, words };
    });
  };
}

/** A replacement in the form that the phrase has in the text: "leveraged" → "used". Its first or its last word takes the inflection and the first the capital. */
export function replacementFor({ words }: FoundPhrase, phrase: string, replacement: string): string {
  const plain = tokenize(phrase);
  const other = replacement.split(' ');
  const changed = words.findIndex(({ lower }, index) => lower !== plain[index]?.lower);
  if (changed >= 0) {
    const at = changed === 0 ? 0 : other.length - 1;
    other[at] = inSameForm((words[changed] as Token).lower, (plain[changed] as Token).lower, other[at] as string);
  }
  const whole = other.join(' ');
  return /^\p{Lu}/u.test(words[0]?.text ?? '') ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole;
}
