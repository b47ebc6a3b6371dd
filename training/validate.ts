/**
 * `npm run validate`: how well the models answer about statements that they have not seen. Three figures a question:
 * learned from all hands but one and asked about that one's statements; cross-validated over all; and, where a folder of labelled statements with a test split
 * is named, the shipped models asked about that split.
 *
 *     npm run validate -- [FOLDER]
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { featureWeight } from '../server/english/linear.ts';
import { readPurpose } from '../server/english/purpose.ts';
import { featuresOf, learn } from './learn.ts';
import { allRows, hands, type Question, questions, type Row, rowsOf } from './questions.ts';

const folds = 8;
const folder = process.argv[2];

console.log(row('question', ['rows', 'across hands', 'cross-validated', folder ? 'test split' : '']));
for (const question of questions) {
  const all = allRows(question.name);
  const other = rowsOf(question.name, 'other-hand/');
  const own = hands.filter((hand) => hand !== 'other-hand/').flatMap((hand) => rowsOf(question.name, hand));
  const crossed = macroF1(answers(question, own, other));
  const validated = macroF1(
    Array.from({ length: folds }, (_, fold) =>
      answers(
        question,
        all.filter((_, index) => index % folds !== fold),
        all.filter((_, index) => index % folds === fold),
      ),
    ).flat(),
  );
  const test = folder ? testRows(question.name) : [];
  const tested = test.length > 0 ? figure(macroF1(answers(question, all, test))) : '';
  console.log(row(question.name, [all.length, figure(crossed), figure(validated), tested]));
}
if (folder) reportPurpose(testRows('purpose'));

interface Answer {
  readonly right: string;
  readonly given: string;
}

function answers(question: Question, learned: readonly Row[], asked: readonly Row[]): Answer[] {
  if (learned.length === 0 || asked.length === 0) return [];
  const { labels, weights } = learn(question, learned);
  return asked.map((one) => {
    const features = featuresOf(one);
    const scores = new Float64Array(labels.length);
    for (const feature of features)
      weights
        .get(feature)
        ?.forEach((weight, label) => (scores[label] = (scores[label] as number) + weight * featureWeight(features.length)));
    return { right: question.label(one), given: labels[scores.indexOf(Math.max(...scores))] ?? '' };
  });
}

/** The mean over the labels of the F1 of each. */
function macroF1(given: readonly Answer[]): number {
  const labels = [...new Set(given.map(({ right }) => right))];
  const scores = labels.map((label) => {
    const hit = given.filter(({ right, given: answer }) => right === label && answer === label).length;
    const said = given.filter(({ given: answer }) => answer === label).length;
    const meant = given.filter(({ right }) => right === label).length;
    return said + meant === 0 ? 0 : (2 * hit) / (said + meant);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** The rung and the presence of each part, as the shipped reader tells them. */
function reportPurpose(rows: readonly Row[]): void {
  const rungs = rows.map((one) => ({ right: String(one.rung), given: readPurpose(one.text).rung }));
  console.log(row('purpose: rung', [rows.length, '', '', figure(macroF1(rungs))]));
  for (const part of ['who', 'from', 'to', 'result'] as const) {
    const told = rows.map((one) => {
      const reading = readPurpose(one.text);
      const silent = reading.rung === 'vague' || reading.rung === 'context';
      const found = reading[part] !== undefined && !(silent && (part === 'from' || part === 'to'));
      return { right: one[part] ? 'there' : 'missing', given: found ? 'there' : 'missing' };
    });
    console.log(row(`purpose: ${part}`, [rows.length, '', '', figure(macroF1(told))]));
  }
}

function testRows(name: string): Row[] {
  const file = path.join(folder ?? '', `${name}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
    .filter((one) => one.split === 'test');
}

function figure(value: number): string {
  return value.toFixed(3);
}

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(18) + cells.map((cell) => String(cell).padStart(17)).join('');
}
