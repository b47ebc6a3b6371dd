/** From labelled statements to weights. */
import { outlineFeatures } from '../server/english/document-kind.ts';
import { statementFeatures } from '../server/english/features.ts';
import { partLabels } from '../server/english/labeller.ts';
import { pairFeatures } from '../server/english/pair-features.ts';
import { partFeatures } from '../server/english/part-features.ts';
import { readWords } from '../server/english/words.ts';
import type { LabelledOutline } from './documents.ts';
import { trainLogistic } from './logistic.ts';
import { type Sequence, type Trained, trainPerceptron } from './perceptron.ts';
import { ordinaryRows, type Question, type Row } from './questions.ts';

export interface Learned {
  readonly labels: readonly string[];
  readonly weights: Map<number, Float64Array>;
}

/** Learns to answer a question; `runs` is how often, each time from another order of the rows. */
export function learn(question: Question, rows: readonly Row[], runs?: number): Learned {
  const labels = [...new Set(rows.map((row) => question.label(row)))].sort();
  const counts = new Map(labels.map((label) => [label, rows.filter((row) => question.label(row) === label).length]));
  const weightOf = (label: string) => (question.balanced ? Math.sqrt(rows.length / labels.length / (counts.get(label) ?? 1)) : 1);
  const examples = [
    ...rows.map((row) => ({
      features: featuresOf(row, question),
      label: labels.indexOf(question.label(row)),
      weight: weightOf(question.label(row)),
    })),
    ...ordinaryRows(question).map((row) => ({
      features: featuresOf(row, question),
      label: labels.indexOf(question.ordinary?.label ?? ''),
      weight: 0.25,
    })),
  ];
  return { labels, weights: trainLogistic(examples, labels.length, runs, question.fewest) };
}

/** Learns to tell a brief's outline from another document's. */
export function learnDocuments(rows: readonly LabelledOutline[]): Learned {
  const labels = ['brief', 'other'];
  const examples = rows.map((row) => ({ features: outlineFeatures(row), label: row.brief ? 0 : 1 }));
  return { labels, weights: trainLogistic(examples, labels.length) };
}

/** What the classifier of a question sees of a row: of one statement, or of a currency and an item that may take it up. */
export function featuresOf(row: Row, { see, text }: Question): Int32Array {
  if (see) return see(row);
  return row.item === undefined
    ? statementFeatures(readWords(text ? text(row) : row.text))
    : pairFeatures(readWords(String(row.currency)), readWords(row.item));
}

/** Learns to find the parts of a transformation. */
export function learnParts(rows: readonly Row[]): Trained {
  return trainPerceptron(rows.map(sequenceOf), partLabels.length);
}

function sequenceOf(row: Row): Sequence {
  const words = readWords(row.text);
  const labels = new Array<number>(words.length).fill(0);
  for (const part of partLabels) {
    const text = row[part];
    if (typeof text !== 'string' || text === '') continue;
    const start = row.text.indexOf(text);
    const end = start + text.length;
    words.forEach((word, index) => {
      if (start >= 0 && word.start >= start && word.end <= end) labels[index] = partLabels.indexOf(part);
    });
  }
  return { features: partFeatures(words), labels };
}
