/**
 * Every fix of every finding on every labelled brief, and on generated ones, with Unix and with Windows line endings: the finding goes, and nothing
 * but `placeholder-left` comes. Once the gaps are filled neither is left, but for one fix in a hundred: the words that fill it are read anew, and
 * now and then read as something else.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Closure, closure } from './closure.ts';
import { generatedBrief } from './generated-brief.ts';

const folders = [
  '../corpus/briefs',
  '../../training/labelled/briefs',
  '../../training/unlearned/briefs',
  '../../../shared/corpus/briefs',
];

const briefs = folders
  .map((folder) => path.join(import.meta.dirname, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((file) => path.join(folder, file)))
  .filter((file) => file.endsWith('.md'));

/** How many generated briefs are judged. */
const generated = 100;

describe('Every fix', () => {
  for (const [ending, eol] of [
    ['Unix', '\n'],
    ['Windows', '\r\n'],
  ] as const) {
    it(`closes its finding and opens no other, with ${ending} line endings`, () => {
      hold(briefs.map((file) => ({ name: path.basename(file), ...closure(readFileSync(file, 'utf8').replace(/\r?\n/g, eol)) })));
    });
  }

  it('does so in briefs that nobody wrote', () => {
    hold(fc.sample(generatedBrief, generated).map((text) => ({ name: text, ...closure(text) })));
  });
});

function hold(judged: readonly (Closure & { readonly name: string })[]): void {
  const fixes = sum(judged.map((one) => one.fixes));
  const found = judged.flatMap(({ name, breaches }) => breaches.map((breach) => ({ name, ...breach })));
  const told = JSON.stringify(found, undefined, 2);
  assert.ok(fixes > 200, `only ${fixes} fixes`);
  assert.equal(found.filter(({ filled }) => !filled).length, 0, told);
  assert.ok(found.length <= 0.015 * fixes, `${found.length} of ${fixes}: ${told}`);
  const mended = sum(judged.map((one) => one.mended));
  const findings = sum(judged.map((one) => one.findings));
  assert.ok(mended >= 0.97 * findings, `${findings - mended} of ${findings} findings have no fix`);
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
