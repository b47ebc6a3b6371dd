/** A rule's page is its test: every example on it is run. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { type Finding, lint } from '../../server/lint.ts';
import { placer } from '../../server/report/place.ts';
import { plainText } from '../../server/rewrite/template.ts';
import { ruleIds, rules } from '../../server/rules/index.ts';
import type { Fix } from '../../server/rules/rule.ts';
import { examplesOf } from './page.ts';

const folder = path.join(import.meta.dirname, '../../server/rules');
const fewest = 3;

function findingsOf(text: string, rule: string): Finding[] {
  return lint({ text, path: 'example.md' }).findings.filter((finding) => finding.rule === rule);
}

/** As a page writes it: `3:1-3:58 warning The message.` */
function written(text: string, { range, severity, message }: Finding): string {
  const place = placer(text);
  const at = (offset: number) => `${place(offset).line}:${place(offset).column}`;
  return `${at(range.start)}-${at(range.end)} ${severity} ${message}`;
}

function applied(text: string, fix: Fix): string {
  return [...fix.edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((rest, { range, template }) => rest.slice(0, range.start) + plainText(template) + rest.slice(range.end), text);
}

describe('The rules’ pages', () => {
  it('are one a rule', () => {
    const pages = globSync('*.md', { cwd: folder }).map((file) => path.basename(file, '.md'));
    assert.deepEqual(pages.sort(), [...ruleIds].sort());
  });

  for (const rule of ruleIds) {
    const file = path.join(folder, `${rule}.md`);
    if (!existsSync(file)) continue;
    const page = readFileSync(file, 'utf8');
    const examples = examplesOf(page);

    describe(rule, () => {
      it('has a title, a summary, and at least three bad and three good examples', () => {
        assert.match(page, /^# \S.*\n\n\S/);
        for (const kind of ['bad', 'good'])
          assert.ok(examples.filter((example) => example.kind === kind).length >= fewest, `fewer than three ${kind} examples`);
      });

      it('shows a fix where the rule has one', () => {
        const fixes = rules.find(({ id }) => id === rule)?.fixes !== undefined;
        assert.equal(
          examples.some(({ fixed }) => fixed !== undefined),
          fixes,
        );
      });

      for (const { kind, line, text, findings, fixed } of examples) {
        it(`${kind} example on line ${line}`, () => {
          const found = findingsOf(text, rule);
          if (kind === 'bad') assert.notDeepEqual(findings, [], 'a bad example must say what is found');
          assert.deepEqual(
            found.map((finding) => written(text, finding)),
            findings,
          );
          if (fixed === undefined) return;
          const fix = found[0]?.fixes()[0];
          assert.ok(fix, 'no fix');
          assert.equal(applied(text, fix), fixed);
        });
      }
    });
  }
});
