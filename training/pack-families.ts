/** Writes word families in the compact form that `server/english/families.ts` reads. */
import { familiesInPart, type PackedFamilies } from '../server/english/families.ts';
import { counted } from './pack.ts';
import { ransWriter } from './rans.ts';
import { wordList } from './word-list.ts';

export interface Families {
  /** The words of each family. */
  readonly families: readonly (readonly string[])[];
  /** For each family the number of its middle and of its broad group. */
  readonly middle: readonly number[];
  readonly broad: readonly number[];
}

/** @throws Error for a word with a capital */
export function packFamilies({ families, middle, broad }: Families): PackedFamilies {
  const words = families.flatMap((own, family) => own.map((word) => ({ word, family })));
  words.sort((a, b) => (a.word < b.word ? -1 : 1));
  const writer = ransWriter();
  const parts = words.map(({ family }) => Math.floor(family / familiesInPart));
  const places = words.map(({ family }) => family % familiesInPart);
  const [part, place] = [parts, places].map((values) => writer.table(counted(values, Math.max(...values) + 1)));
  if (!part || !place) throw new Error('There are no families.');
  words.forEach((_, index) => {
    writer.put(part, parts[index] ?? 0);
    writer.put(place, places[index] ?? 0);
  });
  return {
    meaning:
      'Words that keep the same company: the words, for each the part of the families that its family is in and its place there, and for each family the number of its middle and its broad group.',
    words: wordList(words.map(({ word }) => word)),
    families: writer.text(),
    middle,
    broad,
  };
}
