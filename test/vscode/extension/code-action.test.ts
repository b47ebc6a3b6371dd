import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { type DocumentName, documents, vagueSentence } from '../workspace.ts';
import { closeAll, findings, marks, open, quickFix, quickFixes, until, untilMarked } from './support.ts';

const rewrite = 'Rewrite as a transformation statement';

/** Opens a document and applies a fix of its first finding. */
async function apply(name: DocumentName, title: string): Promise<vscode.TextEditor> {
  const editor = await open(name);
  await untilMarked(editor.document, documents[name].marks);
  const { edit } = await quickFix(editor.document, title);
  assert.ok(edit, 'the code action was resolved without an edit');
  assert.ok(await vscode.workspace.applyEdit(edit));
  return editor;
}

describe('Code actions', () => {
  afterEach(closeAll);

  for (const name of ['vague.md', 'bullet.md', 'bullets.md', 'table.md', 'crlf.md', 'wrapped-crlf.md', 'emoji.md'] as const) {
    it(`${name}: rewrites the statement alone, with tab stops, and one undo brings it back`, async () => {
      const before = documents[name].text;
      const [, words] = documents[name].marks[0];
      const at = before.indexOf(words);
      const editor = await apply(name, rewrite);
      const { document } = editor;
      const after = document.getText();
      assert.equal(after.slice(0, at), before.slice(0, at));
      assert.ok(after.endsWith(before.slice(at + words.length)), 'what follows the statement has changed');
      const statement = after.slice(at, after.length - (before.length - at - words.length));
      assert.match(statement, /^Sales team members will go from \S.* to .*new product line/);
      assert.doesNotMatch(statement, /\$|\n/);

      const first = document.getText(editor.selection);
      assert.ok(first !== '' && statement.includes(first), 'no tab stop is selected');
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      assert.ok(editor.selection.start.isAfter(document.positionAt(at)));
      assert.notEqual(document.getText(editor.selection), first);

      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });
  }

  it('offers the rewriting first, as the preferred fix', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const [finding] = findings(document);
    assert.ok(finding);
    const ours = await quickFixes(document, finding.range, rewrite);
    assert.deepEqual([ours[0]?.title, ours[0]?.isPreferred], [rewrite, true]);
    assert.deepEqual(
      ours.slice(-4).map(({ title }) => title),
      [
        'Suppress purpose-vague here',
        'Suppress purpose-vague in this document',
        'Set the severity of purpose-vague in the workspace…',
        'Show the page about purpose-vague',
      ],
    );
  });

  for (const name of [
    'vague.md',
    'bullet.md',
    'bullets.md',
    'table.md',
    'wrapped-crlf.md',
    'front-matter.md',
    'generic.md',
  ] as const) {
    const [[rule]] = documents[name].marks;
    const here = name === 'table.md' ? 'in this table' : 'here';
    for (const place of [here, 'in this document']) {
      it(`${name}: suppresses ${rule} ${place}`, async () => {
        const { document } = await apply(name, `Suppress ${rule} ${place}`);
        await untilMarked(document, []);
        assert.ok(document.getText().includes(documents[name].marks[0][1]));
      });
    }
  }

  for (const [name, { marks: expected }] of Object.entries(documents)) {
    const [rule] = expected[0] ?? [];
    if (rule === undefined) continue;
    it(`${name}: has a fix of its own for ${rule} that changes the document`, async () => {
      const { document } = await open(name as DocumentName);
      await untilMarked(document, expected);
      const [finding] = findings(document);
      assert.ok(finding);
      const title = `Suppress ${rule} in this document`;
      const own = (await quickFixes(document, finding.range, title)).find((fix) => fix.edit && !fix.title.startsWith('Suppress'));
      assert.ok(own?.edit);
      const version = document.version;
      assert.ok(await vscode.workspace.applyEdit(own.edit));
      await until('the change', () => document.version > version);
      assert.notEqual(document.getText(), documents[name as DocumentName].text);
      // With its gaps still open the section is there; what it lacks is another finding.
      if (rule.endsWith('-missing')) await until('the finding to go', () => !marks(document).some(([found]) => found === rule));
    });
  }

  it('has nothing to offer where nothing is found', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const at = document.positionAt(document.getText().indexOf(vagueSentence) + 5);
    await quickFixes(document, new vscode.Range(at, at), rewrite);
    const elsewhere = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 1),
      'quickfix',
    );
    assert.deepEqual(
      elsewhere.map(({ title }) => title).filter((title) => /northstar|suppress|rewrite/i.test(title)),
      [],
    );
  });
});
