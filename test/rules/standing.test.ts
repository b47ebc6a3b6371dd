/** Where a brief stands. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { newBrief } from '../../server/rewrite/new-brief.ts';
import { plainText } from '../../server/rewrite/template.ts';
import { labelledBriefs } from '../report/input.ts';

const example = (name: string) => readFileSync(path.join(import.meta.dirname, '../report/briefs', name), 'utf8');
const clear = example('3-product-launch-exemplary.md');
const [purpose = ''] = /^Sales team members will go .+$/m.exec(clear) ?? [];
const [currency = ''] = /^They care most .+$/m.exec(clear) ?? [];

/** The word for the whole, then a line for each reason. */
function standing(text: string): (string | undefined)[] {
  const outline = lint({ text, path: 'brief.md' }).outline();
  return [outline.standing, ...outline.progress.map((one) => `${one.about}: ${one.standing}, ${one.text}`)];
}

const whole = 'Purpose: Clear, who, from, to and a measured result are there';
const known = 'Currency: Clear, stated, and the brief says how you know';

describe('Where a brief stands', () => {
  it('is told of three drafts of one brief by their names', () => {
    assert.equal(standing(example('1-product-launch-vague.md'))[0], 'Vague');
    assert.equal(standing(example('2-product-launch-halfway.md'))[0], 'Halfway');
    assert.deepEqual(standing(clear), ['Clear', whole, known]);
  });

  it('is vague as long as no purpose shows a change, whatever is known of the audience', () => {
    const exposure = clear.replace(purpose, 'Sales team members will familiarize themselves with the new product line.');
    assert.deepEqual(standing(exposure), ['Vague', 'Purpose: Vague, it promises exposure, and no change yet', known]);
    assert.deepEqual(standing(clear.replace(`## Purpose\n\n${purpose}\n`, '')), [
      'Vague',
      'Purpose: Vague, there is none yet',
      known,
    ]);
    assert.equal(standing(plainText(newBrief))[0], 'Vague');
  });

  it('is halfway where one of two purposes or the currency is not clear', () => {
    const other = clear.replace(purpose, `${purpose}\n\n## Goal of the second day\n\nMembers will understand the new tools.`);
    assert.deepEqual(standing(other), ['Halfway', whole, 'Purpose: Vague, it promises exposure, and no change yet', known]);
    const nobodyAsked = clear.replace(currency, 'They care most about being the one whom colleagues ring for advice.');
    assert.deepEqual(standing(nobodyAsked), ['Halfway', whole, 'Currency: Halfway, stated; how do you know?']);
    const gap = clear.replace('nine of the twelve we interviewed in May', '[how we know]');
    assert.deepEqual(standing(gap), ['Halfway', whole, 'Currency: Halfway, there are gaps to fill']);
    const company = clear.replace(currency, 'A larger share of the market in home care.');
    assert.deepEqual(standing(company), ['Halfway', whole, 'Currency: Vague, this is what the organisation gains']);
    const none = clear.replace(`## Currency\n\n${currency}\n`, '');
    assert.deepEqual(standing(none), ['Halfway', whole, 'Currency: Vague, nothing yet on what they would trade their time for']);
  });

  it('is clear where the purpose stands in no section of its own', () => {
    const unnamed = `---\nnorthstar: true\n---\n\n${clear.replace(`## Purpose\n\n${purpose}`, `## In short\n\n${purpose}`)}`;
    assert.deepEqual(standing(unnamed), ['Clear', whole, known]);
  });

  it('does not change with what is suppressed', () => {
    const silent = `---\nnorthstar: { disable: [purpose-vague] }\n---\n\n${example('1-product-launch-vague.md')}`;
    assert.equal(standing(silent)[0], 'Vague');
  });

  it('is clear just where no rule on purpose or currency has anything to say, in every labelled brief', () => {
    const asks =
      /^(?:purpose-missing|purpose-vague|transformation-incomplete|result-unmeasured|currency-missing|wiifm-only|currency-unevidenced)$/;
    const briefs = labelledBriefs().filter(({ result }) => result.recognition.brief);
    const words = briefs.map(({ path: name, text, result }) => {
      const word = standing(text)[0];
      assert.equal(word === 'Clear', !result.findings.some(({ rule }) => asks.test(rule)), name);
      return word;
    });
    assert.deepEqual([...new Set(words)].sort(), ['Clear', 'Halfway', 'Vague']);
  });

  it('is not told of a document that is no brief', () => {
    assert.deepEqual(standing('# Notes\n\n## Purpose\n\nBuy milk.\n'), [undefined]);
  });
});
