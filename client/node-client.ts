/** A language client whose server is a process of Node. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, id, name } from './client-options.ts';
import { recovery } from './recovery.ts';

/** The client, not started yet. A server that dies is started again. */
export function nodeClient(context: ExtensionContext): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const options = clientOptions(context);
  const { errorHandler, answered } = recovery();
  const client = new LanguageClient(
    id,
    name,
    { run: server, debug: server },
    {
      ...options,
      errorHandler,
      middleware: {
        ...options.middleware,
        async provideDiagnostics(document, previousResultId, token, next) {
          const report = await next(document, previousResultId, token);
          if (client.isRunning()) answered();
          return report;
        },
      },
    },
  );
  return client;
}
