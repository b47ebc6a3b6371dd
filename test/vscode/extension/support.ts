/** What the tests inside VS Code share: opening documents and waiting for what a user would see. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DocumentName, documents } from '../workspace.ts';

export const extensionId = 'northstar.northstar';

/** Longest wait for something that must happen; a machine under load needs its time. */
const patience = 15_000;

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
