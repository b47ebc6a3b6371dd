/**
 * Word classes. The lexicon and the context rules are wink-pos-tagger's; the choice and the figures stand in
 * docs/english-library.md. Its WordNet tables, 3 MB that serve unknown words alone, are left out.
 */
import endings from 'wink-lexicon/src/unknown-words.js';
import { applyContextRules } from './context-rules.ts';
import { tagsOf } from './lexicon.ts';
import { recent } from './recent.ts';
import { type Token, tokenize } from './tokens.ts';

/** A token with its Penn Treebank tag (`NN`, `NNS`, `VB`, `VBG`, `MD`, …); a mark has itself as tag. */
export interface TaggedToken extends Token {
  readonly pos: string;
}

/** Splits a text into tokens and tags each. */
export function tag(text: string): TaggedToken[] {
  const tokens = tokenize(text);
  const possible = tokens.map(possibleTags);
  const work = tokens.map(({ text, lower }, index) => ({
    value: text,
    normal: lower,
    pos: (possible[index] as readonly string[])[0] as string,
  }));
  applyContextRules(work, possible);
  return tokens.map(({ text, lower, start, end, kind }, index) => {
    return { text, lower, start, end, kind, pos: corrected(work, index, possible) };
  });
}

/** Whether the dictionary knows a word (lower case) under a tag that begins with `prefix` ("VB", "NN"). */
export function canBe(word: string, prefix: string): boolean {
  return (tagsOf(word) ?? guess(word)).some((pos) => pos.startsWith(prefix));
}

function possibleTags(token: Token): readonly string[] {
  if (token.kind === 'number') return ['CD'];
  if (token.kind === 'mark') return [token.text];
  return tagsOf(token.lower) ?? guess(token.lower);
}

/** The tags of a word that the lexicon does not know, by its ending. */
const guess = recent((word: string): readonly string[] => {
  if (word.endsWith("'s")) return ['NNP'];
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) {
    const last = tagsOf(word.slice(hyphen + 1)) ?? guess(word.slice(hyphen + 1));
    // A compound is a noun or an adjective, whatever its last part may be elsewhere ("night-shift", "four-hour").
    return last[0]?.startsWith('N') ? [last[0]] : ['JJ', 'NN'];
  }
  const tag = endings[word.slice(-4)] ?? endings[word.slice(-3)] ?? endings[word.slice(-2)] ?? endings[word.slice(-1)];
  if (tag === 'NNS') return ['NNS', 'VBZ'];
  if (tag === 'VBN') return ['VBD', 'VBN'];
  return tag ? [tag] : ['NN', 'VBP', 'VB'];
});

const modals = new Set(['will', 'shall', 'should', 'can', 'could', 'must', 'may', 'might', 'would']);
const determiners = /^(?:DT|PRP\$|WP\$|JJ|JJR|JJS|CD)$/;

/** What the context rules leave wrong for the sentences of briefs: base verbs after a modal or "to", nouns after a determiner. */
function corrected(
  work: readonly { normal: string; pos: string }[],
  index: number,
  possible: readonly (readonly string[])[],
): string {
  const current = work[index] as { normal: string; pos: string };
  const tags = possible[index] as readonly string[];
  let before = index - 1;
  while (work[before]?.pos === 'RB') before--;
  const previous = work[before];
  if (!previous) return current.pos;
  const verb = tags.find((tag) => tag === 'VB' || tag === 'VBP');
  if (verb && (modals.has(previous.normal) || previous.pos === 'TO') && !/^(?:DT|PRP|IN|RB)/.test(current.pos)) {
    return 'VB';
  }
  if (/^VB[PZD]?$/.test(current.pos) && before === index - 1 && determiners.test(previous.pos)) {
    return tags.find((tag) => tag.startsWith('NN')) ?? current.pos;
  }
  return current.pos;
}
