/** The word classes of common words. The lexicon is wink-lexicon's; `training/lexicon.ts` packs it. */
import packed from './data/lexicon.json' with { type: 'json' };
import { familyWords } from './families.ts';
import { once } from './once.ts';
import { ransReader, type Table } from './rans.ts';
import { wordsIn } from './word-list.ts';

/** The lexicon as `training/lexicon.ts` writes it. */
export interface PackedLexicon {
  /** The Penn tags that a word may have, the likeliest first, with blanks between; the most frequent lists first. */
  readonly tags: readonly string[];
  /** Words that are in no family, as `word-list.ts` reads them. */
  readonly otherWords: string;
  /** For each word of the families and then each other word, the number of its tags from 1, or 0 where the lexicon does not know it. */
  readonly numbers: string;
}

/** A number is written as the number of its part, and its place in the part. */
export const numbersInPart = 32;
/** What a word ends with tells something of its tags: these have tables of their own, and all others one. */
export const endings = 'sdgy';

/** The Penn tags of a word in lower case, the likeliest first; `undefined` for words that are not common. */
export function tagsOf(word: string): readonly string[] | undefined {
  return known().get(word);
}

const known = once(() => unpackLexicon(packed, familyWords()));

/** @param inFamilies the words of the families, in order */
export function unpackLexicon(
  { tags, otherWords, numbers }: PackedLexicon,
  inFamilies: Iterable<string>,
): Map<string, readonly string[]> {
  const lists = tags.map((list) => list.split(' '));
  const reader = ransReader(numbers);
  const parts = Array.from({ length: endings.length + 1 }, () => reader.table());
  const places = Array.from({ length: Math.ceil((tags.length + 1) / numbersInPart) }, () => reader.table());
  const byWord = new Map<string, readonly string[]>();
  const read = (word: string) => {
    const part = reader.next(parts[endings.indexOf(word.at(-1) as string) + 1] as Table);
    const number = part * numbersInPart + reader.next(places[part] as Table);
    if (number > 0) byWord.set(word, lists[number - 1] as readonly string[]);
  };
  for (const word of inFamilies) read(word);
  for (const word of wordsIn(otherWords)) read(word);
  return byWord;
}
