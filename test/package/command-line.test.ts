/** The npm package, which is the command line, as it is installed into an empty folder without a network. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import manifest from '../../package.json' with { type: 'json' };

const project = path.join(import.meta.dirname, '../..');
const brief = `# Product launch training

## Purpose

Sales team members will familiarize themselves with the new product line.

## Audience

Sales team members.
`;

describe('The npm package', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'northstar-npm-'));
  const installed = path.join(folder, 'node_modules', manifest.name);
  before(() => {
    run('npm', ['pack', project, '--ignore-scripts', '--pack-destination', folder]);
    const [tarball] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    assert.ok(tarball);
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    writeFileSync(path.join(folder, 'brief.md'), brief);
    run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What a command prints; fails where it ends with another status. */
  function run(command: string, args: readonly string[], status = 0): string {
    const result = spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(result.status, status, `${result.error ?? ''}${result.stdout}${result.stderr}`);
    return result.stdout;
  }

  const northstar = (args: readonly string[], status = 0) => run(path.join(folder, 'node_modules/.bin/northstar'), args, status);

  it('holds the command line and the pages, and nothing else', () => {
    const files = globSync('**/*', { cwd: installed, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(installed, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
    const pages = globSync('*.md', { cwd: path.join(project, 'server/rules') }).map((page) => `dist/rules/${page}`);
    assert.deepEqual(
      files.filter((file) => !/^dist\/cli-[A-Z0-9]+\.js$/.test(file)).sort(),
      ['LICENSE', 'README.md', 'package.json', 'dist/cli.js', ...pages].sort(),
    );
  });

  it('brings no other package', () => {
    assert.ok(!('dependencies' in manifest));
    assert.deepEqual(
      readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      [manifest.name],
    );
  });

  it('tells its version', () => {
    assert.equal(northstar(['--version']), `${manifest.version}\n`);
  });

  it('checks a brief', () => {
    assert.match(northstar(['lint', 'brief.md'], 1), /This purpose promises exposure, not change/);
  });

  it('explains a rule', () => {
    const title =
      readFileSync(path.join(project, 'server/rules/purpose-vague.md'), 'utf8').split('\n')[0]?.replace('# ', '') ?? '';
    assert.ok(northstar(['explain', 'purpose-vague']).includes(title));
  });
});
