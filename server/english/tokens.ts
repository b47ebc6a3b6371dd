/** Words of a statement, with their offsets. */
import { recent } from './recent.ts';

/** One word, number or punctuation mark. Offsets are UTF-16 code units in the text that was passed in. */
export interface Token {
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
}

/** How many texts are remembered with their words: what the statements of a brief say is asked about again and again. */
export const mostTexts = 500;

// Letters may be joined by one apostrophe, hyphen, slash-free period ("e.g") or ampersand; numbers keep their separators, sign of currency and percent.
const tokenPattern =
  /[$€£¥]?\d(?:[\d.,:]*\d)?(?:%|[\p{L}]+)?|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|['’&-](?=[\p{L}\p{N}]))*|[^\s\p{L}\p{N}]/gu;

/** Splits a text into tokens in order. Possessives and contractions stay in one word ("team's", "can't"); so do hyphened words. */
export const tokenize = recent((text: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const word = match[0];
    const first = word.codePointAt(0) as number;
    tokens.push({
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      start: match.index,
      end: match.index + word.length,
      kind: /[\d]/.test(word) && /^[$€£¥]?\d/.test(word) ? 'number' : isLetter(first) ? 'word' : 'mark',
    });
  }
  return tokens;
}, mostTexts);

function isLetter(codePoint: number): boolean {
  return codePoint < 128 ? (codePoint | 32) >= 97 && (codePoint | 32) <= 122 : /\p{L}/u.test(String.fromCodePoint(codePoint));
}
