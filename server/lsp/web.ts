/** The language server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lint, ruleSeverities } from '../lint.ts';
import { lifecycle } from './lifecycle.ts';
import { startServer } from './server.ts';

/** Of the worker; the compiler knows the library of the server side alone. */
declare function close(): void;

const connection = createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis), {
  messageStrategy: lifecycle(),
});
connection.onExit(() => close());
startServer(connection, {
  lint,
  rules: ruleSeverities,
  // A worker has no files of its own.
  readFile: async () => undefined,
  page: () => undefined,
  pageAddress: () => undefined,
});
