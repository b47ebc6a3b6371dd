/** A language client whose server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../server/lsp/protocol.ts';
import { clientOptions, id, name } from './client-options.ts';

/** Of the browser; the compiler knows the library of the server side alone. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
}

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** The client, not started yet. Each start gives the server a fresh worker and ends the one before, which may hang. */
export async function workerClient(context: ExtensionContext): Promise<LanguageClient> {
  const script = await serverScript(context);
  let worker: Worker | undefined;
  const startWorker = async () => {
    worker?.terminate();
    worker = new Worker(script);
    const port = worker as unknown as Port;
    return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
  };
  const options = clientOptions(context);
  const initializationOptions: InitializationOptions = {
    ...options.initializationOptions,
    rulePages: Uri.joinPath(context.extensionUri, 'dist', 'rules').toString(),
  };
  return new LanguageClient(id, name, startWorker, { ...options, initializationOptions });
}

/** The address of one script in memory: a worker can load none from a remote machine, and none from beside itself. */
async function serverScript({ extensionUri }: ExtensionContext): Promise<string> {
  const scripts = ['server-common.cjs', 'server-web.js'].map((name) => Uri.joinPath(extensionUri, 'dist', name));
  const sources = await Promise.all(scripts.map((script) => workspace.fs.readFile(script)));
  const parts = sources.flatMap((source) => [Uint8Array.from(source), '\n']);
  return URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
}
