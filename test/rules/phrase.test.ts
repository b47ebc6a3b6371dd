/** What the quick fix of a house rule writes: the replacement in the form of the word that it replaces. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { defaultSettings } from '../../server/settings/settings.ts';
import { applied } from '../../server/rewrite/applied.ts';

const rows: readonly (readonly [phrase: string, replacement: string, before: string, after: string])[] = [
  ['leverage', 'use', 'Clerks leveraged the scanner.', 'Clerks used the scanner.'],
  ['leverage', 'use', 'She leverages it.', 'She uses it.'],
  ['leverage', 'take', 'They leveraged it.', 'They took it.'],
  ['leverage', 'make use of', 'Leveraging the scanner saves time.', 'Making use of the scanner saves time.'],
  ['reach out to', 'call', 'We reached out to the clerks.', 'We called the clerks.'],
  ['pain point', 'problem', 'Three pain points remain.', 'Three problems remain.'],
  ['eLearning', 'online course', 'The elearning is long.', 'The online course is long.'],
  ['synergy', 'common ground', 'Synergy between **shifts** grows.', 'Common ground between **shifts** grows.'],
];

describe('The quick fix of a house rule', () => {
  for (const [phrase, replacement, before, after] of rows) {
    it(`${before} → ${after}`, () => {
      const text = `---\nnorthstar: true\n---\n\n## Audience\n\n${before}\n`;
      const settings = { ...defaultSettings, phrases: [{ phrase, replacements: [replacement] }] };
      const finding = lint({ text }, settings).findings.find(({ rule }) => rule === 'phrase');
      const fix = finding?.fixes()[0];
      assert.ok(fix);
      assert.equal(applied(text, fix), text.replace(before, after));
    });
  }
});
