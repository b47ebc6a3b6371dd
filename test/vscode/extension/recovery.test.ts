import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents, transformation, vagueSentence } from '../workspace.ts';
import { type RunningServer, runningServer, watchWorkers } from './running-server.ts';
import { closeAll, findings, languageClient, nodeOnly, open, until, untilJudged, untilMarked } from './support.ts';

const { marks: vague } = documents['vague.md'];

/** Waits for a server other than the one before. */
async function untilReplaced(old: RunningServer): Promise<void> {
  await until('another server', async () => (await runningServer()).id !== old.id);
}

describe('A server that is killed in mid-edit', () => {
  afterEach(closeAll);

  before(watchWorkers);

  it('comes back and judges what was typed meanwhile', async () => {
    const editor = await open('transformation.md');
    const { document } = editor;
    await untilMarked(document, []);
    const old = await runningServer();
    const end = new vscode.Position(4, 0);
    await editor.edit((edit) => edit.insert(end, 'Service team '));
    old.kill();
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 0, 4, document.lineAt(4).text.length), vagueSentence));
    await untilReplaced(old);
    await untilMarked(document, [['purpose-vague', vagueSentence]]);
  }).timeout(60_000);

  nodeOnly(
    'it takes ten seconds each time before the silence of a worker is noticed',
    'comes back twenty times in a row, and no keystroke is lost',
    async () => {
      const editor = await open('vague.md');
      const { document } = editor;
      const before = document.getText();
      let typed = '';
      for (let round = 0; round < 20; round++) {
        await untilMarked(document, vague);
        const killed = await runningServer();
        const signs = `${round} `;
        await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, signs.slice(0, 1)));
        killed.kill();
        await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, signs.slice(1)));
        typed += signs;
        await untilReplaced(killed);
        // Marks of before would be no sign of life: the sentence loses its vagueness and gets it back.
        const at = document.positionAt(document.getText().indexOf(vagueSentence));
        await editor.edit((edit) => edit.insert(at, '> '));
        await untilJudged(document);
        await vscode.commands.executeCommand('undo');
        await untilJudged(document);
      }
      assert.equal(document.getText(), before + typed);
      await untilMarked(document, vague);
    },
  ).timeout(120_000);

  nodeOnly(
    'a test cannot end a worker before it has begun to answer',
    'is given up where it cannot come up, and comes back on command',
    async () => {
      const { document } = await open('vague.md');
      await untilMarked(document, vague);
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
      await untilMarked(document, vague);
    },
  ).timeout(60_000);
});

describe('Restart the Language Server', () => {
  before(watchWorkers);
  afterEach(closeAll);

  it('replaces the server', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, vague);
    const old = await runningServer();
    await vscode.commands.executeCommand('northstar.restartServer');
    await untilMarked(document, vague);
    await untilReplaced(old);
  });

  it('replaces a server that no longer answers', async () => {
    const editor = await open('vague.md');
    const { document } = editor;
    await untilMarked(document, vague);
    const old = await runningServer();
    old.freeze();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await vscode.commands.executeCommand('northstar.restartServer');
    await untilReplaced(old);
    await untilMarked(document, vague);
    await editor.edit((edit) => edit.replace(findings(document)[0]?.range ?? new vscode.Range(0, 0, 0, 0), transformation));
    await untilMarked(document, []);
  });
});
