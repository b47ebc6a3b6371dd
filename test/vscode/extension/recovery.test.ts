import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents, vagueSentence } from '../workspace.ts';
import { closeAll, languageClient, open, until, untilMarked } from './support.ts';

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

  it('comes back on command', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    const before = await serverProcess();
    await vscode.commands.executeCommand('northstar.restartServer');
    await untilMarked(document, documents['vague.md'].marks);
    assert.notEqual(await serverProcess(), before);
  });
});
