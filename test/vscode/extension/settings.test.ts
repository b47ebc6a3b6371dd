import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents } from '../workspace.ts';
import { closeAll, findings, open, until, untilMarked } from './support.ts';

const set = (key: string, value: unknown) =>
  vscode.workspace.getConfiguration('northstar').update(key, value, vscode.ConfigurationTarget.Workspace);

describe('Settings', () => {
  afterEach(async () => {
    for (const key of ['rules', 'enable', 'documents.exclude']) await set(key, undefined);
    await closeAll();
  });

  it('change the severity of a rule, or switch it off, in the open documents', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    await set('rules', { 'purpose-vague': 'error' });
    await until('an error', () => findings(document)[0]?.severity === vscode.DiagnosticSeverity.Error);
    await set('rules', { 'purpose-vague': 'off' });
    await untilMarked(document, []);
    await set('rules', undefined);
    await untilMarked(document, documents['vague.md'].marks);
  });

  it('switch all checks off', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    await set('enable', false);
    await untilMarked(document, []);
  });

  it('exclude documents by their path in the workspace', async () => {
    const { document } = await open('vague.md');
    await untilMarked(document, documents['vague.md'].marks);
    await set('documents.exclude', ['vag*.md']);
    await untilMarked(document, []);
  });
});
