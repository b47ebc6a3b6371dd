/** A rule's page is its test: every example on it is run, and what it says of severity and suppression holds. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { type Finding, lint } from '../../server/lint.ts';
import { placer } from '../../server/report/place.ts';
import { rules, suppressionUnused } from '../../server/rules/index.ts';
import { ruleIds, ruleSeverities } from '../../server/rules/severities.ts';
import { readSettingsFile } from '../../server/settings/file.ts';
import { merged } from '../../server/settings/read.ts';
import { defaultSettings, defaults, nested, type Settings } from '../../server/settings/settings.ts';
import { applied } from '../../server/rewrite/applied.ts';
import { examplesOf, type PageExample, severityOn } from './page.ts';

const folder = path.join(import.meta.dirname, '../../server/rules');
const fewest = 3;

function settingsOf(text: string): Settings {
  const { given, problems } = readSettingsFile({ name: 'settings.json', text, rules: ruleSeverities, ownFile: false });
  assert.deepEqual(problems, []);
  return nested(merged([defaults, given]));
}

/** @throws AssertionError where the text is no brief: silence would prove nothing then */
function findingsOf(text: string, rule: string, file: string | undefined): Finding[] {
  const { recognition, findings } = lint({ text, path: 'example.md' }, file === undefined ? defaultSettings : settingsOf(file));
  assert.ok(recognition.brief, `no brief: ${recognition.reason}`);
  return findings.filter((finding) => finding.rule === rule);
}

/** As a page writes it: `3:1-3:58 warning The message.` */
function written(text: string, { range, severity, message }: Finding): string {
  const place = placer(text);
  const at = (offset: number) => `${place(offset).line}:${place(offset).column}`;
  return `${at(range.start)}-${at(range.end)} ${severity} ${message}`;
}

function withFrontMatter(text: string, line: string): string {
  return text.startsWith('---\nnorthstar: true\n') ? text.replace('northstar: true', line) : `---\n${line}\n---\n\n${text}`;
}

/** None where the page has a slip, so that the other pages are still run. */
function examplesIfReadable(page: string): readonly PageExample[] {
  try {
    return examplesOf(page);
  } catch {
    return [];
  }
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
    const examples = examplesIfReadable(page);

    describe(rule, () => {
      it('can be read', () => {
        assert.doesNotThrow(() => examplesOf(page));
      });

      it('has a title, a summary, and its reason, repair and options under headings', () => {
        assert.match(page, /^# \S.*\n\n\S/);
        const headings = page.replace(/^(```+)[^`].*\n[\s\S]*?^\1$/gm, '').match(/^## .*$/gm);
        assert.deepEqual(headings, ['## Why it matters', '## Marked', '## Not marked', '## How to fix it', '## Options']);
      });

      it('has at least three bad and three good examples', () => {
        for (const kind of ['bad', 'good'])
          assert.ok(examples.filter((example) => example.kind === kind).length >= fewest, `fewer than three ${kind} examples`);
      });

      it('shows a fix where the rule has one', () => {
        // The engine raises the last rule, and mends what it raises.
        const fixes = rule === suppressionUnused || rules.find(({ id }) => id === rule)?.fixes !== undefined;
        assert.equal(
          examples.some(({ fixed }) => fixed !== undefined),
          fixes,
        );
      });

      it('says the severity that the rule has', () => {
        assert.equal(severityOn(page), ruleSeverities.get(rule));
      });

      for (const suppression of page.match(/(?<=`)northstar: \{ disable: .*(?=`)/g) ?? []) {
        it('tells how to leave a brief alone', () => {
          for (const { text, settings } of examples.filter(({ kind }) => kind === 'bad'))
            assert.deepEqual(findingsOf(withFrontMatter(text, suppression), rule, settings), []);
        });
      }

      for (const suppression of page.match(/(?<=`)<!-- northstar-disable-next-line .*(?=` on the line above it\.$)/gm) ?? []) {
        it('tells how to leave one place alone', () => {
          const { text, settings } = examples[0] as PageExample;
          const [first, ...others] = findingsOf(text, rule, settings);
          const line = text.lastIndexOf('\n', (first as Finding).range.start) + 1;
          const rest = findingsOf(`${text.slice(0, line)}${suppression}\n${text.slice(line)}`, rule, settings);
          assert.equal(rest.length, others.length);
        });
      }

      for (const { kind, line, text, settings, findings, fixed } of examples) {
        it(`${kind} example on line ${line}`, () => {
          const found = findingsOf(text, rule, settings);
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
