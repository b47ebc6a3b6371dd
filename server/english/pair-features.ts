/**
 * What a classifier sees of two texts of which the second may take the first up: words and families that both have, pairs of families, and how the
 * other classifiers answer about the second, as an item that pays in somebody's currency often reads like one or like a reason.
 */
import currency from './data/currency.json' with { type: 'json' };
import motives from './data/motives.json' with { type: 'json' };
import prompts from './data/prompts.json' with { type: 'json' };
import reasons from './data/reasons.json' with { type: 'json' };
import social from './data/social.json' with { type: 'json' };
import { kin } from './echo.ts';
import { statementFeatures } from './features.ts';
import { feature, hashOf } from './hash.ts';
import { probabilities, unpack } from './linear.ts';
import { once } from './once.ts';
import type { Word } from './words.ts';

const others = once(() => [motives, reasons, social, currency, prompts].map(unpack));
/** Into how many steps a probability is cut. */
const steps = 5;

/** Words that carry meaning. */
function content(words: readonly Word[]): Word[] {
  return words.filter(
    (word) =>
      word.kind === 'word' &&
      /^(?:NN|VB|JJ|RB)/.test(word.pos) &&
      !/^(?:be|is|are|was|were|have|has|do|does|not|will)$/.test(word.lower),
  );
}

/** The features of the pair, each once. */
export function pairFeatures(first: readonly Word[], second: readonly Word[]): Int32Array {
  const a = content(first);
  const b = content(second);
  const found = new Set<number>();
  const shared = (of: (word: Word) => number | undefined): number => {
    const mine = new Set(a.map(of));
    return new Set(b.map(of).filter((value) => value !== undefined && mine.has(value))).size;
  };
  const counts = [
    shared((word) => word.id),
    shared((word) => word.family?.fine),
    shared((word) => word.family?.middle),
    shared((word) => word.family?.broad),
  ];
  counts.forEach((count, grain) => found.add(feature(200 + grain, Math.min(count, 2))));
  found.add(feature(204, Math.min(counts[0] ?? 0, 1), Math.min(counts[2] ?? 0, 1), Math.min(counts[3] ?? 0, 2)));
  for (const one of a) {
    for (const other of b) {
      if (one.family && other.family) {
        found.add(feature(205, one.family.broad, other.family.broad));
        found.add(feature(206, one.family.middle, other.family.middle));
      }
      found.add(feature(207, one.id, other.id));
    }
  }
  for (const word of b) {
    found.add(feature(208, word.id));
    if (word.family) found.add(feature(209, word.family.middle));
  }
  found.add(feature(211, Math.min(kin(first, second), 3)));
  const alone = statementFeatures(second);
  others().forEach((model, which) => {
    probabilities(model, alone).forEach((likely, label) => {
      found.add(feature(212, which, label, Math.floor(likely * steps)));
    });
  });
  for (const word of second) {
    found.add(feature(213, word.id));
    if (word.family) found.add(feature(214, word.family.middle));
  }
  found.add(feature(210, hashOf('')));
  return Int32Array.from(found).sort();
}
