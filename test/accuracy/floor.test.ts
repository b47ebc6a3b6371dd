/**
 * The accuracy must not fall below these floors. The project's own labelled briefs are a test set, scored and never tuned to;
 * `../shared/corpus`, where it is present, was there to learn from. docs/accuracy.md publishes the figures.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { rules as all } from '../../server/rules/index.ts';
import { judgeFolder, precision, recall, tally, total } from './score.ts';

const own = path.join(import.meta.dirname, '../corpus');
const shared = path.join(import.meta.dirname, '../../../shared/corpus');
const first = [
  'purpose-missing',
  'purpose-vague',
  'transformation-incomplete',
  'result-unmeasured',
  'audience-generic',
  'currency-missing',
  'wiifm-only',
];
const every = all.map(({ id }) => id);

const floors: readonly (readonly [what: string, folder: string, rules: readonly string[], precision: number, recall: number])[] =
  [
    ['the rules on purpose and currency, on briefs not tuned to', own, first, 0.92, 0.89],
    ['all rules, on briefs not tuned to', own, every, 0.92, 0.93],
    ['the rules on purpose and currency, on the shared briefs', shared, first, 0.97, 0.98],
    ['all rules, on the shared briefs', shared, every, 0.99, 0.95],
  ];

describe('Accuracy', () => {
  for (const [what, folder, rules, lowestPrecision, lowestRecall] of floors) {
    it(`${what}: precision ${lowestPrecision}, recall ${lowestRecall} or more`, function () {
      if (!existsSync(folder)) this.skip();
      const sum = total(tally(judgeFolder(path.join(folder, 'briefs'), rules)));
      assert.ok(precision(sum) >= lowestPrecision, `precision is ${precision(sum).toFixed(3)}`);
      assert.ok(recall(sum) >= lowestRecall, `recall is ${recall(sum).toFixed(3)}`);
    });
  }

  for (const folder of [own, shared]) {
    it(`recognises every brief of ${path.basename(path.dirname(folder))}/corpus`, function () {
      if (!existsSync(folder)) this.skip();
      const unseen = judgeFolder(path.join(folder, 'briefs')).filter(({ brief, expectedBrief }) => brief !== expectedBrief);
      assert.deepEqual(
        unseen.map(({ slug }) => slug),
        [],
      );
    });
  }

  const quiet: readonly (readonly [folder: string, most: number])[] = [
    [path.join(own, 'others'), 1],
    [path.join(shared, 'others'), 0],
    [path.join(shared, 'real-others'), 0],
  ];
  for (const [folder, most] of quiet) {
    const name = `${path.basename(path.dirname(path.dirname(folder)))}/corpus/${path.basename(folder)}`;
    it(`raises nothing on more than ${most} of the documents of ${name}, which are no briefs`, function () {
      if (!existsSync(folder)) this.skip();
      const alarmed = readdirSync(folder)
        .filter((file) => file.endsWith('.md'))
        .filter((file) => lint({ text: readFileSync(path.join(folder, file), 'utf8'), path: file }).findings.length > 0);
      assert.ok(alarmed.length <= most, alarmed.join(', '));
    });
  }
});
