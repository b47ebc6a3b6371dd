/** The command line as a user runs it: the built `dist/cli.js` in a process of its own. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { clean, vague, workspace } from './workspace.ts';

const { write, run, documents } = workspace();

describe('northstar lint', () => {
  it('shows each finding with its line and the marked words underlined, and ends with 1', () => {
    write('brief.md', vague);
    const { status, out, err } = run(['brief.md']);
    const sentence = 'Sales team members will familiarize themselves with the new product line.';
    assert.equal(err, '');
    assert.equal(
      out,
      [
        'brief.md',
        '  5:1  warning  This purpose promises exposure, not change: say what sales team members will do differently.  purpose-vague',
        `      ${sentence}`,
        `      ${'^'.repeat(sentence.length)}`,
        '',
        '1 finding (1 warning). 1 brief read, 0 other documents left alone.',
        '',
      ].join('\n'),
    );
    assert.equal(status, 1);
  });

  it('says so where there is nothing to mark, and ends with 0', () => {
    write('clean.md', clean);
    assert.deepEqual(run(['clean.md']), {
      status: 0,
      out: 'Nothing to mark. 1 brief read, 0 other documents left alone.\n',
      err: '',
    });
  });

  it('gives JSON by the contract, with the fix as plain text and as a snippet', () => {
    write('brief.md', vague);
    const { status, out } = run(['--format', 'json', 'brief.md']);
    const report = JSON.parse(out);
    assert.equal(status, 1);
    assert.equal(report.version, 1);
    const [document] = report.documents;
    assert.deepEqual([document.path, document.brief, document.reason], ['brief.md', true, 'sections']);
    const [finding] = document.findings;
    assert.deepEqual([finding.rule, finding.severity], ['purpose-vague', 'warning']);
    assert.deepEqual(finding.range, { start: { line: 5, column: 1 }, end: { line: 5, column: 74 } });
    const [edit] = finding.fixes[0].edits;
    assert.equal(
      edit.newText,
      'Sales team members will go from quoting from the price list to [what they will do with the new product line], [increasing] [the measure that shows it] by [how much].',
    );
    assert.match(
      edit.snippet,
      /^Sales team members will go from quoting from the price list to \$\{1:what they will do with the new product line\}, /,
    );
  });

  it('counts columns in UTF-16 code units behind an emoji', () => {
    write('emoji.md', `---\nnorthstar: true\n---\n\n**🎯 Purpose:** 🚀 Staff will understand the tool.\n`);
    const { documents } = JSON.parse(run(['--format', 'json', 'emoji.md']).out);
    const finding = documents[0].findings.find(({ rule }: { rule: string }) => rule === 'purpose-vague');
    assert.deepEqual(finding.range.start, { line: 5, column: 20 });
  });

  it('leaves a document alone that is no brief, unless --all says otherwise', () => {
    write('README.md', '# tool\n\n## Purpose\n\nUsers understand prices.\n\n## Installation\n\nRun `npm install`.\n');
    const { documents } = JSON.parse(run(['--format', 'json', 'README.md']).out);
    assert.deepEqual(documents, [{ path: 'README.md', brief: false, reason: documents[0].reason, findings: [] }]);
    assert.equal(run(['--all', 'README.md']).status, 1);
  });

  it('reads one document from standard input', () => {
    const { status, out } = run(['--stdin', '--stdin-filename', 'draft.md'], { input: vague });
    assert.equal(status, 1);
    assert.match(out, /^draft\.md\n {2}5:1 {2}warning/);
  });

  it('ends by --fail-on and --max-warnings', () => {
    write('brief.md', vague);
    assert.equal(run(['--fail-on', 'error', 'brief.md']).status, 0);
    assert.equal(run(['--fail-on', 'never', 'brief.md']).status, 0);
    assert.equal(run(['--fail-on', 'error', '--max-warnings', '0', 'brief.md']).status, 1);
  });

  it('reads the nearest .vscode/settings.json, comments and all', () => {
    write('team/.vscode/settings.json', '{\n  // our standard\n  "northstar.rules": { "purpose-vague": "error", },\n}\n');
    write('team/sub/brief.md', vague);
    assert.match(run(['team/sub/brief.md']).out, /error {2}This purpose promises exposure/);
    write('team/.vscode/settings.json', '{ "northstar.rules": { "purpose-vague": "off" } }');
    assert.equal(run(['team/sub/brief.md']).status, 0);
  });

  it('finds every Markdown file below a folder and by a glob', () => {
    write('tree/a.md', vague);
    write('tree/deep/b.md', clean);
    write('tree/node_modules/c.md', vague);
    const paths = (args: string[]) => documents(args).map(({ path }) => path);
    assert.deepEqual(paths(['tree']), ['tree/a.md', 'tree/deep/b.md']);
    assert.deepEqual(paths(['tree/**/b.md']), ['tree/deep/b.md']);
  });
});

describe('Bad input to northstar lint', () => {
  const cases: readonly (readonly [what: string, content: () => string | Uint8Array, said: RegExp])[] = [
    [
      'a file that is not UTF-8',
      () => Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]),
      /^bad\.md was skipped: it is not in UTF-8\.\n$/,
    ],
    [
      'a binary file',
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      /^bad\.md was skipped: it is no text file\.\n$/,
    ],
    ['a file of 50 MB', () => 'a '.repeat(25 * 1024 * 1024), /^bad\.md was skipped: it is larger than 2 MB\.\n$/],
    ['an empty file', () => '', /^$/],
    ['broken front matter', () => '---\ntitle: "open\n  - x: [\n---\n\n# A page\n', /^$/],
  ];
  for (const [what, content, said] of cases) {
    it(`${what} is told or passed over, and stops nothing`, () => {
      write('bad.md', content());
      write('good.md', vague);
      const { status, out, err } = run(['bad.md', 'good.md']);
      assert.match(err, said);
      assert.match(out, /good\.md\n {2}5:1 {2}warning/);
      assert.equal(status, 1);
    });
  }

  it('broken front matter that opts in still leaves the body to be read', () => {
    write('broken.md', `---\ntitle: "open\n---\n\n${vague}`);
    assert.match(run(['broken.md']).out, /9:1 {2}warning {2}This purpose promises exposure/);
  });

  it('settings that are no JSON are told with the line', () => {
    write('torn/.vscode/settings.json', '{\n  "northstar.rules": {,\n');
    write('torn/brief.md', vague);
    const { status, err } = run(['torn/brief.md']);
    assert.match(err, /settings\.json is not valid JSON: look at line 2\.\n$/);
    assert.equal(status, 2);
  });
});

describe('northstar rules and northstar explain', () => {
  it('list the rules and show a page', () => {
    assert.match(
      run(['rules']).out,
      /^purpose-missing {11}warning {6}This brief does not say what the training is for\npurpose-vague {13}warning {6}This purpose promises exposure, not change\n/,
    );
    assert.match(run(['explain', 'purpose-vague']).out, /^# This purpose promises exposure, not change\n/);
  });

  it('list the rules for other programs', () => {
    const { version, rules } = JSON.parse(run(['rules', '--format', 'json']).out);
    assert.equal(version, 1);
    assert.deepEqual(rules[1], { id: 'purpose-vague', severity: 'warning', title: 'This purpose promises exposure, not change' });
    assert.equal(rules.length, run(['rules']).out.trimEnd().split('\n').length);
  });

  it('tell the version', () => {
    assert.match(run(['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });
});
