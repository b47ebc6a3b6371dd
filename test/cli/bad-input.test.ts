/** Whatever is asked of the command line: one sentence on standard error, exit status 2, no stack trace. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { vague, workspace } from './workspace.ts';

const at = workspace();

describe('A command line that cannot be run', () => {
  const cases: readonly (readonly [args: readonly string[], said: string, before?: () => void])[] = [
    [['lnit'], 'There is no file and no command lnit: run "northstar --help" to see the commands.\n'],
    [['--frobnicate'], 'There is no option --frobnicate: run "northstar lint --help" to see the options.\n'],
    [['rules', '--frobnicate'], 'There is no option --frobnicate: run "northstar rules --help" to see the options.\n'],
    [['--fail-onn', 'error'], 'There is no option --fail-onn: did you mean --fail-on?\n'],
    [['--format'], '--format needs a value: run "northstar lint --help" to see which.\n'],
    [['--fail-on', "it's"], '--fail-on takes error, warning, information, hint, never, not "it\'s".\n'],
    [['--max-warnings', '-1'], '--max-warnings takes a whole number, not "-1".\n'],
    [['--max-warnings', 'few'], '--max-warnings takes a whole number, not "few".\n'],
    ...['5/4', '0/4', '1/0', '-1/4', '1', 'a/b', '1/4/2'].map(
      (shard) =>
        [
          ['--shard', shard],
          `--shard takes a part and how many there are, as in 1/4 for the first of four, not "${shard}".\n`,
        ] as const,
    ),
    [['none.md'], 'There is no file none.md.\n'],
    [['none.md', 'neither/*.md'], 'There is no file none.md and no file neither/*.md.\n'],
    [['n'.repeat(5000)], `${'n'.repeat(5000)} could not be read: the name is too long.\n`],
    [
      ['--output', 'folder', 'brief.md'],
      'The report could not be written to folder: it is a folder.\n',
      () => at.write('folder/a', ''),
    ],
    [
      ['--output', 'no/such/report.txt', 'brief.md'],
      'The report could not be written to no/such/report.txt: there is no such file or folder.\n',
    ],
    [['--stdin', 'brief.md'], '--stdin reads one document from standard input: name no files beside it.\n'],
    [['--settings', 'none.json'], 'The settings file none.json could not be read: there is no such file.\n'],
    [['rules', '--format', 'yaml'], '--format takes text, json, not "yaml".\n'],
    [['explain'], '"northstar explain" needs a rule: run "northstar explain --help" for an example.\n'],
    [['--format', 'xml', '.'], '--format takes text, json, sarif, github, gitlab, junit, markdown, html, not "xml".\n'],
    [['explain', 'purpose-vauge'], 'There is no rule "purpose-vauge": run "northstar rules" to see them all.\n'],
    [['explain', '../../package'], 'There is no rule "../../package": run "northstar rules" to see them all.\n'],
    [['rules', 'purpose-vague'], '"northstar rules" takes no more words: run "northstar rules --help" to see which.\n'],
    [['lsp'], '"northstar lsp" needs --stdio, as in "northstar lsp --stdio".\n'],
    [['new', 'folder/none/a.md'], 'folder/none/a.md could not be written: there is no such file or folder.\n'],
    [['questions', 'none.md'], 'none.md could not be read: there is no such file or folder.\n'],
  ];
  for (const [args, said, before] of cases) {
    it(`northstar ${args.join(' ').slice(0, 60)}`, () => {
      at.write('brief.md', vague);
      before?.();
      assert.deepEqual(at.run(args), { status: 2, out: '', err: said });
    });
  }

  it('with settings that are no JSON', () => {
    at.write('torn.json', '{\n  "northstar.rules": {,\n');
    at.write('brief.md', vague);
    const { status, out, err } = at.run(['--settings', 'torn.json', 'brief.md']);
    assert.match(err, /^The settings file \S+torn\.json is not valid JSON: look at line 2\.\n$/);
    assert.deepEqual([status, out], [2, '']);
  });

  it('with a file or a folder that may not be read: says which, and reports what it could read', function () {
    if (process.platform === 'win32') this.skip();
    at.write('locked/brief.md', vague);
    at.write('shut/brief.md', vague);
    at.write('tree/open.md', vague);
    at.write('tree/shut/brief.md', vague);
    chmodSync(path.join(at.folder, 'locked/brief.md'), 0);
    for (const folder of ['shut', 'tree/shut']) chmodSync(path.join(at.folder, folder), 0);
    const run = (...args: string[]) => at.run(args, { unprivileged: true });
    const file = run('locked/brief.md', 'tree/open.md');
    assert.deepEqual([file.status, file.err], [2, 'locked/brief.md could not be read: you do not have the permission.\n']);
    assert.match(file.out, /^tree\/open\.md\n {2}5:1 {2}warning/);
    for (const word of ['shut', 'tree', 'tree/**/*.md']) {
      const { status, out, err } = run(word);
      assert.match(err, /^\S*shut could not be read: you do not have the permission\.\n$/, word);
      assert.deepEqual([status, out], [2, '']);
    }
    assert.deepEqual(run('shut/brief.md'), {
      status: 2,
      out: '',
      err: 'shut/brief.md could not be read: you do not have the permission.\n',
    });
    for (const folder of ['shut', 'tree/shut']) chmodSync(path.join(at.folder, folder), 0o755);
  });

  it('on a full disk', function () {
    if (!existsSync('/dev/full')) this.skip();
    at.write('brief.md', vague);
    assert.deepEqual(at.run(['--output', '/dev/full', 'brief.md']), {
      status: 2,
      out: '',
      err: 'The report could not be written to /dev/full: the disk is full.\n',
    });
    const cli = path.join(import.meta.dirname, '../../dist/cli.js');
    const full = spawnSync('sh', ['-c', '"$0" "$1" brief.md > /dev/full', process.execPath, cli], {
      cwd: at.folder,
      encoding: 'utf8',
    });
    assert.deepEqual([full.status, full.stderr], [2, 'The report could not be written: the disk is full.\n']);
  });

  it('in a folder that is gone', function () {
    if (process.platform === 'win32') this.skip();
    assert.deepEqual(at.shell('mkdir gone && cd gone && rmdir ../gone && northstar'), {
      status: 2,
      out: '',
      err: 'Northstar could not go on: there is no such file or folder.\n',
    });
  });

  it('ends quietly where the reader of a pipe has gone', function () {
    if (process.platform === 'win32') this.skip();
    const cli = path.join(import.meta.dirname, '../../dist/cli.js');
    const { stdout, stderr } = spawnSync('sh', ['-c', '"$0" "$1" rules --format json | head -c 2', process.execPath, cli], {
      encoding: 'utf8',
    });
    assert.deepEqual([stdout, stderr], ['{"', '']);
  });
});

describe('Links', () => {
  it('to a file are followed, to a folder and to nowhere not', function () {
    if (process.platform === 'win32') this.skip();
    at.write('links/real/brief.md', vague);
    for (const [target, name] of [
      ['real/brief.md', 'linked.md'],
      ['..', 'real/loop'],
      ['nowhere.md', 'dangling.md'],
    ] as const)
      symlinkSync(target, path.join(at.folder, 'links', name));
    mkdirSync(path.join(at.folder, 'links/folder.md'));
    assert.deepEqual(
      at.documents(['links']).map((document) => document.path),
      ['links/linked.md', 'links/real/brief.md'],
    );
  });
});
