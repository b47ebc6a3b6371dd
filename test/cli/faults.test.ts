/** What disks, folders and pipes do to the command line: nothing that was there is lost, and a sentence says what happened. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { clean, vague, workspace } from './workspace.ts';

const at = workspace();
const cli = path.join(import.meta.dirname, '../../dist/cli.js');
const posix = process.platform !== 'win32';

describe('What the command line writes', () => {
  before(() => {
    at.write('brief.md', vague);
  });

  it('keeps the rights of the file that was there, and the link to it', function () {
    if (!posix) this.skip();
    at.write('kept/report.txt', 'old');
    chmodSync(path.join(at.folder, 'kept/report.txt'), 0o600);
    symlinkSync('kept/report.txt', path.join(at.folder, 'linked.txt'));
    at.run(['--output', 'linked.txt', 'brief.md']);
    assert.match(at.read('kept/report.txt'), /purpose-vague/);
    assert.equal(statSync(path.join(at.folder, 'kept/report.txt')).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(path.join(at.folder, 'kept')), ['report.txt']);
  });

  /** A limit to the size of files stands for a full disk; Node itself needs none. */
  const onFullDisk = (...args: string[]) =>
    spawnSync('sh', ['-c', 'trap "" XFSZ; ulimit -f 0; exec "$0" "$@"', process.execPath, cli, ...args], {
      cwd: at.folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    });

  for (const [what, name, args] of [
    ['a report', 'report.txt', ['--output', 'report.txt', 'brief.md']],
    ['a baseline', 'known.json', ['--write-baseline', '--baseline', 'known.json', 'brief.md']],
  ] as const) {
    it(`is whole or as before: ${what} on a full disk`, function () {
      if (process.platform !== 'linux') this.skip();
      const old = '{"version":1,"documents":{}}';
      at.write(name, old);
      const before = readdirSync(at.folder);
      const { status, stdout, stderr } = onFullDisk(...args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, new RegExp(`^The \\w+ could not be written to ${name}: [^\\n]+\\.\\n$`));
      assert.equal(at.read(name), old);
      assert.deepEqual(readdirSync(at.folder), before);
    });
  }

  it('is not needed: without a place for the results of this run it says so and reports', function () {
    if (process.platform !== 'linux') this.skip();
    mkdirSync(path.join(at.folder, 'node_modules'), { recursive: true });
    const { status, stdout, stderr } = onFullDisk('--cache', 'brief.md');
    assert.match(stdout, /purpose-vague/);
    assert.match(stderr, /^The results could not be kept for the next run, in [^\n]+\.\n$/);
    assert.equal(status, 1);
    assert.deepEqual(readdirSync(path.join(at.folder, 'node_modules/.cache/northstar')), []);
  });
});

describe('A folder that changes or leads elsewhere', () => {
  it('is left at none of its links to other folders; a link to a file is that file', function () {
    if (!posix) this.skip();
    at.write('in/brief.md', clean);
    at.write('elsewhere/secret.md', vague);
    symlinkSync(path.join(at.folder, 'elsewhere'), path.join(at.folder, 'in/out'));
    symlinkSync('.', path.join(at.folder, 'in/self'));
    symlinkSync('b', path.join(at.folder, 'in/a'));
    symlinkSync('a', path.join(at.folder, 'in/b'));
    symlinkSync('circle.md', path.join(at.folder, 'in/circle.md'));
    assert.deepEqual(
      at.documents(['in']).map((document) => document.path),
      ['in/brief.md'],
    );
    assert.deepEqual(at.run(['in/circle.md']), { status: 2, out: '', err: 'There is no file in/circle.md.\n' });
    // Somebody who names what lies behind a link means it.
    assert.deepEqual(
      at.documents(['in/out']).map((document) => document.path),
      ['in/out/secret.md'],
    );
  });

  it('loses a document while it is read: that one is told, the others are checked', function () {
    if (!posix) this.skip();
    for (const name of ['1', '2', '3']) at.write(`vanishing/${name}.md`, vague);
    // The pipe is read first, and waits: by then the documents have been found.
    const { out, err } = at.shell(
      'mkfifo 0.md; northstar 0.md vanishing & { rm vanishing/2.md; echo "# Nothing"; } > 0.md; wait $!; echo "status $?"',
    );
    assert.equal(err, 'vanishing/2.md could not be read: there is no such file or folder.\n');
    assert.deepEqual(out.match(/^vanishing.*$/gm), ['vanishing/1.md', 'vanishing/3.md']);
    assert.match(out, /status 2\n$/);
  });

  it('is not waited for where a pipe lies in it', function () {
    if (!posix) this.skip();
    at.write('pipes/brief.md', vague);
    at.shell('mkfifo pipes/never.md');
    assert.deepEqual(
      at.documents(['pipes']).map((document) => document.path),
      ['pipes/brief.md'],
    );
  });
});

describe('Names that are hard to write', () => {
  const names = [
    '-n.md',
    '--help.md',
    ' leading.md',
    'two words.md',
    'line\nbreak.md',
    'Größe 计划 🎯.md',
    'quote\'s ".md',
    '$HOME.md',
  ];

  it('are taken up, and told in one line each', function () {
    if (!posix) this.skip();
    for (const name of names) at.write(`hard/${name}`, vague);
    assert.deepEqual(
      at
        .documents(['hard'])
        .map((document) => document.path)
        .sort(),
      names.map((name) => `hard/${name}`).sort(),
    );
    for (const name of names) {
      const { status, err } = at.run(['--format', 'json', '--', name], { cwd: 'hard' });
      assert.deepEqual([status, err], [1, ''], name);
    }
    const { out } = at.run(['hard']);
    assert.equal(out.match(/purpose-vague/g)?.length, names.length);
    for (const format of ['text', 'github', 'gitlab', 'junit', 'sarif', 'markdown']) {
      const report = at.run(['--format', format, 'hard']).out;
      assert.doesNotMatch(report, /line\nbreak/, format);
    }
  });
});

describe('A pipe whose reader has gone', () => {
  for (const format of ['text', 'json', 'sarif', 'markdown']) {
    it(`ends a report as ${format} quietly`, function () {
      if (!posix) this.skip();
      for (let index = 0; index < 40; index++) at.write(`many/${index}.md`, vague);
      const { out, err } = at.shell(`northstar --format ${format} many | head -c 1`);
      assert.deepEqual([out.length, err], [1, '']);
    });
  }
});

describe('A document that is too long or no text', () => {
  it('is said to be skipped, and the others are checked', () => {
    at.write('odd/long.md', 'No brief is that long.\n'.repeat(100_000));
    at.write('odd/picture.md', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2));
    at.write('odd/latin.md', Buffer.from('Gr\xf6\xdfe', 'latin1'));
    at.write('odd/brief.md', vague);
    const { status, out, err } = at.run(['odd']);
    assert.equal(status, 1);
    assert.match(out, /^odd\/brief\.md\n/);
    assert.equal(
      err,
      'odd/latin.md was skipped: it is not in UTF-8.\nodd/long.md was skipped: it is larger than 2 MB.\nodd/picture.md was skipped: it is no text file.\n',
    );
  });
});
