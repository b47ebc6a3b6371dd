/** The one door: what a reader of the findings would see, and which words are marked. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { type Finding, lint, longestDocument } from '../../server/lint.ts';
import { plainText, snippet } from '../../server/rewrite/template.ts';
import { defaultSettings, type Settings } from '../../server/settings/settings.ts';

const vague = 'Sales team members will familiarize themselves with the new product line.';
const rest = `## Audience

National sales team members. They care most about being the one whom colleagues ask for advice: nine of the twelve we interviewed said so.

## Root cause

Lost-deal reviews show it. Sales team members quote from the price list because they have never used the products.

## Success measures

- Escalations per hundred orders
`;
const brief = (purpose: string) => `# Product launch training\n\n## Purpose\n\n${purpose}\n\n${rest}`;

function marked(text: string, settings: Settings = defaultSettings): [rule: string, words: string][] {
  return lint({ text, path: 'brief.md' }, settings).findings.map(({ rule, range }) => [rule, text.slice(range.start, range.end)]);
}

function fixOf(text: string, rule: string) {
  const finding = lint({ text, path: 'brief.md' }).findings.find((one) => one.rule === rule) as Finding;
  return finding.fixes()[0]?.edits[0];
}

describe('The words that a finding marks', () => {
  const wrapped = 'Sales team members will familiarize\nthemselves with the new\nproduct line.';
  const places: readonly (readonly [what: string, text: string, words: string])[] = [
    ['a paragraph', brief(vague), vague],
    ['behind front matter', `---\nowner: Zoë 👩🏽‍💻\n---\n\n${brief(vague)}`, vague],
    ['behind an emoji', brief(`🚀🧑‍🚀 ${vague}`), vague],
    ['with CRLF', brief(vague).replaceAll('\n', '\r\n'), vague],
    ['in a hard-wrapped paragraph', brief(wrapped), wrapped],
    ['in a hard-wrapped paragraph with CRLF', brief(wrapped).replaceAll('\n', '\r\n'), wrapped.replaceAll('\n', '\r\n')],
    ['in a nested list', brief(`* What we are here for:\n    * ${vague}`), vague],
    [
      'with markup in it',
      brief('Sales team members will **familiarize** themselves with the [new](x.md) product line.'),
      'Sales team members will **familiarize** themselves with the [new](x.md) product line.',
    ],
    ['in a table cell', `# Product launch training\n\n| Part | Plan |\n|---|---|\n| **Purpose** | ${vague} |\n\n${rest}`, vague],
    ['behind a bold label', `**Purpose:** ${vague}\n\n${rest}`, vague],
    ['in the front matter', `---\nnorthstar: true\npurpose: ${vague}\n---\n\n# Launch\n\n${rest}`, vague],
  ];
  for (const [what, text, words] of places) {
    it(`${what}: the sentence and nothing else`, () => {
      assert.deepEqual(marked(text), [['purpose-vague', words]]);
    });
  }

  it('of a generic audience are the noun phrase', () => {
    const text = brief(
      'All participants will stop quoting the price list and start asking two questions, halving escalations per hundred orders.',
    );
    assert.deepEqual(marked(text), [['audience-generic', 'All participants']]);
  });
});

describe('A rewrite', () => {
  it('keeps the who and the object, and takes the current state and the measure from the brief', () => {
    const edit = fixOf(brief(vague), 'purpose-vague');
    assert.ok(edit);
    assert.equal(
      plainText(edit.template),
      'Sales team members will go from quoting from the price list to [what they will do with the new product line], [reducing] escalations per hundred orders by [how much].',
    );
    assert.equal(
      snippet(edit.template),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's tab stops look like this
      'Sales team members will go from quoting from the price list to ${1:what they will do with the new product line}, ${2|reducing,increasing,halving,ending|} escalations per hundred orders by ${3:how much}.$0',
    );
  });

  it('keeps what the author already says of the behaviour and the result', () => {
    const edit = fixOf(
      brief('Regional managers will coach their teams weekly, cutting escalations per hundred orders by half.'),
      'transformation-incomplete',
    );
    assert.ok(edit);
    assert.match(
      plainText(edit.template),
      /^Regional managers will go from .+ to coaching their teams weekly, cutting escalations per hundred orders by half\.$/,
    );
  });
});

describe('The article’s own transformation statement', () => {
  it('gets nothing', () => {
    const statement =
      "Sales team members will go from farmer-style sales professionals who lack confidence in their product knowledge to hunter-style sales professionals who actively seek opportunities to create deals that meet the clients' needs, increasing revenue generation by 10%.";
    assert.deepEqual(marked(brief(statement).replace('Escalations per hundred orders', 'Revenue generation')), []);
  });
});

describe('Settings', () => {
  const withRules = (rules: Settings['rules']): Settings => ({ ...defaultSettings, rules });

  it('turn a rule off, or give it another severity', () => {
    assert.deepEqual(marked(brief(vague), withRules({ 'purpose-vague': 'off' })), []);
    const [finding] = lint({ text: brief(vague), path: 'brief.md' }, withRules({ 'purpose-vague': 'error' })).findings;
    assert.equal(finding?.severity, 'error');
  });

  it('say which documents are briefs', () => {
    const documents = (change: Partial<Settings['documents']>): Settings => ({
      ...defaultSettings,
      documents: { ...defaultSettings.documents, ...change },
    });
    const note = '# Note\n\n## Purpose\n\nReps will know the prices.\n';
    assert.deepEqual(marked(note), []);
    assert.equal(
      marked(note, documents({ include: ['*.md'] })).some(([rule]) => rule === 'purpose-vague'),
      true,
    );
    assert.deepEqual(marked(brief(vague), documents({ exclude: ['brief.*'] })), []);
    assert.deepEqual(marked(brief(vague), documents({ select: 'listed' })), []);
  });
});

describe('Suppressions', () => {
  it('leave out the next line, a stretch, or the document', () => {
    assert.deepEqual(marked(brief(`<!-- northstar-disable-next-line purpose-vague -->\n${vague}`)), []);
    assert.deepEqual(
      marked(brief(`<!-- northstar-disable purpose-vague -->\n\n${vague}\n\n<!-- northstar-enable purpose-vague -->`)),
      [],
    );
    assert.deepEqual(marked(`---\nnorthstar: { disable: [purpose-vague] }\n---\n\n${brief(vague)}`), []);
    assert.deepEqual(marked(`---\nnorthstar: false\n---\n\n${brief(vague)}`), []);
  });
});

describe('Any text', () => {
  const texts: readonly (readonly [what: string, text: string])[] = [
    ['empty', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['NUL and lone surrogates', '\u0000\uD83D # \uDE00\n\n## Purpose\n\n\uD800'],
    ['unclosed front matter', `---\ntitle: x\n\n${brief(vague)}`],
    ['too long for an editor', 'a '.repeat(longestDocument)],
  ];
  for (const [what, text] of texts) {
    it(`${what}: is linted without a throw`, () => {
      for (const { range } of lint({ text }).findings) assert.ok(range.start >= 0 && range.end <= text.length);
    });
  }

  it('gives the same findings each time', () => {
    assert.deepEqual(marked(brief(vague)), marked(brief(vague)));
  });
});

describe('Documents about briefs', () => {
  const root = path.join(import.meta.dirname, '../..');
  for (const file of globSync(['*.md', 'docs/*.md', 'server/rules/*.md', 'media/**/*.md'], { cwd: root })) {
    it(`are none: ${file}`, () => {
      const { findings } = lint({ text: readFileSync(path.join(root, file), 'utf8'), path: file });
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        [],
      );
    });
  }
});
