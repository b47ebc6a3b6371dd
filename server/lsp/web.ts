/** The language server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lint, ruleSeverities } from '../lint.ts';
import { lifecycle } from './lifecycle.ts';
import { startServer } from './server.ts';

/** The bundler puts every page into the worker's script; a rule without one has no hover text. */
async function page(rule: string): Promise<string | undefined> {
  try {
    return (await import(`../rules/${rule}.md`)).default;
  } catch {
    return undefined;
  }
}

const connection = createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis), {
  messageStrategy: lifecycle(),
});

startServer(connection, {
  lint,
  rules: ruleSeverities,
  // A worker has no files of its own.
  readFile: async () => undefined,
  page,
  pageAddress: () => undefined,
});
