/** What the tests inside VS Code share: opening documents and waiting for what a user would see. */
import assert from 'node:assert/strict';
import { it, type Test } from 'mocha';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Northstar } from '../../../client/northstar.ts';
import type { DocumentName, documents } from '../workspace.ts';

export const extensionId = 'northstar.northstar';

/** Longest wait for something that must happen; a machine under load needs its time. */
const patience = 15_000;

/** Where the extension and these tests run. */
export const host = process.env.NORTHSTAR_HOST === 'web' ? 'web' : 'node';

/** A test that makes no sense in a browser. @param reason why; it is printed there, and the test is counted as skipped */
export function nodeOnly(reason: string, title: string, test: () => Promise<void>): Test {
  if (host === 'node') return it(title, test);
  return it.skip(`${title} (not in the web: ${reason})`, test);
}

/**
 * Waits until `look` returns something other than `undefined` or `false`.
 * @param what names what is waited for, for the message
 */
export async function until<T>(what: string, look: () => T | undefined | false | Thenable<T | undefined | false>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The running extension. */
export async function northstar(): Promise<Northstar> {
  const extension = vscode.extensions.getExtension<Northstar>(extensionId);
  assert.ok(extension, `no extension ${extensionId}`);
  return extension.activate();
}

/** The extension's language client, running. */
export async function languageClient(): Promise<LanguageClient> {
  const { client, ready } = await northstar();
  await ready;
  return (await client) as LanguageClient;
}

/** Resolves when the server has judged the document as it is now; only then does the absence of marks say something. */
export async function untilJudged(document: vscode.TextDocument): Promise<void> {
  const client = await languageClient();
  await client.sendRequest('textDocument/diagnostic', {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
  });
}

/** Opens a document of the workspace in the active editor. */
export async function open(name: DocumentName | 'plain.txt'): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name), { preview: false });
}

/** Gives every document its text on disk back and closes the editors. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** A diagnostic's rule, whether or not its code carries a link. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === 'object' ? code.value : code);
}

/** Northstar's diagnostics on a document, in its order. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === 'northstar')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The findings as the test documents list them: rule and marked words. */
export function marks(document: vscode.TextDocument): [rule: string, words: string][] {
  return findings(document).map((diagnostic) => [ruleOf(diagnostic), document.getText(diagnostic.range)]);
}

/**
 * The quick fixes at a place, edits included, once the one with this title is among them. Where a change of the settings or of the document
 * overtakes the request, the editor cancels it, and asks anew.
 */
export async function quickFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: string,
): Promise<vscode.CodeAction[]> {
  return until(`the quick fix “${title}”`, async () => {
    const asked = vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      'quickfix',
      50,
    );
    const found = await asked.then(undefined, (error: Error) => {
      if (error.name === 'Canceled') return [];
      throw error;
    });
    return found.some((action) => action.title === title) && found;
  });
}

/** The quick fix with this title, for the document's first finding. */
export async function quickFix(document: vscode.TextDocument, title: string): Promise<vscode.CodeAction> {
  const [finding] = findings(document);
  assert.ok(finding, 'no finding');
  const fix = (await quickFixes(document, finding.range, title)).find((action) => action.title === title);
  assert.ok(fix);
  return fix;
}

/** Waits until the document has exactly the marks expected, and fails with the difference where it never does. */
export async function untilMarked(document: vscode.TextDocument, expected: TestDocument['marks']): Promise<void> {
  const wanted = JSON.stringify(expected);
  try {
    await until('the marks', () => JSON.stringify(marks(document)) === wanted);
  } catch {
    assert.deepEqual(marks(document), expected);
  }
}

type TestDocument = (typeof documents)[DocumentName];
