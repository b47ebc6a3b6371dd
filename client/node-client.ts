/** A language client whose server is a process of Node. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, id, name } from './client-options.ts';
import { recovering } from './recovery.ts';

/** The client, not started yet. A server that dies is started again. */
export function nodeClient(context: ExtensionContext): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const options = recovering(clientOptions(context), () => client);
  const client: LanguageClient = new LanguageClient(id, name, { run: server, debug: server }, options);
  return client;
}
