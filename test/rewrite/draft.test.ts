import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { draftPrompt, gapsOf, readAnswer } from '../../server/rewrite/draft.ts';
import type { Fix } from '../../server/rules/rule.ts';

const fix: Fix = {
  title: 'Rewrite',
  edits: [
    { range: { start: 0, end: 0 }, template: ['They will go from ', { stop: 'what they do today' }, ' to '] },
    { range: { start: 9, end: 9 }, template: [{ stop: 'rising', choices: ['rising', 'falling'] }, '.'] },
  ],
};

describe('The question to a language model', () => {
  it('numbers the gaps of all edits, says what belongs in each, and holds the whole brief', () => {
    const prompt = draftPrompt('# A brief\n\nText.\n', 'It is vague: say what changes.', fix);
    assert.ok(prompt.includes('They will go from [1: what they do today] to'));
    assert.ok(prompt.includes('[2: rising / falling].'));
    assert.ok(prompt.includes('# A brief\n\nText.\n'));
    assert.ok(prompt.includes('It is vague: say what changes.'));
  });
});

describe('The answer of a language model', () => {
  const read = (answer: string) => readAnswer(answer, gapsOf(fix));

  it('is read with courtesies around it, on one line, without the end mark that the sentence has', () => {
    assert.deepEqual(read('Gladly!\n```json\n{"1": "quoting\\n prices.", "2": "falling"}\n```\nBye.'), [
      'quoting prices',
      'falling',
    ]);
  });

  for (const [what, answer] of [
    ['no object', 'quoting prices, falling'],
    ['a gap that is left', '{"1": "quoting prices"}'],
    ['an empty filling', '{"1": " . ", "2": "falling"}'],
    ['something other than words', '{"1": 7, "2": "falling"}'],
    ['a choice that is not offered', '{"1": "quoting prices", "2": "hovering"}'],
    ['a gap handed back', '{"1": "[what they do]", "2": "falling"}'],
    ['a cell of a table', '{"1": "a | b", "2": "falling"}'],
    ['a comment', '{"1": "a <!-- b -->", "2": "falling"}'],
    ['an essay', `{"1": "${'and so on '.repeat(40)}", "2": "falling"}`],
  ] as const) {
    it(`is refused with ${what}`, () => {
      assert.equal(read(answer), undefined);
    });
  }
});

describe('What a brief says', () => {
  const { says } = lint({
    path: 'brief.md',
    text: '---\ntype: design-brief\n---\n\n# Doors\n\n## Audience\n\nForty porters on the night shift.\n\n## Root cause\n\nPorters prop 3 of 10 fire doors open with a chair.\n',
  });

  it('is told in other forms of its words', () => {
    assert.equal(says('propping the fire doors open'), true);
    assert.equal(says('a porter props 3 doors'), true);
  });

  it('is not what mixes two statements, adds a word, or changes a figure', () => {
    assert.equal(says('propping doors open on the night shift'), false);
    assert.equal(says('locking the fire doors'), false);
    assert.equal(says('propping 4 of 10 doors'), false);
  });

  it('is not what has no word with a meaning', () => {
    assert.equal(says('so much more'), false);
  });
});
