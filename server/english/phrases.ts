/**
 * Phrases as a word list writes them, matched by word and inflection. The notation:
 *
 * - `get to grips with`   each word in any of its inflections ("got to grips with")
 * - `aware|conscious of`  alternatives
 * - `(a) sense of`        an optional word
 * - `=led`                this form alone, without inflections
 * - `get one's head round`  `one's` is any possessive (their, the team's), `oneself` any reflexive pronoun
 * - `bring … up to speed`  `…` is up to four words within the clause
 */
import { allForms } from './inflect.ts';
import { type Token, tokenize } from './tokens.ts';

/** Where a phrase was found: indices into the tokens, `to` exclusive. */
export interface PhraseMatch {
  /** The entry as the list writes it. */
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

interface Piece {
  readonly test: (token: Token) => boolean;
  readonly forms?: ReadonlySet<string>;
  readonly optional: boolean;
  readonly gap: boolean;
}

const possessives = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', "one's", 'whose', 'the']);
const reflexives = new Set([
  'myself',
  'yourself',
  'himself',
  'herself',
  'itself',
  'ourselves',
  'yourselves',
  'themselves',
  'oneself',
]);
const longestGap = 4;

/** A list of phrases, ready to be looked for. */
export interface PhraseSet {
  /** The longest phrase that starts at token `at`, if any. */
  matchAt(tokens: readonly Token[], at: number): PhraseMatch | undefined;
  /** The first phrase that starts at or after token `at`, the longest of those that start there. */
  find(tokens: readonly Token[], at?: number): PhraseMatch | undefined;
  /** All phrases from left to right, not overlapping. */
  findAll(tokens: readonly Token[]): PhraseMatch[];
}

/** A phrase, taken apart. */
interface Entry {
  readonly phrase: string;
  readonly pieces: readonly Piece[];
}

/** Compiles a list of phrases in the notation above. Throws an `Error` on an entry that is empty or begins with a gap. */
export function phraseSet(phrases: readonly string[]): PhraseSet {
  return phraseSetOf(phrases.map((phrase) => ({ phrase, pieces: phrase.trim().split(/\s+/).map(piece) })));
}

/** Phrases as anybody writes them, without any notation: each word in any of its inflections. Those without a word are left out. */
export function plainPhrases(phrases: readonly string[]): readonly Entry[] {
  return phrases.flatMap((phrase) => {
    const pieces = tokenize(phrase).map(({ kind, lower }): Piece => {
      const forms = new Set(kind === 'word' ? allForms(lower) : [lower]);
      return { test: (token) => forms.has(token.lower), forms, optional: false, gap: false };
    });
    return pieces.length > 0 ? [{ phrase, pieces }] : [];
  });
}

/** Compiles phrases that are taken apart. Throws an `Error` on one that begins with a gap. */
export function phraseSetOf(phrases: readonly Entry[]): PhraseSet {
  const byFirst = new Map<string, Entry[]>();
  const anyFirst: Entry[] = [];
  for (const { phrase, pieces: all } of phrases) {
    for (const pieces of startings(all)) {
      const entry = { phrase, pieces };
      const forms = pieces[0]?.forms;
      if (!pieces[0] || pieces[0].gap) throw new Error(`A phrase must begin with a word: "${phrase}"`);
      if (!forms) anyFirst.push(entry);
      else
        for (const form of forms) {
          const list = byFirst.get(form);
          if (list) list.push(entry);
          else byFirst.set(form, [entry]);
        }
    }
  }
  const matchAt = (tokens: readonly Token[], at: number): PhraseMatch | undefined => {
    const first = tokens[at];
    if (!first) return undefined;
    const beginning = byFirst.get(first.lower);
    const best = beginning && longest(beginning, tokens, at, undefined);
    return anyFirst.length > 0 ? longest(anyFirst, tokens, at, best) : best;
  };
  const find = (tokens: readonly Token[], at = 0): PhraseMatch | undefined => {
    for (let index = at; index < tokens.length; index++) {
      const match = matchAt(tokens, index);
      if (match) return match;
    }
    return undefined;
  };
  const findAll = (tokens: readonly Token[]): PhraseMatch[] => {
    const found: PhraseMatch[] = [];
    for (let match = find(tokens); match; match = find(tokens, match.to)) found.push(match);
    return found;
  };
  return { matchAt, find, findAll };
}

/** The longest of the phrases at token `at` that is longer than `best`, else `best`. */
function longest(entries: readonly Entry[], tokens: readonly Token[], at: number, best: PhraseMatch | undefined) {
  let found = best;
  for (const { phrase, pieces } of entries) {
    const to = matchPieces(tokens, at, pieces, 0);
    if (to > (found?.to ?? at)) found = { phrase, from: at, to };
  }
  return found;
}

/** Optional words at the front make further phrases that begin after them. */
function startings(pieces: readonly Piece[]): (readonly Piece[])[] {
  return pieces[0]?.optional
    ? [[{ ...pieces[0], optional: false }, ...pieces.slice(1)], ...startings(pieces.slice(1))]
    : [pieces];
}

function piece(source: string): Piece {
  const optional = source.startsWith('(') && source.endsWith(')');
  const word = optional ? source.slice(1, -1) : source;
  if (word === '…') return { test: () => true, optional: false, gap: true };
  if (word === "one's")
    return { test: (token) => possessives.has(token.lower) || /'s?$/.test(token.lower), optional, gap: false };
  const forms = new Set(
    word === 'oneself'
      ? reflexives
      : word.split('|').flatMap((part) => (part.startsWith('=') ? [part.slice(1)] : allForms(part))),
  );
  return { test: (token) => forms.has(token.lower), forms, optional, gap: false };
}

/** The index after the match, or -1. Gaps do not cross a mark that ends a clause; the shortest gap wins. */
function matchPieces(tokens: readonly Token[], at: number, pieces: readonly Piece[], index: number): number {
  const current = pieces[index];
  if (!current) return at;
  if (current.gap) {
    for (let skip = 0; skip <= longestGap; skip++) {
      const end = matchPieces(tokens, at + skip, pieces, index + 1);
      if (end >= 0) return end;
      const token = tokens[at + skip];
      if (!token || /^[,;:.!?()]$/.test(token.text)) return -1;
    }
    return -1;
  }
  const token = tokens[at];
  if (token && current.test(token)) {
    const end = matchPieces(tokens, at + 1, pieces, index + 1);
    if (end >= 0) return end;
  }
  return current.optional ? matchPieces(tokens, at, pieces, index + 1) : -1;
}
