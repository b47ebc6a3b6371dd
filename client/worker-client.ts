/** A language client whose server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, id, name } from './client-options.ts';

/** Of the browser; the compiler knows the library of the server side alone. */
declare class Worker {
  constructor(address: string);
}

/** The client, not started yet. */
export async function workerClient(context: ExtensionContext): Promise<LanguageClient> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server-web.js');
  return new LanguageClient(id, name, new Worker(await address(script)), clientOptions());
}

/** A worker loads no script from a remote machine by itself: such a script is read and handed over as a blob. */
async function address(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = Uint8Array.from(await workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
