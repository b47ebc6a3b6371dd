/** The table of docs/rewrites.md, row by row. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { applied } from '../../server/rewrite/applied.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../docs/rewrites.md'), 'utf8');
const rows = [...page.matchAll(/^\| (?!before)(.+?) \| (.+) \|$/gm)].map(([, before = '', after = '']) => ({ before, after }));
const purposeRules = ['purpose-vague', 'transformation-incomplete', 'result-unmeasured'];

describe('The rewrites that the documentation shows', () => {
  it('are forty', () => assert.equal(rows.length, 40));

  for (const { before, after } of rows) {
    it(before, () => {
      const brief = `---\nnorthstar: true\n---\n\n## Purpose\n\n${before}\n`;
      const finding = lint({ text: brief, path: 'brief.md' }).findings.find(({ rule }) => purposeRules.includes(rule));
      const fix = finding?.fixes()[0];
      assert.ok(fix);
      const rewritten = applied(brief, fix);
      assert.ok(rewritten.trimEnd().endsWith(after), rewritten);
      assert.deepEqual(
        lint({ text: rewritten, path: 'brief.md' }).findings.filter(({ rule }) => purposeRules.includes(rule)),
        [],
      );
    });
  }
});
