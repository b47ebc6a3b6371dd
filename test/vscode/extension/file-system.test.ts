/** Briefs that lie on no disk, opened alone or in a folder that is added while Northstar runs. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { documents } from '../workspace.ts';
import { type MemoryFiles, registerMemoryFiles } from './memory-files.ts';
import { closeAll, findings, languageClient, ruleOf, until, untilMarked } from './support.ts';

const { text: vague, marks } = documents['vague.md'];
const settings = (severity: string) => JSON.stringify({ 'northstar.rules': { 'purpose-vague': severity } });
const texts = { '/briefs/.vscode/settings.json': settings('error'), '/briefs/vague.md': vague };

/** Opens a text in the active editor. */
async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(uri, { preview: false })).document;
}

async function untilSeverity(document: vscode.TextDocument, severity: vscode.DiagnosticSeverity): Promise<void> {
  await until(`the severity ${vscode.DiagnosticSeverity[severity]}`, () => {
    const [first, ...rest] = findings(document);
    return first !== undefined && rest.length === 0 && ruleOf(first) === 'purpose-vague' && first.severity === severity;
  });
}

describe('A file system that is on no disk', () => {
  const place = (scheme: string, path: string) => vscode.Uri.from({ scheme, path });
  const opened = 'memory';
  const added = 'memory-to-read';
  const shown = 'memory-to-show';
  const registered: vscode.Disposable[] = [];
  let addedFiles: MemoryFiles;

  before(async () => {
    // Only what comes after the start is of interest here.
    await languageClient();
    addedFiles = registerMemoryFiles(added, texts, { isReadonly: true });
    registered.push(
      addedFiles,
      registerMemoryFiles(opened, texts, { isReadonly: false }),
      vscode.workspace.registerTextDocumentContentProvider(shown, { provideTextDocumentContent: () => vague }),
    );
  });
  afterEach(closeAll);
  after(() => vscode.Disposable.from(...registered).dispose());

  it('has its briefs checked, opened from no folder of the workspace', async () => {
    await untilMarked(await open(place(opened, '/briefs/vague.md')), marks);
  });

  it('has the settings of a folder hold that is added to the workspace, and followed', async () => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    assert.ok(vscode.workspace.updateWorkspaceFolders(folders.length, 0, { uri: place(added, '/briefs') }));
    try {
      const document = await open(place(added, '/briefs/vague.md'));
      await untilSeverity(document, vscode.DiagnosticSeverity.Error);
      addedFiles.write('/briefs/.vscode/settings.json', settings('hint'));
      await untilSeverity(document, vscode.DiagnosticSeverity.Hint);
    } finally {
      vscode.workspace.updateWorkspaceFolders(folders.length, 1);
    }
  });

  it('is told from a page that is only shown', async () => {
    const page = await open(place(shown, '/vague.md'));
    const brief = await open(place(opened, '/briefs/vague.md'));
    assert.equal(page.getText(), brief.getText());
    await untilMarked(brief, marks);
    assert.deepEqual(findings(page), []);
  });
});
