/** Which documents the command line takes up. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { vague, workspace } from './workspace.ts';

const at = workspace();
const paths = (args: string[], cwd = '') => at.documents(args, { cwd }).map((document) => document.path);

describe('What git ignores', () => {
  before(() => {
    mkdirSync(path.join(at.folder, 'repository/.git'), { recursive: true });
    at.write('repository/.gitignore', 'build/\n*.draft.md\n!keep.draft.md\n/top.md\n');
    at.write('repository/docs/.gitignore', 'old/*\n!old/kept.md\n');
    for (const name of [
      'top',
      'docs/top',
      'docs/a',
      'docs/b.draft',
      'docs/keep.draft',
      'docs/old/x',
      'docs/old/kept',
      'build/c',
      'docs/build/d',
    ])
      at.write(`repository/${name}.md`, vague);
  });

  const left = ['docs/a.md', 'docs/keep.draft.md', 'docs/old/kept.md', 'docs/top.md'];

  it('is left out of a folder and of a glob, by every .gitignore up to the repository’s own', () => {
    assert.deepEqual(paths([], 'repository'), left);
    assert.deepEqual(paths(['**/*.md'], 'repository'), left);
    assert.deepEqual(paths(['docs'], 'repository'), left);
    assert.deepEqual(
      paths([], 'repository/docs'),
      left.map((name) => name.replace('docs/', '')),
    );
    assert.deepEqual(
      paths(['repository']),
      left.map((name) => `repository/${name}`),
    );
  });

  it('is read where it is named itself', () => {
    assert.deepEqual(paths(['build/c.md', 'docs/b.draft.md'], 'repository'), ['build/c.md', 'docs/b.draft.md']);
  });
});

describe('Names', () => {
  it('may hold what means something to a glob', () => {
    for (const name of ['odd/[draft] a (1).md', 'odd/{x}.md', 'odd/!.md', 'odd/Größe.MD']) at.write(name, vague);
    assert.deepEqual(paths(['odd/[draft] a (1).md', 'odd/{x}.md']), ['odd/[draft] a (1).md', 'odd/{x}.md']);
    assert.deepEqual(paths(['odd']), ['odd/!.md', 'odd/Größe.MD', 'odd/[draft] a (1).md', 'odd/{x}.md']);
  });

  it('are each taken once, however often they are named', () => {
    at.write('once/a.md', vague);
    assert.deepEqual(paths(['once', 'once/a.md', './once/*.md']), ['once/a.md']);
  });
});

describe('A byte order mark', () => {
  it('counts no column, as in an editor', () => {
    at.write('mark.md', '\ufeff**Purpose:** Sales staff will understand the till.\n\n**Audience:** Twelve sales staff.\n');
    assert.match(at.run(['--all', 'mark.md']).out, /^ {2}1:14 {2}warning {2}This purpose promises exposure/m);
  });
});
