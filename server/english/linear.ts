/** A linear classifier over hashed features, and the compact form in which its weights are kept. */
import { bits } from './hash.ts';

/** The weights as `training/` writes them. */
export interface PackedModel {
  readonly labels: readonly string[];
  /** What one step of a weight is worth. */
  readonly step: number;
  /** Base64 of the features that carry weight, as the gaps between them, seven bits a byte, the last byte of each with the high bit set. */
  readonly features: string;
  /** Base64 of one signed byte a feature and label, in the order of the features. */
  readonly weights: string;
}

/** A classifier that is ready to be asked. */
export interface LinearModel {
  readonly labels: readonly string[];
  /** The score of each label for a feature; `undefined` for a feature without weight. Sums over features are raw scores. */
  addTo(scores: Float64Array, feature: number): void;
}

/** Unpacks a model. */
export function unpack(packed: PackedModel): LinearModel {
  const width = packed.labels.length;
  const weights = Int8Array.from(bytes(packed.weights));
  const rows = new Int32Array(1 << bits).fill(-1);
  let at = 0;
  let gap = 0;
  let shift = 0;
  let row = 0;
  for (const byte of bytes(packed.features)) {
    gap |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) continue;
    at += gap;
    rows[at] = row++;
    gap = 0;
    shift = 0;
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

function bytes(base64: string): Uint8Array {
  const text = atob(base64);
  const out = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) out[at] = text.charCodeAt(at);
  return out;
}
