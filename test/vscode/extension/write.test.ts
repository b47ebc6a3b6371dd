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

  it('selects a gap that is left, to be overtyped', async () => {
    await vscode.commands.executeCommand('northstar.newBrief');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { document } = editor;
    await until('the gaps to be marked', () => marks(document).length > 0);
    const at = document.positionAt(document.getText().indexOf('[Who changes]') + 3);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const jump = actions.find(({ title }) => title === 'Select the gap');
    assert.ok(jump?.command);
    await vscode.commands.executeCommand(jump.command.command, ...(jump.command.arguments ?? []));
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), '[Who changes]');
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

describe('Copy Review', () => {
  afterEach(closeAll);

  it('puts where the brief stands, its findings by line and the open questions on the clipboard', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    await vscode.env.clipboard.writeText('something else');
    await vscode.commands.executeCommand('northstar.copyReview');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^## Review: .+\n\n\*\*Vague\.\*\* Purpose: it promises exposure, and no change yet\./);
    const line = document.positionAt(document.getText().indexOf('Sales team members will familiarize')).line + 1;
    assert.ok(copied.includes(`\n### Purpose\n\n- Line ${line}: This purpose promises exposure, not change: say `), copied);
    assert.match(copied, /^### Open questions\n\nTo those who commission the training:\n\n- /m);
  });

  it('leaves the clipboard alone for a document that is no brief', async () => {
    await open('README.md');
    await vscode.env.clipboard.writeText('something else');
    const copying = vscode.commands.executeCommand('northstar.copyReview');
    await until('the message', async () => {
      await vscode.commands.executeCommand('notifications.clearAll');
      return Promise.race([Promise.resolve(copying).then(() => true), new Promise((resolve) => setTimeout(resolve, 100, false))]);
    });
    assert.equal(await vscode.env.clipboard.readText(), 'something else');
  });
});

describe('While a brief is written', () => {
  afterEach(closeAll);

  it('a lens over the purpose tells how far it has come', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
    assert.ok(
      lenses.some(({ command }) => command?.title === 'Purpose: Vague. It promises exposure, and no change yet – mend…'),
      JSON.stringify(lenses.map(({ command }) => command?.title)),
    );
  });

  it('completion offers the sections that are missing', async () => {
    const { document, edit } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await edit((builder) => builder.insert(end, '\n## '));
    const at = document.lineAt(document.lineCount - 1).range.end;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('Social space'), labels.join(', '));
    assert.ok(!labels.includes('Purpose'), labels.join(', '));
  });

  it('a hover over the name of a section says what belongs there', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const at = document.positionAt(document.getText().indexOf('## Audience') + 5);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const text = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join('\n');
    assert.match(text, /Who learns: which group, how many, where/);
  });
});
