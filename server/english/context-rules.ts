/**
 * Corrects first guesses at word classes by what stands around them, with the rules of wink-pos-tagger. Its own engine tries every rule on every
 * word; this one gives the same, and tries only those that may change the word.
 */
import byTagAhead from 'wink-pos-tagger/src/rules/pos-rules-ge0.js';
import byTagBefore from 'wink-pos-tagger/src/rules/pos-rules-le0.js';
import byWordAhead from 'wink-pos-tagger/src/rules/value-rules-ge0.js';
import byWordBefore from 'wink-pos-tagger/src/rules/value-rules-le0.js';

/** A word in work. */
export interface GuessedWord {
  /** As it is written. */
  readonly value: string;
  /** In lower case. */
  readonly normal: string;
  pos: string;
}

/** A condition on the word `delta` places on, or on one of the words in a `range` of places, both ends included. */
export interface ContextCondition {
  readonly operand: {
    readonly property: 'value' | 'normal' | 'pos';
    readonly delta?: number;
    readonly range?: readonly [number, number];
  };
  readonly matches: RegExp;
}

/** Where all conditions hold, the word becomes what `willBe` says. */
export interface ContextRule {
  readonly rules: readonly ContextCondition[];
  readonly willBe: string;
}

/** By the tag that a word has. What stands before comes first, and words before tags. */
const passes: readonly Readonly<Record<string, readonly ContextRule[]>>[] = [byWordBefore, byTagBefore, byWordAhead, byTagAhead];

/** Corrects `pos` of each word in turn, within the word's possible tags; the first of these is what it was guessed to be. */
export function applyContextRules(words: readonly GuessedWord[], possible: readonly (readonly string[])[]): void {
  for (const rules of passes)
    for (let at = 0; at < words.length; at++) {
      const tags = possible[at] as readonly string[];
      if (tags.length < 2) continue;
      const word = words[at] as GuessedWord;
      const rule = rules[word.pos]?.find(
        ({ rules, willBe }) => tags.includes(willBe) && rules.every((one) => holds(one, words, at)),
      );
      if (rule) word.pos = rule.willBe;
    }
}

function holds(
  { operand: { property, delta, range }, matches }: ContextCondition,
  words: readonly GuessedWord[],
  at: number,
): boolean {
  const [first, last] = range ?? [delta ?? 0, delta ?? 0];
  for (let place = at + first; place <= at + last; place++) {
    const word = words[place];
    if (word && matches.test(word[property])) return true;
  }
  return false;
}
