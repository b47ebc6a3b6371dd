/** Which words of one text another takes up, inflected or derived otherwise. Source: rule `currency-unapplied`, decision 27. */
import { readWords, type Word } from './words.ts';

/** Words that stand in any sentence and carry nothing of one into another. */
const everywhere = new Set(
  (
    'be is are was were being been am have has had having do does did done doing get gets got getting make makes made making give gives gave given go goes went gone going ' +
    'come comes came coming take takes took taking put puts keep keeps kept let lets say says said saying tell tells told want wants wanted would will can could may might must should ' +
    'value values valued care cares cared not so more most much many few less least other others same such own first last next new only else even ever never always often again back up down out ' +
    'survey surveys interview interviews interviewed poll polls focus group groups listen listened listening session sessions question questions ask asked answer answers answered told hear heard ' +
    'one ones somebody someone something anybody anyone anything nobody nothing everybody everyone everything people person thing things way ways time times day days week weeks year years lot'
  ).split(' '),
);
const shortestRoot = 4;
/** How many letters a suffix adds: "rely", "reliable"; "craft", "craftsmen". */
const longestSuffix = 4;

/** A claim without what is said about it behind a colon, a dash or a bracket, and without its end mark. */
export function claimCore(text: string): string {
  return text.replace(/(?<!\s)\s*(?:[:(;–—]|(?<=\s)- ).*$/s, '').replace(/(?<![.!?])[.!?]+$/, '');
}

/** The stems in `text` that carry meaning, each once. */
export function contentStems(text: string): readonly string[] {
  return stemsOf(readWords(text));
}

/** How many words of one text stand in another, as they are or as one's root in the other. */
export function kin(first: readonly Word[], second: readonly Word[]): number {
  return echoes(stemsOf(first), stemsOf(second)).length;
}

function stemsOf(words: readonly Word[]): string[] {
  return [...new Set(words.filter(carriesMeaning).map(({ stem }) => stem))];
}

/** The stems of `first` that stand in `second` as well, as they are or as one's root in the other. */
export function echoes(first: readonly string[], second: readonly string[]): string[] {
  const index = stemIndex(second);
  return first.filter((stem) => kinAmong(stem, index).length > 0);
}

/** Stems by their beginning, which all kin share. */
export type StemIndex = ReadonlyMap<string, readonly string[]>;

const beginning = (stem: string): string => stem.slice(0, shortestRoot - 1);

export function stemIndex(stems: Iterable<string>): StemIndex {
  const index = new Map<string, string[]>();
  for (const stem of stems) {
    const begun = index.get(beginning(stem));
    if (begun) begun.push(stem);
    else index.set(beginning(stem), [stem]);
  }
  return index;
}

/** The stems that are the same as `stem`, or one's root is the other. */
export function kinAmong(stem: string, index: StemIndex): readonly string[] {
  return (index.get(beginning(stem)) ?? []).filter((other) => areKin(stem, other));
}

function carriesMeaning(word: Word): boolean {
  return word.kind === 'word' && word.stem.length > 1 && /^(?:NN|VB|JJ)/.test(word.pos) && !everywhere.has(word.lower);
}

function areKin(one: string, other: string): boolean {
  if (one === other) return true;
  const [root, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (root.length < shortestRoot || longer.length - root.length > longestSuffix) return false;
  return longer.replace(/y$/, 'i').startsWith(root.replace(/y$/, 'i'));
}
