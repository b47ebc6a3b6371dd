import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { extensionId } from './support.ts';

describe('A workspace without Markdown', () => {
  it('does not start the extension, not even when files are opened and edited', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `no extension ${extensionId}`);
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    for (const name of ['plain.txt', 'main.py']) {
      const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'The purpose of this course is to learn.\n'));
      await vscode.commands.executeCommand('vscode.executeHoverProvider', editor.document.uri, new vscode.Position(0, 3));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    assert.equal(extension.isActive, false);
  });
});
