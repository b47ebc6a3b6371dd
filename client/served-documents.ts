/** Which documents are served: Markdown that somebody writes, not the sides of a comparison, nor pages that an extension shows. */
import { type ExtensionContext, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Northstar } from './northstar.ts';

const language = 'markdown';

/** Markdown on disk, new, in the folders of the workspace, and opened from another file system that can be written to. */
export function documentSelector(): { language: string; scheme: string }[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  const opened = workspace.textDocuments.filter(isWritten).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', ...folders, ...opened])].map((scheme) => ({ language, scheme }));
}

/** Serves a file system that comes later, such as a repository that lies on no disk. The client takes another selector at its start alone. */
export function followFileSystems(context: ExtensionContext, northstar: Northstar): void {
  let last: Promise<void> = Promise.resolve();

  function serve(scheme: string): void {
    last = last.then(() => restartWith(scheme)).catch(() => {});
  }

  /** A client that cannot be started says so itself; one that is started later has the selector then. */
  async function restartWith(scheme: string): Promise<void> {
    await northstar.ready.catch(() => {});
    const client = await northstar.client;
    if (!addScheme(client, scheme)) return;
    if (client.isRunning()) await northstar.restart();
  }

  context.subscriptions.push(
    workspace.onDidChangeWorkspaceFolders(({ added }) => {
      for (const { uri } of added) serve(uri.scheme);
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (isWritten(document)) serve(document.uri.scheme);
    }),
  );
}

function isWritten({ languageId, uri }: TextDocument): boolean {
  return languageId === language && workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** False where the client has it already. */
function addScheme({ clientOptions }: BaseLanguageClient, scheme: string): boolean {
  const served = clientOptions.documentSelector ?? [];
  if (served.some((filter) => typeof filter === 'object' && 'scheme' in filter && filter.scheme === scheme)) return false;
  clientOptions.documentSelector = [...served, { language, scheme }];
  return true;
}
