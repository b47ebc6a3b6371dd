/** Multinomial logistic regression over sets of features, by AdaGrad. Deterministic. */
import { featureWeight } from '../server/english/linear.ts';

export interface Example {
  readonly features: Int32Array;
  /** Index into the labels. */
  readonly label: number;
  /** How much the example counts; 1 where none is given. */
  readonly weight?: number;
}

const epochs = 40;
const rate = 0.05;
const decay = 1e-3;
/** A feature that fewer examples have says little about the next brief, and where there are many examples such features are most. */
const usualFewest = 2;

/** How many times it is learned, each from another order of the examples; what is kept is the mean, which hangs less on any one example. */
const often = 4;

/** Learns one weight a feature and label, `runs` times; of features that `fewest` examples have at least. */
export function trainLogistic(
  examples: readonly Example[],
  labelCount: number,
  runs = often,
  fewest = usualFewest,
): Map<number, Float64Array> {
  const mean = new Map<number, Float64Array>();
  for (let run = 1; run <= runs; run++) {
    for (const [feature, row] of trainOnce(examples, labelCount, run, fewest)) {
      const sum = entry(mean, feature, labelCount, 0);
      for (let at = 0; at < labelCount; at++) sum[at] = (sum[at] as number) + (row[at] as number) / runs;
    }
  }
  return mean;
}

function trainOnce(examples: readonly Example[], labelCount: number, seed: number, fewest: number): Map<number, Float64Array> {
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = examples.map(({ features }) => features.filter((feature) => (counts.get(feature) ?? 0) >= fewest));
  const weights = new Map<number, Float64Array>();
  const squares = new Map<number, Float64Array>();
  const order = shuffler(examples.length, seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of order()) {
      const features = kept[index] as Int32Array;
      const { label, weight = 1, features: all } = examples[index] as Example;
      const scale = featureWeight(all.length);
      const errors = softmax(features, weights, scale, labelCount);
      errors[label] = (errors[label] as number) - 1;
      for (const feature of features) {
        const row = entry(weights, feature, labelCount, 0);
        const square = entry(squares, feature, labelCount, 1e-6);
        for (let at = 0; at < labelCount; at++) {
          const slope = weight * (errors[at] as number) * scale + decay * (row[at] as number);
          square[at] = (square[at] as number) + slope * slope;
          row[at] = (row[at] as number) - (rate * slope) / Math.sqrt(square[at] as number);
        }
      }
    }
  }
  return weights;
}

function softmax(features: Int32Array, weights: ReadonlyMap<number, Float64Array>, scale: number, count: number): Float64Array {
  const scores = new Float64Array(count);
  for (const feature of features) {
    const row = weights.get(feature);
    if (row) for (let at = 0; at < count; at++) scores[at] = (scores[at] as number) + (row[at] as number) * scale;
  }
  const highest = Math.max(...scores);
  let sum = 0;
  for (let at = 0; at < count; at++) {
    scores[at] = Math.exp((scores[at] as number) - highest);
    sum += scores[at] as number;
  }
  return scores.map((value) => value / sum);
}

function entry(map: Map<number, Float64Array>, feature: number, width: number, fill: number): Float64Array {
  let row = map.get(feature);
  if (!row) {
    row = new Float64Array(width).fill(fill);
    map.set(feature, row);
  }
  return row;
}

/** Gives the numbers below `count` in another order each time, for one `start` the same orders in every run. */
export function shuffler(count: number, start = 1): () => readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let seed = start;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  return () => {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    return order;
  };
}
