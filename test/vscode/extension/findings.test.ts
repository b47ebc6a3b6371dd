import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents } from '../workspace.ts';
import { closeAll, open, until, untilMarked } from './support.ts';

const accept = 'workbench.action.acceptSelectedQuickOpenItem';

describe('Show the Findings of This Document', () => {
  afterEach(closeAll);

  it('selects the finding that is chosen from the list, which begins with the first of the document', async () => {
    const editor = await open('unresearched.md');
    const { document } = editor;
    await untilMarked(document, documents['unresearched.md'].marks);
    let isChosen = false;
    const choice = vscode.commands.executeCommand('northstar.showFindings').then(() => {
      isChosen = true;
    });
    await until('the choice', async () => {
      await vscode.commands.executeCommand(accept);
      return isChosen;
    });
    await choice;
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), 'Purpose');
  });
});
