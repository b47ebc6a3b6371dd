/** A statement's words with all that the readers know of each. */
import { type Family, familyOf } from './families.ts';
import { hashOf } from './hash.ts';
import { recent } from './recent.ts';
import { type TaggedToken, tag } from './tagger.ts';
import { mostTexts } from './tokens.ts';

/** A word, number or mark with its tag, stem and family. */
export interface Word extends TaggedToken {
  /** The word without its inflection; `#` for a number. */
  readonly stem: string;
  /** The stem as a hash: what features are made of. */
  readonly id: number;
  readonly family: Family | undefined;
}

/** Splits a statement into words and looks each up. Offsets count in `text`. */
export const readWords = recent((text: string): readonly Word[] => {
  const tokens = tag(text).filter(isSpoken);
  return tokens.slice(numbering(tokens)).map(({ text, lower, start, end, kind, pos }) => {
    const { stem, id, family } = kind === 'word' ? lookedUp(lower) : kind === 'number' ? anyNumber : unrelated(stemOf(lower));
    return { text, lower, start, end, kind, pos, stem, id, family };
  });
}, mostTexts);

const unrelated = (stem: string): Pick<Word, 'stem' | 'id' | 'family'> => ({ stem, id: hashOf(stem), family: undefined });
const anyNumber = unrelated('#');

/** What is known of a word in lower case, wherever it stands. */
const lookedUp = recent((word: string): Pick<Word, 'stem' | 'id' | 'family'> => {
  const stem = stemOf(word);
  return { stem, id: hashOf(stem), family: familyOf(word) };
}, 8000);

/** Emoji, arrows and other signs are no part of a sentence. */
function isSpoken({ kind, text }: TaggedToken): boolean {
  return kind !== 'mark' || /^[\x21-\x7e–—…“”‘’«»|]$/.test(text);
}

/** How many tokens at the start number the sentence: "2.1 The crews …", "3) Drivers …". */
function numbering([first, second, third]: readonly TaggedToken[]): number {
  if (first?.kind !== 'number') return 0;
  if (/^[.)]$/.test(second?.text ?? '') && /^\p{Lu}/u.test(third?.text ?? '')) return 2;
  return /^\d+(?:\.\d+)+$/.test(first.text) && /^\p{Lu}/u.test(second?.text ?? '') ? 1 : 0;
}

/** A rough stem: enough to bring the forms of one word together, not meant to be read. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  let stem = word
    .replace(/'s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1')
    .replace(/is(?=e$|ed$|ing$|ation$)/, 'iz');
  if (stem.length > 5) stem = stem.replace(/(?:ing|ed)$/, '').replace(/([^aeiouls])\1$/, '$1');
  return stem.replace(/e$/, '');
}
