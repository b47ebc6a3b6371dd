import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents } from '../workspace.ts';
import { closeAll, findings, marks, open, until, untilJudged, untilMarked } from './support.ts';

const set = (key: string, value: unknown) =>
  vscode.workspace.getConfiguration('northstar').update(key, value, vscode.ConfigurationTarget.Workspace);

describe('Settings', () => {
  afterEach(async () => {
    for (const key of ['rules', 'enable', 'documents.exclude', 'run']) await set(key, undefined);
    await closeAll();
  });

  it('change the severity of a rule, or switch it off, in the open documents', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    await set('rules', { 'purpose-vague': 'error' });
    await until('an error', () => findings(document)[0]?.severity === vscode.DiagnosticSeverity.Error);
    await set('rules', { 'purpose-vague': 'off' });
    await untilMarked(document, []);
    await set('rules', undefined);
    await untilMarked(document, documents['vague.md'].marks);
  });

  it('switch all checks off', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    await set('enable', false);
    await untilMarked(document, []);
  });

  it('have documents checked only when they are saved', async () => {
    await set('run', 'onSave');
    const editor = await open('bullet.md');
    const { document } = editor;
    await untilMarked(document, documents['bullet.md'].marks);
    const before = document.getText();
    const line = document.positionAt(before.indexOf('- Sales')).line;
    try {
      await editor.edit((edit) => edit.delete(document.lineAt(line).range));
      await untilJudged(document);
      assert.equal(findings(document).length, 1);
      await document.save();
      await until('the marks to go', () => !marks(document).some(([rule]) => rule === 'purpose-vague'));
    } finally {
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), before));
      await document.save();
    }
  });

  it('exclude documents by their path in the workspace', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    await set('documents.exclude', ['vag*.md']);
    await untilMarked(document, []);
  });
});
