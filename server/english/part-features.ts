/** What the labeller sees of each word when it looks for the parts of a transformation: the word, its neighbours, and the signposts around it. */
import { feature, hashOf } from './hash.ts';
import type { Word } from './words.ts';

/** Words that open or close a part: "from … to …", "instead of …", "no longer …, but …", "today …; they will …". */
const signposts = new Set(
  'from to into instead rather than no longer but stop start today now currently will after so that which by and who not without with until while where as replace for they'.split(
    ' ',
  ),
);
const opensFrom = new Set('from instead rather longer stop today now currently replace'.split(' '));
const opensTo = new Set('will start into'.split(' '));
const closers = new Set(['to', 'into', 'will', 'but', 'and', ';', '.', ':', ',', 'instead', 'from', 'so', 'which', 'they']);

/** The features of each word, in order. */
export function partFeatures(words: readonly Word[]): Int32Array[] {
  const ids = words.map((word) => word.id);
  const tags = words.map((word) => hashOf(word.pos));
  const next = nextSignposts(words);
  const at = (values: readonly number[], index: number) =>
    index < 0 ? 1 : index >= values.length ? 2 : (values[index] as number);
  let last = hashOf('^');
  let lastFrom = 0;
  let sentence = 0;
  let clause = 0;
  let froms = 0;
  let tos = 0;
  let lastVerb = 0;
  // "from doing … to doing": a "to" before a gerund answers a "from" before one.
  let gerundFrom = false;
  let gerundTo = false;
  return words.map((word, index) => {
    const id = word.id;
    const tag = tags[index] as number;
    const ahead = at(next, index + 1);
    const family = word.family;
    const familyAt = (place: number) => (words[place]?.family?.broad ?? -1) + 2;
    const state = Math.min(3, froms) * 4 + Math.min(2, tos);
    const answers = (word.lower === 'to' || word.lower === 'into') && words[index + 1]?.pos === 'VBG';
    const pair = (gerundFrom ? 2 : 0) + (answers ? 1 : 0);
    const features = [
      feature(100, id),
      feature(101, tag),
      feature(102, at(ids, index - 1)),
      feature(103, at(ids, index + 1)),
      feature(104, at(ids, index - 2)),
      feature(105, at(ids, index + 2)),
      feature(106, at(tags, index - 1)),
      feature(107, at(tags, index + 1)),
      feature(108, at(tags, index - 1), tag),
      feature(109, tag, at(tags, index + 1)),
      feature(110, at(tags, index - 1), tag, at(tags, index + 1)),
      feature(111, at(ids, index - 1), id),
      feature(112, id, at(ids, index + 1)),
      feature(113, familyAt(index)),
      feature(114, familyAt(index - 1)),
      feature(115, familyAt(index + 1)),
      feature(116, family?.middle ?? -1),
      feature(117, family?.fine ?? -1),
      feature(118, last),
      feature(119, last, tag),
      feature(120, ahead),
      feature(121, last, ahead),
      feature(122, state),
      feature(123, state, last),
      feature(124, Math.min(sentence, 2)),
      feature(125, Math.min(clause, 4)),
      feature(126, index < 1 ? 0 : index < 4 ? 1 : 2),
      feature(127, Math.min(sentence, 2), last),
      feature(128, word.kind === 'number' ? 1 : 0),
      feature(129, lastFrom, ahead),
      feature(130, state, ahead),
      feature(131, pair, state),
      feature(132, id, state),
      feature(133, lastVerb, tag),
      feature(134, gerundTo ? 1 : 0, state),
    ];
    if (signposts.has(word.lower) || word.kind === 'mark') last = hashOf(word.lower);
    if (answers && gerundFrom) gerundTo = true;
    if (word.lower === 'from') gerundFrom = words[index + 1]?.pos === 'VBG';
    if (word.pos.startsWith('VB')) lastVerb = id;
    if (opensFrom.has(word.lower)) {
      froms++;
      lastFrom = id;
    }
    if (opensTo.has(word.lower)) tos++;
    if (/^[.?!]$/.test(word.text)) sentence++;
    if (/^[,;:—–]$/.test(word.text)) clause++;
    return Int32Array.from(features);
  });
}

/** For each word, the first signpost at or behind it. */
function nextSignposts(words: readonly Word[]): number[] {
  const next = new Array<number>(words.length);
  let ahead = hashOf('$');
  for (let index = words.length - 1; index >= 0; index--) {
    const lower = (words[index] as Word).lower;
    if (closers.has(lower)) ahead = hashOf(lower);
    next[index] = ahead;
  }
  return next;
}
