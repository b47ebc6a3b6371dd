import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { applied } from '../../server/rewrite/applied.ts';

const whole = 'Write it whole from what the brief says';

interface Told {
  readonly cause?: string;
  readonly objectives?: string;
  readonly measures?: string;
}

/** The first line of the purpose after the fix that needs no author, and the rules that mark something then. */
function rewritten(purpose: string, { cause, objectives, measures }: Told): { purpose: string; rules: string[] } | undefined {
  const section = (name: string, text: string | undefined) => (text ? `\n## ${name}\n\n${text}\n` : '');
  const text = `---\ntype: design-brief\n---\n\n# Closing the file\n\n## Purpose\n\n${purpose}\n\n## Audience\n\nTwelve claims clerks in Leeds, interviewed in May.\n\n## Currency\n\nAn afternoon without call-backs: so said nine of the twelve whom we interviewed.\n${section('Root cause', cause)}${section('Objectives', objectives)}${section('Success measures', measures)}`;
  const fixes = lint({ text, path: 'brief.md' }).findings.flatMap((finding) => finding.fixes());
  const fix = fixes.find(({ title }) => title === whole);
  if (!fix) return undefined;
  const after = applied(text, fix);
  return {
    purpose: after.split('\n')[8] ?? '',
    rules: lint({ text: after, path: 'brief.md' }).findings.map(({ rule }) => rule),
  };
}

const vague = 'Claims clerks will understand the new closing routine.';
const cause = 'Call recordings show that clerks read the refusal out and hang up.';
const objectives = '- Name the loss first, in the words of the caller.\n- Offer a date for the next step.';

describe('A statement whose parts are all in the brief', () => {
  for (const [what, measures, result] of [
    ['a span', '- Call-backs per hundred files: from 19 to 12', 'bringing call-backs per hundred files from 19 to 12'],
    ['an amount to rise by', '- Files closed at the first call, up by 10%', 'increasing files closed at the first call by 10%'],
    ['an amount to fall by', 'Call-backs per hundred files fall by a third.', 'reducing call-backs per hundred files by a third'],
    ['a target', '- Call-backs per hundred files, target 12', 'bringing call-backs per hundred files to 12'],
    [
      'a table of today and then',
      '| What | Today | October |\n|---|---|---|\n| Course completion | 0 | 100% |\n| Call-backs per hundred files | 19 | 12 |',
      'bringing call-backs per hundred files from 19 to 12',
    ],
  ] as const) {
    it(`is written without a gap: ${what}`, () => {
      assert.deepEqual(rewritten(vague, { cause, objectives, measures }), {
        purpose: `Claims clerks will go from reading the refusal out and hanging up to naming the loss first, in the words of the caller, ${result}.`,
        rules: [],
      });
    });
  }

  const measures = '- Call-backs per hundred files: from 19 to 12';
  for (const [what, told] of [
    ['the brief does not say what they do today', { objectives, measures }],
    ['it does not say what they are to do', { cause, measures, objectives: '- Understand the routine.' }],
    ['it names no amount', { cause, objectives, measures: '- Call-backs per hundred files' }],
    ['it counts the training alone', { cause, objectives, measures: '- Course completion: 100%' }],
    ['the figure tells how it is found out', { cause, objectives, measures: '- Shadowing of two shifts: 8 hours' }],
    ['the amount is a gap', { cause, objectives, measures: '- Call-backs per hundred files: TBD' }],
  ] as const) {
    it(`is not offered where ${what}`, () => {
      assert.equal(rewritten(vague, told), undefined);
    });
  }
});
