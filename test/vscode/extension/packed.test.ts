/** The packed extension, installed as a user installs it and cut off from the network. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents } from '../workspace.ts';
import { closeAll, extensionId, open, quickFix, until, untilMarked } from './support.ts';

describe('The installed package', () => {
  afterEach(closeAll);

  it('is what runs, and not the folder that it was packed from', () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, 'it is not installed');
    assert.equal(path.dirname(extension.extensionPath), process.env.NORTHSTAR_EXTENSIONS);
  });

  it('marks what a brief lacks and rewrites it', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const { edit } = await quickFix(document, 'Rewrite as a transformation statement');
    assert.ok(edit);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /\n\nSales team members will go from \S.* to .*new product line.*\n\n## Audience/);
  });

  it("opens a rule's page", async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('northstar-rule:/purpose-vague.md'));
    assert.match(page.getText(), /^# This purpose promises exposure, not change\n/);
  });

  it('begins a brief', async () => {
    await vscode.commands.executeCommand('northstar.newBrief');
    const begun = await until(
      'the new brief',
      () => vscode.window.activeTextEditor?.document.isUntitled && vscode.window.activeTextEditor,
    );
    assert.match(begun.document.getText(), /^## Purpose$/m);
  });
});
