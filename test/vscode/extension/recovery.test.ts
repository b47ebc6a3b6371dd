import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents, transformation, vagueSentence } from '../workspace.ts';
import { type RunningServer, runningServer, watchWorkers } from './running-server.ts';
import { closeAll, findings, nodeOnly, open, until, untilMarked } from './support.ts';

const { marks: vague } = documents['vague.md'];

/** Waits for a server other than the one before. */
async function untilReplaced(old: RunningServer): Promise<void> {
  await until('another server', async () => (await runningServer()).id !== old.id);
}

describe('A server that is killed in mid-edit', () => {
  afterEach(closeAll);

  nodeOnly('a browser tells nobody that a worker has ended', 'comes back and judges what was typed meanwhile', async () => {
    const editor = await open('transformation.md');
    const { document } = editor;
    await untilMarked(document, []);
    const old = await runningServer();
    const end = new vscode.Position(4, 0);
    await editor.edit((edit) => edit.insert(end, 'Service team '));
    old.kill();
    await editor.edit((edit) => edit.replace(new vscode.Range(4, 0, 4, document.lineAt(4).text.length), vagueSentence));
    await untilMarked(document, [['purpose-vague', vagueSentence]]);
    await untilReplaced(old);
  });
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
