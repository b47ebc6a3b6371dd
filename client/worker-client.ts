/** A language client whose server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../server/lsp/protocol.ts';
import { clientOptions, id, name } from './client-options.ts';

/** Of the browser; the compiler knows the library of the server side alone. */
declare class Worker {
  constructor(address: string);
}

/** The client, not started yet. */
export async function workerClient(context: ExtensionContext): Promise<LanguageClient> {
  const scripts = ['server-common.cjs', 'server-web.js'].map((name) => Uri.joinPath(context.extensionUri, 'dist', name));
  const sources = await Promise.all(scripts.map((script) => workspace.fs.readFile(script)));
  // One script in memory: a worker can load none from a remote machine, and none from beside itself.
  const script = new Blob(
    sources.flatMap((source) => [Uint8Array.from(source), '\n']),
    { type: 'text/javascript' },
  );
  const options = clientOptions(context);
  const initializationOptions: InitializationOptions = {
    ...options.initializationOptions,
    rulePages: Uri.joinPath(context.extensionUri, 'dist', 'rules').toString(),
  };
  return new LanguageClient(id, name, new Worker(URL.createObjectURL(script)), { ...options, initializationOptions });
}
