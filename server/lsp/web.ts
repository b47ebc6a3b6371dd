/** The language server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { lint } from '../lint.ts';
import { startServer } from './server.ts';

/** The bundler puts every page into the worker's script; a rule without one has no hover text. */
async function page(rule: string): Promise<string | undefined> {
  try {
    return (await import(`../rules/${rule}.md`)).default;
  } catch {
    return undefined;
  }
}

startServer(createConnection(new BrowserMessageReader(globalThis), new BrowserMessageWriter(globalThis)), {
  lint,
  page,
  pageAddress: () => undefined,
});
