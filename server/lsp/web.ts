/** The language server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lint, ruleSeverities } from '../lint.ts';
import { startServer } from './server.ts';

startServer(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)), {
  lint,
  rules: ruleSeverities,
  // A worker has no files of its own.
  readFile: async () => undefined,
  page: () => undefined,
  pageAddress: () => undefined,
});
