import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, it } from 'mocha';
import { safety } from '../expression-safety.ts';
import textmate from 'vscode-textmate';
import { findPlaceholders } from '../../server/brief/placeholders.ts';
import { coloured, ownGrammars, registry, type Theme, tokenize } from './tokenize.ts';

const project = path.join(import.meta.dirname, '../..');
const { resolve } = createRequire(import.meta.url);
const from = (words: string) => ['keyword.other.from: from', `markup.deleted.from: ${words}`];
const to = (words: string) => ['keyword.other.to: to', `markup.inserted.to: ${words}`];

/** Documents of every kind: briefs, and others that are none. */
const briefs = globSync('training/documents/briefs/*.md', { cwd: project }).sort();
const others = globSync('training/documents/others/*.md', { cwd: project }).sort();
const read = (file: string) => readFileSync(path.join(project, file), 'utf8');

describe('The colours of a brief', () => {
  const sentence =
    'Sales team members will go from quoting prices to customers to asking two questions, increasing revenue by 10%.';
  const parts = [
    ...from('quoting prices to customers'),
    ...to('asking two questions'),
    'keyword.other.result: increasing',
    'constant.numeric.measure: 10%',
  ];
  for (const [what, text] of [
    ['a paragraph', `# Launch\n\n${sentence}\n`],
    ['a list', `- ${sentence}\n- Another.\n`],
    ['a quotation', `> ${sentence}\n`],
    ['a table', `| Part | Plan |\n| --- | --- |\n| Purpose | ${sentence} |\n`],
    ['bold type', `**${sentence}** And more.\n`],
    ['front matter', `---\npurpose: ${sentence}\n---\n`],
  ] as const) {
    it(`tell from, to, result and measure apart in ${what}`, () => assert.deepEqual(coloured(text), parts));
  }

  it('tell a change that happens already, and figures that move', () => {
    assert.deepEqual(
      coloured('Interviewers move from judging people to scoring answers; splits fall from 14 a month to 6 days.'),
      [...from('judging people'), ...to('scoring answers'), 'constant.numeric.measure: 14', 'constant.numeric.measure: 6 days'],
    );
    assert.deepEqual(coloured('| Shift | From telling the team to asking it |\n| --- | --- |\n'), [
      'keyword.other.from: From',
      'markup.deleted.from: telling the team',
      ...to('asking it'),
    ]);
  });

  for (const [what, text] of [
    ['a paragraph', sentence.replaceAll(/ (prices|to asking|questions|revenue)/g, '\n$1')],
    ['a list', `- ${sentence.replaceAll(/ (prices|to asking|questions|revenue)/g, '\n  $1')}\n- Another.\n`],
    ['a numbered list', `1. ${sentence.replaceAll(/ (prices|to asking|questions|revenue)/g, '\n   $1')}\n2. Another.\n`],
    ['a quotation', `> ${sentence.replaceAll(/ (prices|to asking|questions|revenue)/g, '\n> $1')}\n`],
  ] as const) {
    it(`follow a statement over the lines of ${what}`, () => {
      assert.deepEqual(coloured(text), parts);
    });
  }

  it('end with the paragraph, whatever comes next', () => {
    const open = 'Sales team members will go from quoting prices';
    for (const next of ['', '# Head', '- item', '1. item', '> quote', '| a | b |', '```', '***', '<!-- a -->', '<p>', '[a]: b'])
      assert.deepEqual(coloured(`${open}\n${next}\nstock to asking`).slice(0, 3), from('quoting prices'), next);
    assert.deepEqual(coloured(`---\npurpose: ${open}\nowner: the team to asking\n---\n`), from('quoting prices'));
    assert.deepEqual(coloured(`| Purpose | ${open} |\n| --- | --- |\n| stock | to asking |\n`), from('quoting prices'));
  });

  it('tell the gaps apart that a rewritten statement opens', () => {
    assert.deepEqual(coloured('Clerks will go from quoting from the list to what they will do, cutting delays by how much.'), [
      ...from('quoting from the list'),
      ...to('what they will do'),
      'keyword.other.result: cutting',
    ]);
  });

  it('tell a reason, and the old way of working where it comes last', () => {
    assert.deepEqual(coloured('Packers will weigh each box instead of guessing, so that rework falls by a third.'), [
      'keyword.other.from: instead of',
      'markup.deleted.from: guessing',
      'keyword.other.result: so that',
      'constant.numeric.measure: a third',
    ]);
  });

  for (const [text, label] of [
    ['## Currency\n', 'currency: Currency'],
    ['**Their currency:** time.\n', 'currency: Their currency'],
    ['| What they value | Plan |\n| --- | --- |\n', 'currency: What they value'],
    ['- Audience currency: standing among peers\n', 'currency: Audience currency'],
    ["## What's in it for them?\n", "wiifm: What's in it for them"],
    ['WIIFM: you sell more\n', 'wiifm: WIIFM'],
  ] as const) {
    it(`mark the label in ${JSON.stringify(text)}`, () => assert.deepEqual(coloured(text), [`entity.name.tag.${label}`]));
  }

  it('mark a suppression and its rules, and leave the reason a comment', () => {
    assert.deepEqual(coloured('<!-- northstar-disable-next-line purpose-vague, phrase -- so wants the-client -->\n\nText.\n'), [
      'keyword.control.suppression: northstar-disable-next-line',
      'variable.parameter.rule: purpose-vague',
      'variable.parameter.rule: phrase',
    ]);
    assert.deepEqual(coloured('<!-- we met northstar-disable people -->\n'), []);
  });

  const gaps = [
    '[what they do today]',
    '[who]',
    '[Name of the course]',
    'TBD',
    'TBC',
    'TODO',
    '{{measure}}',
    '$' + '{measure}',
    '<%= name %>',
    '<<name>>',
    '{team name}',
    '<title of course>',
    '<audience>',
    'XX%',
    'XX %',
    '____',
    '???',
    'lorem ipsum',
    'dd/mm/yyyy',
  ];
  for (const gap of gaps) {
    it(`mark ${gap} as the rule does`, () => {
      const text = `We plan ${gap} for now.`;
      const marked = (found: readonly string[]) => found.map((words) => words.trim());
      const byRule =
        gap.startsWith('<') && !/^<[<%]/.test(gap)
          ? [gap]
          : findPlaceholders(text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(marked(byRule), [gap]);
      assert.deepEqual(coloured(text), [`variable.parameter.placeholder: ${gap}`]);
    });
  }

  for (const text of [
    'The [count of last year](https://example.org/{{count}}/[who]) says so.',
    'As the [who][1] says.[^1]\n\n[1]: https://example.org/TBD\n',
    '- [ ] ask the vet\n- [x] done',
    'They wrote "recieve" [sic] and [Smith 2020] found it, see [12] and [ABC-12].',
    '![what they do](TBD.png)',
    '> [!NOTE]\n> A note.',
    'Press <kbd>F5</kbd> in <details open>.',
    'It costs 10% more from Monday to Friday.',
    'The request goes from the client to the server so that it is logged.',
    'A currency is traded there, and the currency: the euro.',
    '___\n',
  ]) {
    it(`leave ${JSON.stringify(text)} alone`, () => assert.deepEqual(coloured(text), []));
  }

  const everything = `${sentence} TBD {{x}} [what they do today]`;
  for (const [what, text] of [
    ['fenced code', `\`\`\`\n${everything}\n\`\`\`\n`],
    ['fenced code of Markdown', `\`\`\`markdown\n## Currency\n${everything}\n\`\`\`\n`],
    ['indented code', `Text:\n\n    ${everything}\n`],
    ['code in a line', `Text \`${everything}\` here.\n`],
    ['a comment', `<!-- ${everything} -->\n`],
    ['the address of a link', `[text](<https://example.org/?q={{x}}&TBD>)\n`],
    ['front matter that is quoted, a list or a comment', `---\ntags: [what they do today]\nid: "TBD"\n# TODO\nx: {{ y }}\n---\n`],
  ] as const) {
    it(`are silent in ${what}`, () => assert.deepEqual(coloured(text), []));
  }

  it('take no colour away that Markdown gives', () => {
    const scopes = (text: string, injected: boolean) =>
      tokenize(text, { injected }).flatMap((token) => {
        const theirs = token.scopes.filter((scope) => !scope.endsWith('.northstar')).join(' ');
        const isOurs = token.scopes.some((scope) => scope.startsWith('variable.parameter.placeholder'));
        return Array.from(token.text, () => ({ theirs, isOurs }));
      });
    assert.ok(briefs.length > 40 && others.length > 70);
    const blocks = [
      'Setext\n===',
      'Setext\n---',
      '    code',
      '**bold\nbold**',
      '[a link](b)',
      '[a]: <b>',
      '<b>a</b>',
      '- a\n\n  b',
      'x',
    ];
    const mixed = blocks.map((block) => `They will go from quoting\n${block}\nto asking, and _more_.\n`).join('\n');
    for (const [file, text] of [
      ...[...briefs, ...others, 'README.md'].map((name) => [name, read(name)] as const),
      ['', mixed] as const,
    ]) {
      const without = scopes(text, false);
      const differ = scopes(text, true).filter(({ theirs, isOurs }, at) => !isOurs && theirs !== without[at]?.theirs);
      assert.equal(differ.length, 0, `${file}: ${differ[0]?.theirs}`);
    }
  }).timeout(60_000);

  it('show statements in briefs alone; elsewhere a gap, a label or a figure, on one line of a hundred', () => {
    const isStatement = (one: string) => /^(?:markup|keyword\.other\.(?:from|to))\b/.test(one);
    const told = briefs.filter((file) => coloured(read(file)).some(isStatement));
    assert.ok(told.length >= 7, `${told.length} of ${briefs.length}`);
    const texts = others.map(read);
    const elsewhere = texts.flatMap(coloured);
    const lines = texts.reduce((sum, text) => sum + text.split('\n').length, 0);
    assert.deepEqual(elsewhere.filter(isStatement), []);
    assert.ok(elsewhere.length < lines / 100, `${elsewhere.length} on ${lines} lines`);
  }).timeout(60_000);

  it('show what the exemplary brief says: whose change, from what to what, by how much, and its currency', () => {
    const found = coloured(read('examples/5-exemplary.md')).map((one) => one.split(':')[0]);
    for (const name of ['markup.deleted.from', 'markup.inserted.to', 'constant.numeric.measure', 'entity.name.tag.currency'])
      assert.ok(found.includes(name), `${name} in ${found}`);
  });
});

/** Every pattern of a grammar, wherever it stands. */
function patternsOf(grammar: unknown): string[] {
  if (typeof grammar !== 'object' || grammar === null) return [];
  return Object.entries(grammar).flatMap(([key, value]) =>
    /^(?:begin|end|match|while)$/.test(key) && typeof value === 'string' ? [value] : patternsOf(value),
  );
}

describe('The grammars', () => {
  for (const [scope, file] of ownGrammars) {
    const grammar = JSON.parse(readFileSync(file, 'utf8'));

    it(`${scope} is what the manifest calls it`, () => assert.equal(grammar.scopeName, scope));

    it(`${scope} takes no more time than the text is long`, async () => {
      const patterns = [...new Set(patternsOf(grammar))];
      assert.ok(patterns.length >= 1);
      const slow: string[] = [];
      for (const pattern of patterns) {
        // Where a match may begin says nothing of its time; JavaScript has no sign for the place of the one before.
        const status = await safety(pattern.replace('(^|\\G)', '^'), 'u');
        if (status !== 'safe') slow.push(`${status}: ${pattern}`);
      }
      assert.deepEqual(slow, []);
    }).timeout(400_000);
  }

  for (const name of ['dark-plus', 'light-plus', 'github-dark-high-contrast', 'github-light-high-contrast']) {
    it(`take their colours from the theme ${name}`, async () => {
      const theme = JSON.parse(readFileSync(resolve(`tm-themes/themes/${name}.json`), 'utf8'));
      const plain = { settings: { foreground: theme.colors['editor.foreground'] ?? '#010203' } };
      const themed = registry({ theme: { settings: [plain, ...theme.tokenColors] } satisfies Theme });
      const markdown = await themed.loadGrammar('text.html.markdown');
      assert.ok(markdown);
      const words = {
        from: 'quoting',
        to: 'asking',
        hinge: 'so that',
        measure: '10%',
        placeholder: 'TBD',
        wiifm: 'WIIFM',
      };
      const line = 'WIIFM: they will go from quoting to asking, so that sales rise by 10% TBD';
      const { tokens } = markdown.tokenizeLine2(line, textmate.INITIAL);
      const colourAt = (place: number) => {
        let colour = 0;
        for (let at = 0; at < tokens.length && (tokens[at] as number) <= place; at += 2)
          colour = ((tokens[at + 1] as number) >>> 15) & 0x1ff;
        return themed.getColorMap()[colour];
      };
      const text = colourAt(line.indexOf('they'));
      for (const [what, word] of Object.entries(words)) assert.notEqual(colourAt(line.indexOf(word)), text, what);
    });
  }
});
