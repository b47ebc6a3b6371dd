import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents } from '../workspace.ts';
import { closeAll, marks, open, until, untilMarked } from './support.ts';

describe('New Design Brief', () => {
  afterEach(closeAll);

  it('opens a brief with its sections in place, the first gap selected, and nothing wrong but the gaps', async () => {
    await vscode.commands.executeCommand('northstar.newBrief');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { document } = editor;
    assert.match(document.getText(), /^# \[What people will do differently\].*\n\n## Purpose\n/);
    assert.equal(document.getText(editor.selection), '[What people will do differently]');
    await until('the gaps to be marked', () => marks(document).length > 0);
    assert.deepEqual([...new Set(marks(document).map(([rule]) => rule))], ['placeholder-left']);
  });
});

describe('Insert the Questions This Brief Leaves Open', () => {
  afterEach(closeAll);

  it('puts them at the end of the brief, and one undo takes them away', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const before = document.getText();
    await vscode.commands.executeCommand('northstar.insertQuestions');
    assert.ok(
      document.getText().startsWith(`${before.trimEnd()}\n\n## Open questions\n\nTo those who commission the training:\n\n- `),
    );
    assert.match(document.getText(), /- If this works, what will you see .+ do that they do not do today\?/);
    await untilMarked(document, documents['vague.md'].marks);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
