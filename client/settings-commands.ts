/** The commands about settings: which apply, and to accept today's findings. */
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  ProgressLocation,
  type TextEditor,
  Uri,
  window,
  workspace,
  type WorkspaceFolder,
} from 'vscode';
import { type AcceptedBaseline, requests, settingsSection } from '../server/lsp/protocol.ts';
import type { Northstar } from './northstar.ts';

const scheme = 'northstar-settings';

export function registerSettingsCommands(context: ExtensionContext, northstar: Northstar): void {
  const changed = new EventEmitter<Uri>();
  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (page) => explanation(northstar, Uri.parse(page.query)),
    }),
    commands.registerCommand('northstar.showSettings', async () => {
      const document = window.activeTextEditor?.document.uri;
      if (!document) return window.showInformationMessage('Open a document first: settings are shown for one document.');
      const page = pageOf(document);
      changed.fire(page);
      return window.showTextDocument(page);
    }),
    commands.registerCommand('northstar.acceptBaseline', () => acceptBaseline(northstar)),
  );
}

/** A document that reads "settings of NAME". */
function pageOf(document: Uri): Uri {
  const name = document.path.slice(document.path.lastIndexOf('/') + 1);
  return Uri.from({ scheme, path: `/Settings of ${name}.txt`, query: document.toString() });
}

async function explanation(northstar: Northstar, document: Uri): Promise<string> {
  await northstar.ready;
  return (await northstar.client).sendRequest(requests.explainSettings, { uri: document.toString() });
}

/** Writes the baseline of the folder of the active document, and sets it where the settings name none. */
async function acceptBaseline(northstar: Northstar): Promise<void> {
  const folder = folderOf(window.activeTextEditor);
  if (!folder) {
    await window.showInformationMessage('Open a folder first: the baseline is a file in it.');
    return;
  }
  await northstar.ready;
  const client = await northstar.client;
  const accepted = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Reading the briefs of the folder…' },
    () => client.sendRequest<AcceptedBaseline | null>(requests.acceptBaseline, { uri: folder.uri.toString() }),
  );
  if (!accepted) return;
  await workspace.fs.writeFile(Uri.parse(accepted.uri), new TextEncoder().encode(accepted.text));
  if (accepted.setting !== undefined)
    await workspace.getConfiguration(settingsSection, folder).update('baseline', accepted.setting, undefined);
  const what = accepted.findings === 1 ? '1 finding is' : `${accepted.findings} findings are`;
  void window.showInformationMessage(
    `${what} known from now on. ${workspace.asRelativePath(Uri.parse(accepted.uri))} holds them.`,
  );
}

function folderOf(editor: TextEditor | undefined): WorkspaceFolder | undefined {
  return (editor && workspace.getWorkspaceFolder(editor.document.uri)) ?? workspace.workspaceFolders?.[0];
}
