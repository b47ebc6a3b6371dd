/** `northstar new` and `northstar questions`, as a user runs them. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { workspace } from './workspace.ts';

const { read, run, write } = workspace();

describe('northstar new', () => {
  it('writes a brief in which nothing is wrong but its gaps', () => {
    assert.deepEqual(run(['new', 'fresh.md']), { status: 0, out: '', err: '' });
    const { findings, recognition } = lint({ text: read('fresh.md'), path: 'fresh.md' });
    assert.equal(recognition.brief, true);
    assert.deepEqual([...new Set(findings.map(({ rule }) => rule))], ['placeholder-left']);
    assert.match(run(['lint', 'fresh.md']).out, /placeholder-left/);
  });

  it('never writes over a file', () => {
    write('mine.md', 'Mine.\n');
    assert.deepEqual(run(['new', 'mine.md']), { status: 2, out: '', err: 'mine.md is there already: choose another name.\n' });
    assert.equal(read('mine.md'), 'Mine.\n');
  });

  it('says in one sentence where it cannot write', () => {
    const { status, err } = run(['new', 'no/such/folder.md']);
    assert.equal(status, 2);
    assert.match(err, /^no\/such\/folder\.md could not be written: .+\n$/);
  });
});

describe('northstar questions', () => {
  const brief = `# Product launch training

## Purpose

Sales team members will familiarize themselves with the new product line.

## Audience

Sales team members in the north.

## Success measures

- Escalations per hundred orders
`;

  it('asks the client, the experts and the learners in the words of the brief', () => {
    write('brief.md', brief);
    const { status, out } = run(['questions', 'brief.md']);
    assert.equal(status, 0);
    assert.match(out, /^## Open questions\n\nTo those who commission the training:\n\n- /);
    assert.ok(out.includes('- If this works, what will you see sales team members in the north do that they do not do today?\n'));
    assert.ok(out.includes('- From what to what should escalations per hundred orders move, and by when?\n'));
    assert.ok(out.includes('\nTo those who will learn:\n\n- What would you give an hour of your week for?\n'));
  });

  it('has none for a document that is no brief', () => {
    write('notes.md', '# Notes\n\nBuy milk.\n');
    assert.deepEqual(run(['questions', 'notes.md']), {
      status: 2,
      out: '',
      err: 'notes.md is no design brief, as far as Northstar can tell.\n',
    });
  });

  it('takes the settings that are named, and any document with --all', () => {
    write('off.json', '{ "northstar.enable": false }');
    assert.match(run(['questions', '--settings', 'off.json', 'brief.md']).out, /^brief\.md leaves no question open/);
    assert.match(run(['questions', '--all', 'notes.md']).out, /^## Open questions\n/);
    assert.deepEqual(run(['questions', '--settings', 'none.json', 'brief.md']), {
      status: 2,
      out: '',
      err: 'The settings file none.json could not be read: there is no such file.\n',
    });
  });

  it('may stand in the brief without raising anything', () => {
    const labelled = path.join(import.meta.dirname, '../../training/labelled/briefs');
    assert.ok(existsSync(labelled));
    for (const file of readdirSync(labelled).filter((name) => name.endsWith('.md'))) {
      const text = readFileSync(path.join(labelled, file), 'utf8');
      const before = lint({ text, path: file });
      const after = lint({ text: `${text}\n${before.questions()}`, path: file });
      assert.deepEqual(
        after.findings.map(({ rule, range }) => `${rule} ${range.start}`),
        before.findings.map(({ rule, range }) => `${rule} ${range.start}`),
        file,
      );
    }
  });
});
