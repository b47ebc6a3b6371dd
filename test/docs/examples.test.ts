/** examples/README.md tells what Northstar says of each draft: the engine is asked, and must say the same. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { applied } from '../../server/rewrite/applied.ts';

const folder = path.join(import.meta.dirname, '../../examples');
const drafts = globSync('[0-9]-*.md', { cwd: folder }).sort();
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const [, ...sections] = read('README.md').split(/^## /m);

/** What the page has to say of a draft's findings, line by line. */
function told(file: string): string[] {
  const text = read(file);
  return lint({ text, path: file }).findings.map(({ rule, range, message }) => {
    const line = text.slice(0, range.start).split('\n').length;
    return `- Line ${line}: ${message} ([${rule}](../server/rules/${rule}.md))`;
  });
}

describe('The story of the examples', () => {
  it('has a section for each draft, in their order', () => {
    const linked = sections.map((section) => /\]\(([^)]+\.md)\)/.exec(section)?.[1]);
    assert.deepEqual(linked, drafts);
    assert.equal(drafts.length, 5);
  });

  for (const [place, file] of drafts.entries()) {
    it(`says of ${file} what Northstar says`, () => {
      assert.deepEqual(
        (sections[place] ?? '').split('\n').filter((line) => line.startsWith('- ')),
        told(file),
      );
    });
  }

  it('has a second purpose that begins as the fix of the first leaves it', () => {
    const text = read('1-vague.md');
    const fix = lint({ text, path: '1-vague.md' }).findings[0]?.fixes()[0];
    assert.equal(fix?.title, 'Rewrite as a transformation statement');
    const [upToTheGap = ''] = applied(text, fix).split('[');
    const [, statement = ''] = /(Sales team members will .*)$/s.exec(upToTheGap) ?? [];
    assert.match(statement, /from quoting from the price list to $/);
    assert.ok(read('2-purpose.md').includes(`\n${statement}`));
  });

  it('begins with findings and ends with none', () => {
    assert.ok(told(drafts[0] as string).length > 5);
    assert.deepEqual(told(drafts.at(-1) as string), []);
  });
});
