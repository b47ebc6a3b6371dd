/** Tells the editor whether the document in front is a brief, for its menus: the context key `northstar.isBrief`. */
import { commands, type ExtensionContext, languages, window, workspace } from 'vscode';
import { requests } from '../server/lsp/protocol.ts';
import type { Northstar } from './northstar.ts';

const key = 'northstar.isBrief';

/** How long a document must rest before it is asked about again, in milliseconds. */
const rest = 400;

export function registerBriefContext(context: ExtensionContext, northstar: Northstar): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  async function update(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const turn = ++asked;
    const is = document?.languageId === 'markdown' && (await isBrief(northstar, document.uri.toString()));
    if (turn === asked) await commands.executeCommand('setContext', key, is);
  }
  function soon(milliseconds: number): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), milliseconds);
  }
  const inFront = (uri: { toString(): string }) => uri.toString() === window.activeTextEditor?.document.uri.toString();

  context.subscriptions.push(
    window.onDidChangeActiveTextEditor(() => soon(0)),
    workspace.onDidOpenTextDocument(({ uri }) => inFront(uri) && soon(0)),
    workspace.onDidChangeTextDocument(({ document }) => inFront(document.uri) && soon(rest)),
    // New settings may make a brief of a document, or none.
    languages.onDidChangeDiagnostics(({ uris }) => uris.some(inFront) && soon(rest)),
    { dispose: () => clearTimeout(waiting) },
  );
  soon(0);
}

async function isBrief(northstar: Northstar, uri: string): Promise<boolean> {
  try {
    await northstar.ready;
    const client = await northstar.client;
    // A request to a server that has ended would start it, beside whoever starts it again.
    return client.isRunning() && (await client.sendRequest<boolean>(requests.isBrief, { uri }));
  } catch {
    // The server is gone for the moment; the client says so itself.
    return false;
  }
}
