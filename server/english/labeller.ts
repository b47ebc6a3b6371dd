/** Gives each word of a statement the part of a transformation that it belongs to: a linear model over words and their order (Viterbi). */
import { type LinearModel, type PackedModel, unpack } from './linear.ts';

/** The labels of the model: outside, or one of the four parts. */
export const partLabels = ['none', 'who', 'from', 'to', 'result'] as const;

export interface PackedLabeller extends PackedModel {
  /** The score of one label after another: a row for each label before and a last row for the start. */
  readonly transitions: readonly (readonly number[])[];
}

export interface Labeller {
  readonly model: LinearModel;
  readonly transitions: readonly (readonly number[])[];
}

export function unpackLabeller(packed: PackedLabeller): Labeller {
  return { model: unpack(packed), transitions: packed.transitions };
}

/** The best sequence of labels (indices into `partLabels`) for the features of each word. */
export function label(features: readonly Int32Array[], { model, transitions }: Labeller): number[] {
  const width = transitions.length - 1;
  return bestPath(
    features.map((own) => {
      const scores = new Float64Array(width);
      model.addTo(scores, own);
      return scores;
    }),
    transitions,
  );
}

/** Viterbi: the sequence with the highest sum of emissions and transitions. */
export function bestPath(emissions: readonly Float64Array[], transitions: readonly (readonly number[])[]): number[] {
  const width = transitions.length - 1;
  const start = transitions[width] as readonly number[];
  const back: Int8Array[] = [];
  let scores = new Float64Array(width);
  emissions.forEach((emission, index) => {
    const next = new Float64Array(width);
    const from = new Int8Array(width);
    for (let to = 0; to < width; to++) {
      let best = index === 0 ? (start[to] as number) : Number.NEGATIVE_INFINITY;
      for (let before = 0; index > 0 && before < width; before++) {
        const score = (scores[before] as number) + ((transitions[before] as readonly number[])[to] as number);
        if (score > best) {
          best = score;
          from[to] = before;
        }
      }
      next[to] = best + (emission[to] as number);
    }
    scores = next;
    back.push(from);
  });
  const path = new Array<number>(emissions.length);
  let at = scores.indexOf(Math.max(...scores));
  for (let index = emissions.length - 1; index >= 0; index--) {
    path[index] = at;
    at = (back[index] as Int8Array)[at] as number;
  }
  return path;
}
