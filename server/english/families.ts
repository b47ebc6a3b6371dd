/** Which words keep the same company: "midwives" and "paramedics" are of one family. Made by `training/word-families.ts`. */
import table from './data/word-families.json' with { type: 'json' };
import { once } from './once.ts';
import { ransReader } from './rans.ts';
import { wordsIn } from './word-list.ts';

/** Families as `training/pack-families.ts` writes them; `meaning` says how. */
export interface PackedFamilies {
  readonly meaning: string;
  /** The words, as `word-list.ts` reads them. */
  readonly words: string;
  /** For each word the part of the families that its family is in, and its place there. */
  readonly families: string;
  readonly middle: readonly number[];
  readonly broad: readonly number[];
}

/** A family's number is this times the number of its part, and its place in the part. */
export const familiesInPart = 32;

/** The group of a word at three grains: a thousand families, some two hundred and fifty groups of those, some sixty of those. */
export interface Family {
  readonly fine: number;
  readonly middle: number;
  readonly broad: number;
}

const families = once(() => unpackFamilies(table));

/** The family of a word in lower case, or of the word that it is a form, a spelling or a compound of. `undefined` for rare words. */
export function familyOf(word: string): Family | undefined {
  return families().get(word) ?? variants(word, families());
}

/** Every word that has a family, in order. */
export function familyWords(): Iterable<string> {
  return families().keys();
}

/** The families by word. */
export function unpackFamilies(packed: PackedFamilies): Map<string, Family> {
  const families = packed.middle.map((middle, fine): Family => ({ fine, middle, broad: packed.broad[fine] as number }));
  const reader = ransReader(packed.families);
  const [parts, places] = [reader.table(), reader.table()];
  const byWord = new Map<string, Family>();
  for (const word of wordsIn(packed.words)) {
    const part = reader.next(parts);
    byWord.set(word, families[part * familiesInPart + reader.next(places)] as Family);
  }
  return byWord;
}

function variants(word: string, known: ReadonlyMap<string, Family>): Family | undefined {
  const base = word.replace(/'s?$/, '');
  const hyphen = base.lastIndexOf('-');
  const tries = [
    base,
    hyphen > 0 ? base.slice(hyphen + 1) : '',
    base.replace(/is(?=e$|ed$|es$|ing$|ation$)/, 'iz'),
    base.replace('our', 'or'),
    base.replace(/ies$/, 'y'),
    base.replace(/es$/, ''),
    base.replace(/s$/, ''),
    base.replace(/(?:ing|ed)$/, ''),
    base.replace(/(?:ing|ed)$/, 'e'),
    base.replace(/(.)\1(?:ing|ed)$/, '$1'),
    base.replace(/r$/, ''),
    base.replace(/ly$/, ''),
  ];
  for (const attempt of tries) {
    const family = attempt.length > 2 ? known.get(attempt) : undefined;
    if (family) return family;
  }
  return undefined;
}
