/** What a baseline hides, and what becomes of it when the document changes. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readBaseline, writeBaseline } from '../../server/baseline.ts';
import { lint } from '../../server/lint.ts';

const brief = `# Launch training

## Purpose

Sales team members will understand the new prices.

## Learning objectives

- Understand the prices.
- Know the prices.
- Understand the prices.

## Audience

National sales team members. They care most about being asked for advice: nine of the twelve we interviewed said so.

## Root cause

Sales team members quote from the price list because they have never used the products.
`;

/** The baseline of a document, by way of the file that holds it. */
const known = (text: string) => readBaseline(writeBaseline(new Map([['a.md', lint({ text }).accepted()]]))).get('a.md') ?? [];

function left(text: string, before: string) {
  const result = lint({ text, known: known(before) });
  return { known: result.known, marks: result.findings.map(({ range }) => text.slice(range.start, range.end)) };
}

describe('A baseline', () => {
  it('hides all findings of the document as it was', () => {
    assert.equal(lint({ text: brief }).findings.length, 4);
    assert.deepEqual(left(brief, brief), { known: { still: 4, gone: 0 }, marks: [] });
  });

  it('holds all of them where 200 lines are put above, or lines are broken elsewhere', () => {
    const above = brief.replace('## Purpose', `${'A line of context.\n'.repeat(200)}\n## Purpose`);
    assert.deepEqual(left(above, brief), { known: { still: 4, gone: 0 }, marks: [] });
    const wrapped = brief.replace('will understand', 'will\nunderstand').replaceAll('\n', '\r\n');
    assert.deepEqual(left(wrapped, brief), { known: { still: 4, gone: 0 }, marks: [] });
  });

  it('tells of one that is mended as gone', () => {
    const mended = brief.replace('- Know the prices.', '- Quote the price of any order from memory.');
    assert.deepEqual(left(mended, brief), { known: { still: 3, gone: 1 }, marks: [] });
  });

  it('counts those that are alike: one more of them is new', () => {
    const more = brief.replace('## Audience', '- Understand the prices.\n\n## Audience');
    assert.deepEqual(left(more, brief), { known: { still: 4, gone: 0 }, marks: ['Understand the prices.'] });
    const fewer = brief.replace('- Understand the prices.\n', '');
    assert.deepEqual(left(fewer, brief), { known: { still: 3, gone: 1 }, marks: [] });
  });

  it('knows a finding by its place in the outline: the same words elsewhere are new', () => {
    const moved = brief.replace('## Learning objectives', '## Learning outcomes');
    assert.deepEqual(left(moved, brief).known, { still: 1, gone: 3 });
  });

  it('has nothing left to hide in a document that is no brief any more', () => {
    assert.deepEqual(left('# Notes\n', brief), { known: { still: 0, gone: 4 }, marks: [] });
  });

  it('is refused in a sentence where it is none', () => {
    for (const [text, reason] of [
      ['{', /it is not valid JSON/],
      ['null', /it is no baseline/],
      ['{"version": 2, "documents": {}}', /it is no baseline/],
      ['{"version": 1, "documents": {"a.md": {}}}', /what it holds of a\.md is no list/],
      ['{"version": 1, "documents": {"a.md": [{"rule": "x"}]}}', /one of the findings of a\.md lacks/],
    ] as const)
      assert.throws(() => readBaseline(text), reason);
  });
});
