import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { textReport } from '../../server/report/text.ts';
import { hostileBrief, inputOf, linted } from './input.ts';

describe('The report for a terminal', () => {
  it('sends the terminal no control character of a document', () => {
    const sly = linted(
      '\u001b]0;title\u0007.md',
      `${hostileBrief.text}\nOn \u001b[31m\u202ethe till\u009b2J, people will feel confident.\n`,
    );
    assert.ok(sly.result.findings.some(({ message }) => message.includes('\u001b')));
    const report = textReport(inputOf([sly]));
    assert.ok(report.startsWith('\ufffd]0;title\ufffd.md\n'));
    for (const control of ['\u001b', '\u0007', '\u009b', '\u202e']) assert.ok(!report.includes(control), JSON.stringify(control));
  });
});
