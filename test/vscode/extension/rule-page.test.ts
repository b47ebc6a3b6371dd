import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents } from '../workspace.ts';
import { closeAll, findings, marks, open, until, untilMarked } from './support.ts';

describe('The page of a rule', () => {
  afterEach(closeAll);

  it('opens rendered, inside the editor', async () => {
    await vscode.commands.executeCommand('northstar.showRule', 'purpose-vague');
    const input = await until('the preview', () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return tab instanceof vscode.TabInputCustom && tab;
    });
    assert.equal(input.viewType, 'vscode.markdown.preview.editor');
    assert.equal(input.uri.toString(), 'northstar-rule:/purpose-vague.md');
  });

  it('is what the code of the diagnostic links to, and is not checked itself', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const code = findings(document)[0]?.code;
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /purpose-vague/);
    assert.equal(page.languageId, 'markdown');
    assert.deepEqual(marks(page), []);
  });
});
