/** What a classifier sees of a statement: its words, pairs of words, their families and tags. What each kind brings stands in docs/english.md. */
import { classesIn } from './classes.ts';
import { feature, hashOf } from './hash.ts';
import { recent } from './recent.ts';
import { readWords, type Word } from './words.ts';

const none = hashOf('');
const start = hashOf('^');

/** The features of a statement, each once. */
export function statementFeatures(words: readonly Word[]): Int32Array {
  const found: number[] = [];
  let before = start;
  let beforeThat = start;
  let familyBefore = -1;
  words.forEach((word, index) => {
    const tag = hashOf(word.pos);
    const tagBefore = index > 0 ? hashOf((words[index - 1] as Word).pos) : start;
    found.push(feature(0, word.id));
    found.push(feature(1, before, word.id));
    found.push(feature(2, tagBefore, tag));
    found.push(feature(15, hashOf(word.lower)));
    if (index > 1) found.push(feature(16, beforeThat, word.id));
    if (index < 3) found.push(feature(3, word.id));
    if (index === 0) {
      found.push(feature(4, word.id));
      found.push(feature(5, tag));
    }
    const family = word.family;
    if (family) {
      found.push(feature(6, family.fine));
      found.push(feature(7, family.middle));
      found.push(feature(8, family.broad));
      found.push(feature(9, before, family.broad));
      found.push(feature(17, tag, family.middle));
      if (index < 2) found.push(feature(10, family.middle));
    }
    if (familyBefore >= 0) {
      found.push(feature(11, familyBefore, word.id));
      if (family) found.push(feature(12, familyBefore, family.broad));
    }
    familyBefore = family ? family.broad : -1;
    beforeThat = before;
    before = word.id;
  });
  found.push(feature(13, before === start ? none : before));
  found.push(feature(14, lengthClass(words.length)));
  for (const [kind, place] of classesIn(words)) {
    found.push(feature(18, kind));
    found.push(feature(19, kind, place));
  }
  return eachOnce(Int32Array.from(found).sort());
}

/** Sorted features without those that come again; `sorted` is overwritten. */
function eachOnce(sorted: Int32Array): Int32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] as number;
  return sorted.slice(0, count);
}

/** The features of a text that is read as one statement. */
export const featuresOfText = recent((text: string): Int32Array => statementFeatures(readWords(text)));

function lengthClass(count: number): number {
  return [4, 8, 14, 22, 34].findIndex((limit) => count < limit);
}
