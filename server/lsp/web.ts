/** The language server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lint, ruleSeverities } from '../lint.ts';
import { startServer } from './server.ts';

/** The bundler puts every page into the worker's script; a rule without one has no hover text. */
async function page(rule: string): Promise<string | undefined> {
  try {
    return (await import(`../rules/${rule}.md`)).default;
  } catch {
    return undefined;
  }
}

/** Of the worker; the compiler knows the library of the server side alone. */
declare function close(): void;

const connection = createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis));
connection.onExit(() => close());
startServer(connection, {
  lint,
  rules: ruleSeverities,
  // A worker has no files of its own.
  readFile: async () => undefined,
  page,
  pageAddress: () => undefined,
});
