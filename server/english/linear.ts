/** A linear classifier over hashed features, and the compact form in which its weights are kept. */
import { bits } from './hash.ts';
import { frequenciesOf, ransReader, type Table, tableOf } from './rans.ts';

/** The weights as `training/pack.ts` writes them. */
export interface PackedModel {
  readonly labels: readonly string[];
  /** What one step of a weight is worth. */
  readonly step: number;
  /** How many features carry weight. */
  readonly count: number;
  /**
   * Numbers as `rans.ts` reads them. First the gap before each feature: quarters of it, as many as `longGap` as often as it takes, and what
   * is left over. Then a number a feature and label but the last, in the order of the features; `zero` is 0. The last label's weights are 0.
   */
  readonly weights: string;
}

/** The number that stands for 0 in weights. */
export const zero = 31;
/** A number that is n from the middle stands for n to this power: small weights are told apart more finely than large ones. */
export const bend = 1.5;
/** A gap of this many quarters goes on. */
export const longGap = 62;
/** What is left of a gap is spread evenly. */
export const evenly = tableOf(frequenciesOf([4, 4, 4, 4]));

/** Within these sizes of a weight, the weight of the next label is foretold alike. */
const foretelling = [0, 1, 2, 5, 9, 13, zero];
/** How many tables there are for weights: one for the first in the row of a feature, and one for each sign and size of the weight before. */
export const weightTables = 2 * foretelling.length;
/** By number: the table for what follows it in the row of a feature. Table 0 is for what comes first. */
export const tableAfter: readonly number[] = Array.from({ length: 2 * zero + 1 }, (_, number) => {
  const size = foretelling.findIndex((most) => Math.abs(number - zero) <= most);
  return number < zero ? size + foretelling.length : size + 1;
});
/** By number: how many steps it is worth. */
const steps = Float32Array.from(tableAfter, (_, number) => Math.sign(number - zero) * Math.abs(number - zero) ** bend);

/** A classifier that is ready to be asked. */
export interface LinearModel {
  readonly labels: readonly string[];
  /** Adds what each feature says for each label to the label's score; a feature without weight says nothing. Sums over features are raw scores. */
  addTo(scores: Float64Array, features: Int32Array): void;
}

/** Unpacks a model. */
export function unpack(packed: PackedModel): LinearModel {
  const { step } = packed;
  const width = packed.labels.length - 1;
  const reader = ransReader(packed.weights);
  const gaps = reader.table();
  const tables = Array.from({ length: width > 1 ? weightTables : 1 }, () => reader.table());
  // From 1; 0 for a feature without weight.
  const rows = new Uint16Array(1 << bits);
  let at = 0;
  for (let row = 0; row < packed.count; row++) {
    let quarters = longGap;
    while (quarters === longGap) {
      quarters = reader.next(gaps);
      at += quarters * 4;
    }
    at += reader.next(evenly);
    rows[at] = row + 1;
  }
  const weights = new Float32Array(packed.count * width);
  let place = 0;
  for (let row = 0; row < packed.count; row++) {
    let table = 0;
    for (let label = 0; label < width; label++) {
      const number = reader.next(tables[table] as Table);
      weights[place++] = steps[number] as number;
      table = tableAfter[number] as number;
    }
  }
  return {
    labels: packed.labels,
    addTo(scores, features) {
      for (let at = 0; at < features.length; at++) {
        const row = rows[features[at] as number] as number;
        if (row === 0) continue;
        const first = (row - 1) * width;
        for (let label = 0; label < width; label++)
          scores[label] = (scores[label] as number) + (weights[first + label] as number) * step;
      }
    },
  };
}

/** How much a statement of `count` features weighs a single one: long statements shout no louder than short ones. */
export function featureWeight(count: number): number {
  return 2 / Math.sqrt(Math.max(1, count));
}

/** The probability of each label for a statement's features, in the order of the labels. */
export function probabilities(model: LinearModel, features: Int32Array): Float64Array {
  const scores = new Float64Array(model.labels.length);
  model.addTo(scores, features);
  const weight = featureWeight(features.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) highest = Math.max(highest, score * weight);
  let sum = 0;
  for (let label = 0; label < scores.length; label++) {
    const value = Math.exp((scores[label] as number) * weight - highest);
    scores[label] = value;
    sum += value;
  }
  return scores.map((value) => value / sum);
}
