/** Writes a lexicon in the compact form that `server/english/lexicon.ts` reads. */
import { endings, numbersInPart, type PackedLexicon } from '../server/english/lexicon.ts';
import type { Frequencies } from '../server/english/rans.ts';
import { counted } from './pack.ts';
import { ransWriter } from './rans.ts';
import { wordList } from './word-list.ts';

/** @param inFamilies the words of the families, in the order in which they are read */
export function packLexicon(lexicon: ReadonlyMap<string, readonly string[]>, inFamilies: readonly string[]): PackedLexicon {
  const counts = new Map<string, number>();
  for (const tags of lexicon.values()) counts.set(tags.join(' '), (counts.get(tags.join(' ')) ?? 0) + 1);
  const tags = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([list]) => list);
  const numberOf = new Map(tags.map((list, index) => [list, index + 1]));
  const families = new Set(inFamilies);
  const others = [...lexicon.keys()].filter((word) => !families.has(word)).sort();
  const entries = [...inFamilies, ...others].map((word) => {
    const number = numberOf.get(lexicon.get(word)?.join(' ') ?? '') ?? 0;
    return {
      ending: endings.indexOf(word.at(-1) ?? '') + 1,
      part: Math.floor(number / numbersInPart),
      place: number % numbersInPart,
    };
  });

  const writer = ransWriter();
  const length = Math.ceil((tags.length + 1) / numbersInPart);
  const parts = Array.from({ length: endings.length + 1 }, (_, ending) =>
    writer.table(
      counted(
        entries.filter((entry) => entry.ending === ending).map(({ part }) => part),
        length,
      ),
    ),
  );
  const places = Array.from({ length }, (_, part) =>
    writer.table(
      counted(
        entries.filter((entry) => entry.part === part).map(({ place }) => place),
        numbersInPart,
      ),
    ),
  );
  for (const { ending, part, place } of entries) {
    writer.put(parts[ending] as Frequencies, part);
    writer.put(places[part] as Frequencies, place);
  }
  return { tags, otherWords: wordList(others), numbers: writer.text() };
}
