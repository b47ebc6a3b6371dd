/** A linear classifier over hashed features, and the compact form in which its weights are kept. */
import { bits } from './hash.ts';

/** The weights as `training/` writes them. */
export interface PackedModel {
  readonly labels: readonly string[];
  /** What one step of a weight is worth. */
  readonly step: number;
  /** The features that carry weight, as the gaps between them in digits of `digits`, the last digit of each from the upper half. */
  readonly features: string;
  /** One digit a feature and label but the last, in the order of the features; the middle one is 0. The last label's weights are 0. */
  readonly weights: string;
}

/** What numbers are written with: a character a digit, so that the frequent ones compress well. JSON needs to escape none. */
export const digits = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abc";
/** The digit that stands for 0 in weights. */
export const zero = 31;
/** A digit that is n from the middle stands for n to this power: small weights are told apart more finely than large ones. */
export const bend = 1.5;
/** How many values a digit of a gap holds. */
export const base = 32;

const valuesByCode = new Int8Array(128);
[...digits].forEach((digit, value) => (valuesByCode[digit.charCodeAt(0)] = value));

/** A classifier that is ready to be asked. */
export interface LinearModel {
  readonly labels: readonly string[];
  /** The score of each label for a feature; `undefined` for a feature without weight. Sums over features are raw scores. */
  addTo(scores: Float64Array, feature: number): void;
}

/** Unpacks a model. */
export function unpack(packed: PackedModel): LinearModel {
  const width = packed.labels.length - 1;
  const weights = Float32Array.from(values(packed.weights), (value) => Math.sign(value - zero) * Math.abs(value - zero) ** bend);
  const rows = new Int32Array(1 << bits).fill(-1);
  let at = 0;
  let gap = 0;
  let place = 1;
  let row = 0;
  for (const value of values(packed.features)) {
    gap += (value % base) * place;
    place *= base;
    if (value < base) continue;
    at += gap;
    rows[at] = row++;
    gap = 0;
    place = 1;
  }
  return {
    labels: packed.labels,
    addTo(scores, feature) {
      const found = rows[feature] as number;
      if (found < 0) return;
      for (let label = 0; label < width; label++)
        scores[label] = (scores[label] as number) + (weights[found * width + label] as number) * packed.step;
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
  for (const feature of features) model.addTo(scores, feature);
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

function values(text: string): Uint8Array {
  const out = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) out[at] = valuesByCode[text.charCodeAt(at)] as number;
  return out;
}
