/** What a vague statement is about: "familiarize themselves with *the new product line*". */
import innerNouns from './classes/inner-nouns.json' with { type: 'json' };
import innerStates from './classes/inner-states.json' with { type: 'json' };
import telling from './classes/telling-verbs.json' with { type: 'json' };
import { once } from './once.ts';
import { noOwnWords, type OwnWords } from './own-words.ts';
import { type PhraseSet, phraseSet } from './phrases.ts';
import type { Stretch } from './purpose.ts';
import { type Token, tokenize } from './tokens.ts';

/** All phrases of exposure and of inner states. */
export const vaguePhrases = once((): PhraseSet => phraseSet([...innerStates.phrases, ...innerNouns.words, ...telling.phrases]));
const joints = new Set([
  'of',
  'about',
  'with',
  'on',
  'to',
  'into',
  'for',
  'in',
  'around',
  'from',
  'themselves',
  'yourself',
  'yourselves',
  'ourselves',
]);
const ends = /^[.;!?,–—()]$/;

/** Where the object stands in the text: behind the last word of exposure or knowing, up to the end of the clause. */
export function vagueObject(text: string, own: OwnWords = noOwnWords): Stretch | undefined {
  const tokens = tokenize(text);
  const found = [...vaguePhrases().findAll(tokens), ...own.vagueVerbs.added.findAll(tokens)].sort((a, b) => a.from - b.from);
  for (const { to } of found.toReversed()) {
    let from = to;
    while (joints.has(tokens[from]?.lower ?? '')) from++;
    const stop = tokens.findIndex((token, index) => index >= from && ends.test(token.text));
    const last = stop < 0 ? tokens.length : stop;
    if (last > from) return { start: (tokens[from] as Token).start, end: (tokens[last - 1] as Token).end };
  }
  return undefined;
}
