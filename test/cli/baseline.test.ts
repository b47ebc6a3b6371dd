/** Old documents on the command line: a baseline of what is known, and only what has changed. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { documents, transformation, vagueSentence } from '../vscode/workspace.ts';
import { type TestFolder, testFolder } from './folder.ts';

const { text } = documents['vague.md'];
const mended = text.replace(vagueSentence, transformation);

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

describe('A baseline on the command line', () => {
  const standing = (still: number, gone: number) =>
    `Of the findings in the baseline, ${still} ${still === 1 ? 'is' : 'are'} still there and ${gone} ${gone === 1 ? 'is' : 'are'} gone.\n`;

  it('is written, and from then on only what is new is shown', () => {
    folder.write('briefs/a.md', text);
    folder.write('briefs/b.md', text);
    assert.deepEqual(folder.run('--write-baseline', '--baseline', 'ci/../known.json'), {
      status: 0,
      out: '',
      err: 'known.json holds 2 findings in 2 documents: they are known from now on.\n',
    });
    assert.deepEqual(folder.run('--baseline', 'known.json'), {
      status: 0,
      out: 'Nothing to mark. 2 briefs read, 0 other documents left alone.\n',
      err: standing(2, 0),
    });
    folder.write('c.md', text);
    assert.deepEqual(folder.findings('--baseline', 'known.json'), { 'c.md': ['purpose-vague warning'] });
  });

  it('says how many are gone, and loses them with the next write', () => {
    for (const name of ['a.md', 'b.md', 'c.md']) folder.write(name, text);
    folder.run('--write-baseline', '--baseline', 'known.json');
    folder.write('a.md', mended);
    folder.write('b.md', `${'Old notes.\n'.repeat(200)}\n${text}`);
    rmSync(path.join(folder.path, 'c.md'));
    const { status, err } = folder.run('--baseline', 'known.json');
    assert.deepEqual([status, err], [0, standing(1, 2)]);
    folder.run('--write-baseline', '--baseline', 'known.json');
    assert.equal(folder.run('--baseline', 'known.json').err, standing(1, 0));
  });

  it('keeps what it knows of documents that were not looked at', () => {
    for (const name of ['a.md', 'b.md']) folder.write(name, text);
    folder.run('--write-baseline', '--baseline', 'known.json');
    folder.write('a.md', mended);
    folder.run('--write-baseline', '--baseline', 'known.json', 'a.md');
    assert.deepEqual(Object.keys(JSON.parse(readFileSync(path.join(folder.path, 'known.json'), 'utf8')).documents), ['b.md']);
  });

  it('is the one that the settings name', () => {
    folder.write('.vscode/settings.json', { 'northstar.baseline': 'ci/known.json' });
    folder.write('ci/readme.txt', '');
    folder.write('a.md', text);
    const { err } = folder.run('a.md');
    assert.match(err, /^\.vscode\/settings\.json:1:23: There is no baseline `ci\/known\.json` yet: /);
    assert.equal(
      folder.run('--write-baseline').err,
      'ci/known.json holds 1 finding in 1 document: they are known from now on.\n',
    );
    assert.deepEqual(folder.run('a.md').err, standing(1, 0));
    assert.deepEqual(folder.findings(), {});
  });

  it('is northstar-baseline.json where nobody names one, and the settings should', () => {
    folder.write('a.md', text);
    assert.equal(
      folder.run('--write-baseline').err,
      'northstar-baseline.json holds 1 finding in 1 document: they are known from now on.\n' +
        'Set "northstar.baseline" to "northstar-baseline.json" in .vscode/settings.json, so that the editor knows them too.\n',
    );
    folder.write('.vscode/settings.json', { 'northstar.baseline': 'northstar-baseline.json' });
    assert.deepEqual(folder.findings(), {});
  });

  it('that lies outside the folder of the settings is not read', () => {
    folder.write('known.json', { version: 1, documents: {} });
    folder.write('team/.vscode/settings.json', { 'northstar.baseline': '../known.json' });
    folder.write('team/a.md', text);
    const { status, err } = folder.run();
    assert.equal(status, 1);
    assert.equal(
      err,
      'team/.vscode/settings.json:1:23: The baseline `../known.json` lies outside the workspace folder, so it is not read: keep it in the folder.\n',
    );
  });

  it('that cannot be read ends with 2 and a sentence', () => {
    folder.write('a.md', text);
    folder.write('torn.json', '{');
    for (const [name, why] of [
      ['none.json', 'there is no such file or folder'],
      ['torn.json', 'it is not valid JSON'],
    ] as const)
      assert.deepEqual(folder.run('--baseline', name), {
        status: 2,
        out: '',
        err: `The baseline ${name} cannot be read: ${why}.\n`,
      });
  });
});

describe('northstar lint --changed-since', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd: folder.path, stdio: 'pipe' });

  it('looks at what was changed, renamed or added since, and at nothing else', () => {
    for (const name of ['same.md', 'edited.md', 'moved.md', 'gone.md', 'sub dir/é "x".md'])
      folder.write(name, `${text}\n<!-- ${name} -->\n`);
    folder.write('.gitignore', 'ignored.md\n');
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'Old');
    git('tag', 'old');
    assert.deepEqual(folder.findings('--changed-since', 'old'), {});
    folder.write('edited.md', `${text}\nMore.\n`);
    git('mv', 'moved.md', 'new-name.md');
    git('rm', '-q', 'gone.md');
    git('commit', '-qam', 'New');
    folder.write('sub dir/é "x".md', `${text}\nMore.\n`);
    folder.write('untracked.md', text);
    folder.write('ignored.md', text);
    const changed = ['edited.md', 'new-name.md', 'sub dir/é "x".md', 'untracked.md'];
    assert.deepEqual(Object.keys(folder.findings('--changed-since', 'old')).sort(), changed);
    assert.deepEqual(Object.keys(folder.findings('--changed-since', 'HEAD')).sort(), changed.slice(2));
  });

  it('says so where there is no git', () => {
    const bare = testFolder({ PATH: '' });
    assert.deepEqual(bare.run('--changed-since', 'main'), {
      status: 2,
      out: '',
      err: '--changed-since needs git, and there is none on this machine.\n',
    });
    bare.remove();
  });

  it('says so where there is no such revision, and no repository', () => {
    folder.write('a.md', text);
    assert.deepEqual(folder.run('--changed-since', 'main'), {
      status: 2,
      out: '',
      err: '--changed-since needs a git repository, and this folder is in none.\n',
    });
    git('init', '-q');
    for (const revision of ['nowhere', '--output=x'])
      assert.deepEqual(folder.run(`--changed-since=${revision}`), {
        status: 2,
        out: '',
        err: `git knows no revision "${revision}": name a branch, a tag or a commit of this repository.\n`,
      });
  });
});
