import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { type DocumentName, documents, transformation } from '../workspace.ts';
import { closeAll, findings, marks, open, until, untilJudged, untilMarked } from './support.ts';

describe('Diagnostics', () => {
  afterEach(closeAll);

  for (const [name, { marks: expected }] of Object.entries(documents)) {
    it(`${name}: ${expected.map(([rule]) => rule).join(', ') || 'nothing'}`, async () => {
      const { document } = await open(name as DocumentName);
      await untilJudged(document);
      await untilMarked(document, expected);
    });
  }

  it('leave a file alone that is no Markdown', async () => {
    const { document } = await open('plain.txt');
    await untilJudged(document);
    assert.deepEqual(marks(document), []);
  });

  it('carry severity, message and a link to the page of the rule', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const [finding] = findings(document);
    assert.equal(finding?.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(finding.message, /: /);
    assert.deepEqual(typeof finding.code === 'object' && [finding.code.value, finding.code.target.toString()], [
      'purpose-vague',
      'northstar-rule:/purpose-vague.md',
    ]);
  });

  it('follow what is typed', async () => {
    const editor = await open('vague.md');
    const { document } = editor;
    await untilMarked(document, documents['vague.md'].marks);
    const [finding] = findings(document);
    assert.ok(finding);
    await editor.edit((edit) => edit.replace(finding.range, transformation));
    await untilMarked(document, []);
    await vscode.commands.executeCommand('undo');
    await untilMarked(document, documents['vague.md'].marks);
  });

  it('appear in a new document that has no file', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: documents['vague.md'].text });
    await vscode.window.showTextDocument(document);
    await untilMarked(document, documents['vague.md'].marks);
  });

  it('go when the document is closed', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('the marks to go', () => marks(document).length === 0);
  });
});
