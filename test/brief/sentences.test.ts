import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitSentences } from '../../server/brief/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('Where a sentence ends', () => {
  const whole = [
    'Dr. Wessel and Ms. O. Obiora-Lindqvist ask, e.g. at 9 a.m. on Monday, for approx. 40 tins.',
    '6.1 Rehearsals at the desk, cf. No. 7 and Fig. 3.',
    'They said "enough!" and went.',
    'And then … silence.',
    'waste falls from 4.2 to 3.1 kg',
  ];
  for (const text of whole) it(`is only at the end of “${text}”`, () => assert.deepEqual(split(text), [text]));

  it('is after a stop, a question, a quotation and a bracket', () => {
    assert.deepEqual(split('Who pays? We do. "So be it." (The end.) It came etc. Then we left.'), [
      'Who pays?',
      'We do.',
      '"So be it."',
      '(The end.)',
      'It came etc.',
      'Then we left.',
    ]);
  });

  it('is nowhere in an empty text', () => assert.deepEqual(split('  '), []));
});
