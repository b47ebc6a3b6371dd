import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents, vagueSentence } from '../workspace.ts';
import { closeAll, languageClient, open, until, untilJudged, untilMarked } from './support.ts';

/** The process of the server, which the client keeps to itself. */
async function serverProcess(): Promise<number> {
  const client = (await languageClient()) as unknown as { _serverProcess?: { pid?: number } };
  return until('the server', () => client._serverProcess?.pid);
}

describe('A server that is killed in mid-edit', () => {
  afterEach(closeAll);

  it('comes back and judges what was typed meanwhile', async () => {
    const editor = await open('transformation.md');
    const { document } = editor;
    await untilMarked(document, []);
    const before = await serverProcess();
    const end = new vscode.Position(4, 0);
    await editor.edit((edit) => edit.insert(end, 'Service team '));
    process.kill(before, 'SIGKILL');
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 0, 4, document.lineAt(4).text.length), vagueSentence));
    await untilMarked(document, [['purpose-vague', vagueSentence]]);
    assert.notEqual(await serverProcess(), before);
  });

  it('comes back twenty times in a row, and no keystroke is lost', async () => {
    const editor = await open('vague.md');
    const { document } = editor;
    const [, vague] = documents['vague.md'].marks[0] ?? [];
    assert.ok(vague);
    const before = document.getText();
    let typed = '';
    for (let round = 0; round < 20; round++) {
      await untilMarked(document, documents['vague.md'].marks);
      const killed = await serverProcess();
      const signs = `${round} `;
      await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, signs.slice(0, 1)));
      process.kill(killed, 'SIGKILL');
      await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, signs.slice(1)));
      typed += signs;
      await until('another server', async () => (await serverProcess()) !== killed);
      // Marks of before would be no sign of life: the sentence loses its vagueness and gets it back.
      const at = document.positionAt(document.getText().indexOf(vague));
      await editor.edit((edit) => edit.insert(at, '> '));
      await untilJudged(document);
      await vscode.commands.executeCommand('undo');
      await untilJudged(document);
    }
    assert.equal(document.getText(), before + typed);
    await untilMarked(document, documents['vague.md'].marks);
  }).timeout(120_000);

  it('is given up where it cannot come up, and comes back on command', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const client = (await languageClient()) as unknown as { _serverProcess?: { pid?: number } };
    const killed = new Set<number>();
    let last = Date.now();
    // Longer than any pause between two starts.
    while (Date.now() - last < 4_000) {
      const { pid } = client._serverProcess ?? {};
      if (pid !== undefined && !killed.has(pid)) {
        killed.add(pid);
        last = Date.now();
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has just ended by itself.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    assert.ok(killed.size >= 4 && killed.size <= 8, `${killed.size} servers`);
    await vscode.commands.executeCommand('northstar.restartServer');
    await untilMarked(document, documents['vague.md'].marks);
  }).timeout(60_000);

  it('comes back on command', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const before = await serverProcess();
    await vscode.commands.executeCommand('northstar.restartServer');
    await untilMarked(document, documents['vague.md'].marks);
    assert.notEqual(await serverProcess(), before);
  });
});
