/** An averaged structured perceptron over sequences. Deterministic. */
import { bestPath } from '../server/english/labeller.ts';
import { shuffler } from './logistic.ts';

export interface Sequence {
  readonly features: readonly Int32Array[];
  readonly labels: readonly number[];
}

export interface Trained {
  readonly weights: Map<number, Float64Array>;
  readonly transitions: number[][];
}

const epochs = 10;

/** How many perceptrons are learned, each from another order of the sequences; what is kept is their mean. */
const runs = 6;

/** Learns weights for features and for pairs of labels. */
export function trainPerceptron(sequences: readonly Sequence[], width: number): Trained {
  const trained = Array.from({ length: runs }, (_, run) => trainOnce(sequences, width, run + 1));
  const weights = new Map<number, Float64Array>();
  for (const one of trained) {
    for (const [feature, row] of one.weights) {
      const sum = weights.get(feature) ?? new Float64Array(width);
      weights.set(
        feature,
        sum.map((value, label) => value + (row[label] as number) / runs),
      );
    }
  }
  const transitions = (trained[0] as Trained).transitions.map((row, before) =>
    row.map((_, label) =>
      Number((trained.reduce((sum, one) => sum + ((one.transitions[before] as number[])[label] as number), 0) / runs).toFixed(3)),
    ),
  );
  return { weights, transitions };
}

/** One perceptron: the average of its weights over all steps. */
function trainOnce(sequences: readonly Sequence[], width: number, seed: number): Trained {
  const weights = new Map<number, Float64Array>();
  const sums = new Map<number, Float64Array>();
  const transitions = Array.from({ length: width + 1 }, () => new Array<number>(width).fill(0));
  const transitionSums = transitions.map((row) => row.slice());
  let step = 1;
  const change = (feature: number, label: number, by: number) => {
    let row = weights.get(feature);
    let sum = sums.get(feature);
    if (!row || !sum) {
      row = new Float64Array(width);
      sum = new Float64Array(width);
      weights.set(feature, row);
      sums.set(feature, sum);
    }
    row[label] = (row[label] as number) + by;
    sum[label] = (sum[label] as number) + by * step;
  };
  const changeTransition = (before: number, label: number, by: number) => {
    const row = transitions[before] as number[];
    const sum = transitionSums[before] as number[];
    row[label] = (row[label] as number) + by;
    sum[label] = (sum[label] as number) + by * step;
  };
  const order = shuffler(sequences.length, seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of order()) {
      const { features, labels } = sequences[index] as Sequence;
      const guess = bestPath(
        features.map((own) => emission(own, weights, width)),
        transitions,
      );
      let before = width;
      let guessBefore = width;
      labels.forEach((right, at) => {
        const wrong = guess[at] as number;
        if (wrong !== right)
          for (const feature of features[at] as Int32Array) {
            change(feature, right, 1);
            change(feature, wrong, -1);
          }
        if (wrong !== right || before !== guessBefore) {
          changeTransition(before, right, 1);
          changeTransition(guessBefore, wrong, -1);
        }
        before = right;
        guessBefore = wrong;
      });
      step++;
    }
  }
  const average = (row: Float64Array, sum: Float64Array) => row.map((value, label) => value - (sum[label] as number) / step);
  return {
    weights: new Map([...weights].map(([feature, row]) => [feature, average(row, sums.get(feature) as Float64Array)])),
    transitions: transitions.map((row, before) =>
      row.map((value, label) => Number((value - ((transitionSums[before] as number[])[label] as number) / step).toFixed(3))),
    ),
  };
}

function emission(features: Int32Array, weights: ReadonlyMap<number, Float64Array>, width: number): Float64Array {
  const scores = new Float64Array(width);
  for (const feature of features) {
    const row = weights.get(feature);
    if (row) for (let label = 0; label < width; label++) scores[label] = (scores[label] as number) + (row[label] as number);
  }
  return scores;
}
