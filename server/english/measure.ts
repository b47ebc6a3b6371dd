/** Whether a statement tells a measurable result, wherever it stands. Most figures are none: the size of a group, a dose, a room. Source: rule catalogue, section 1, and decision 14. */
import packed from './data/measures.json' with { type: 'json' };
import { statementFeatures } from './features.ts';
import { feature, hashOf } from './hash.ts';
import { probabilities, unpack } from './linear.ts';
import { isMeasured, quantityAt } from './measured.ts';
import { once } from './once.ts';
import { readWords } from './words.ts';

const model = once(() => unpack(packed));
/** The place of a quantity is told apart up to here. */
const lastPlace = 3;

/** What the classifier sees of a statement: what any does, and of each quantity what stands beside it. */
export function measureFeatures(text: string): Int32Array {
  const words = readWords(text);
  const found = new Set(statementFeatures(words));
  found.add(feature(400, Number(isMeasured(words, { from: 0, to: words.length }))));
  words.forEach((_, at) => {
    if (quantityAt(words, at) === 0) return;
    const before = words[at - 1];
    const after = words[at + 1];
    found.add(feature(401, hashOf(before?.lower ?? '^')));
    found.add(feature(402, hashOf(after?.lower ?? '$')));
    found.add(feature(403, hashOf(after?.pos ?? '$')));
    found.add(feature(404, hashOf(before?.pos ?? '^')));
    found.add(feature(405, Math.min(at, lastPlace)));
  });
  return Int32Array.from(found).sort();
}

/** Whether a statement more likely than not tells a measurable result. */
export function tellsMeasure(text: string): boolean {
  return (probabilities(model(), measureFeatures(text))[model().labels.indexOf('measure')] ?? 0) > 0.5;
}
