/** What a finding rests on: who a purpose names, what counts as asking an audience, what an objective asks people to do. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';

const purpose =
  'Till staff on the late shift will go from calling a supervisor to settling returns themselves, cutting queues by a third.';

/** The words that a rule marks in a brief of these lines. */
function marked(rule: string, ...lines: string[]): string[] {
  const text = ['---', 'northstar: true', '---', '', '# Returns at the till', '', ...lines, ''].join('\n');
  return lint({ text })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ range }) => text.slice(range.start, range.end));
}

describe('The who of a purpose', () => {
  for (const [sentence, who] of [
    ['The aim of the two evenings is to acquaint staff with the new till.', 'staff'],
    ['Over three evenings attendees get a feel for the new till.', 'attendees'],
  ] as const) {
    it(`is "${who}" in "${sentence}"`, () => {
      assert.deepEqual(marked('audience-generic', '## Purpose', '', sentence), [who]);
    });
  }
});

describe('Research on an audience', () => {
  const audience = ['## Purpose', '', purpose, '', '## Audience', '', 'Nineteen people at the tills.'];
  for (const [sentence, counts] of [
    ['We interviewed six of them in May about the late shift.', true],
    ['A survey of all nineteen came back in June.', true],
    ['Two store managers were interviewed about what they get wrong.', false],
    ["The customers' survey has a question on queues.", false],
    ['A consultant told us over coffee what she thinks of them.', false],
  ] as const) {
    it(`is ${counts ? '' : 'not '}shown by "${sentence}"`, () => {
      assert.deepEqual(marked('audience-unresearched', ...audience, sentence), counts ? [] : ['Audience']);
    });
  }
});

describe('An objective', () => {
  for (const item of [
    'Name the four signs of a forged note',
    'Sort our values by what a customer sees',
    'List the parts of a valid receipt',
  ]) {
    it(`can be seen in "${item}"`, () => {
      assert.deepEqual(marked('objective-vague', '## Purpose', '', purpose, '', '## Objectives', '', `- ${item}`), []);
    });
  }
  for (const item of ['Show an understanding of the four signs', 'Know the four signs of a forged note']) {
    it(`cannot be seen in "${item}"`, () => {
      assert.deepEqual(marked('objective-vague', '## Purpose', '', purpose, '', '## Objectives', '', `- ${item}`), [item]);
    });
  }
});
