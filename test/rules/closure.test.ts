/**
 * Every fix of every finding on every labelled brief, with Unix and with Windows line endings: the finding goes, and nothing but `placeholder-left` comes;
 * once the gaps are filled, neither is left. A rewritten sentence is read anew, and now and then reads as something else, so one fix in fifty may.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { breaches } from './closure.ts';

const most = 0.02;
const folders = ['../corpus/briefs', '../../training/labelled/briefs', '../../../shared/corpus/briefs'].map((folder) =>
  path.join(import.meta.dirname, folder),
);

describe('Every fix', () => {
  for (const [ending, eol] of [
    ['Unix', '\n'],
    ['Windows', '\r\n'],
  ] as const) {
    it(`closes its finding and opens no other, with ${ending} line endings`, () => {
      const judged = folders
        .filter((folder) => existsSync(folder))
        .flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)))
        .filter((file) => file.endsWith('.md'))
        .map((file) => ({ file, ...breaches(readFileSync(file, 'utf8').replace(/\r?\n/g, eol)) }));
      const fixes = judged.reduce((sum, one) => sum + one.fixes, 0);
      const found = judged.flatMap((one) => one.found.map(({ rule, what }) => `${path.basename(one.file)}: ${rule}: ${what}`));
      assert.ok(fixes > 100, `only ${fixes} fixes`);
      assert.ok(found.length <= most * fixes, `${found.length} of ${fixes}:\n${found.join('\n')}`);
    });
  }
});
