/**
 * `npm run validate [-- QUESTION…]`: how well the models answer about statements that they have not seen. Two figures a question:
 * learned from all hands but one and asked about that one's statements; and cross-validated over all. Each time a model is learned once, where the shipped ones are the mean of several: it takes minutes as it is.
 */
import { featureWeight } from '../server/english/linear.ts';
import { featuresOf, learn } from './learn.ts';
import { allRows, hands, type Question, questions, type Row, rowsOf } from './questions.ts';

const folds = 8;

console.log(row('question', ['rows', 'across hands', 'cross-validated']));
const only = process.argv.slice(2);
for (const question of questions.filter(({ name }) => only.length === 0 || only.includes(name))) {
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
  console.log(row(question.name, [all.length, figure(crossed), figure(validated)]));
}

interface Answer {
  readonly right: string;
  readonly given: string;
}

function answers(question: Question, learned: readonly Row[], asked: readonly Row[]): Answer[] {
  if (learned.length === 0 || asked.length === 0) return [];
  const { labels, weights } = learn(question, learned, 1);
  return asked.map((one) => {
    const features = featuresOf(one, question);
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

function figure(value: number): string {
  return value.toFixed(3);
}

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(18) + cells.map((cell) => String(cell).padStart(17)).join('');
}
