/** Whether an item takes a currency up, mostly in other words. Source: rule `currency-unapplied`, decision 27. */
import packed from './data/uptake.json' with { type: 'json' };
import { probabilities, unpack } from './linear.ts';
import { once } from './once.ts';
import { pairFeatures } from './pair-features.ts';
import { readWords } from './words.ts';

const model = once(() => unpack(packed));

/** How likely `item` (an activity, a prompt, a reason) takes `currency` up, 0 to 1. */
export function uptake(currency: string, item: string): number {
  const likely = probabilities(model(), pairFeatures(readWords(currency), readWords(item)));
  return likely[model().labels.indexOf('taken up')] ?? 0;
}
