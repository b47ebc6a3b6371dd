/** The language server as a process of Node, over stdio, a pipe or Node's own channel, as the arguments say (`--stdio`, `--node-ipc`, …). */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { lint, ruleSeverities } from '../lint.ts';
import { framing } from './framing.ts';
import { lifecycle } from './lifecycle.ts';
import { startServer } from './server.ts';
import { tidyingUp } from './node-memory.ts';

/** The rules' pages lie beside the bundle, and beside this layer in the source tree. */
const pages = ['rules', '../rules'].map((folder) => path.join(import.meta.dirname, folder)).find((folder) => existsSync(folder));

const found = new Map<string, string | undefined>();
const read = new Map<string, string | undefined>();

/** The file of a rule's page; looked for once, as every finding of a document asks for it at each keystroke. */
function fileOf(rule: string): string | undefined {
  if (!found.has(rule)) {
    const file = pages !== undefined && /^[a-z-]+$/.test(rule) ? path.join(pages, `${rule}.md`) : undefined;
    found.set(rule, file !== undefined && existsSync(file) ? file : undefined);
  }
  return found.get(rule);
}

function page(rule: string): string | undefined {
  if (!read.has(rule)) {
    const file = fileOf(rule);
    read.set(rule, file && readFileSync(file, 'utf8'));
  }
  return read.get(rule);
}

async function textOf(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Standard input without what is no message; standard output is for messages alone. */
function stdio() {
  for (const name of ['log', 'info', 'debug'] as const) console[name] = console.error;
  const messages = framing(() => console.error('Something on standard input was no message, and was left out.'));
  const input = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      for (const part of messages(chunk)) this.push(part);
      done();
    },
  });
  return createConnection(ProposedFeatures.all, process.stdin.pipe(input), process.stdout, { messageStrategy: lifecycle() });
}

// An answer that a client owes, and does not give, is no reason to leave it without a server.
process.on('unhandledRejection', (error) => console.error(error));

const connection = process.argv.includes('--stdio')
  ? stdio()
  : createConnection(ProposedFeatures.all, { messageStrategy: lifecycle() });

const worked = tidyingUp();

startServer(connection, {
  lint(...document) {
    worked();
    return lint(...document);
  },
  rules: ruleSeverities,
  readFile: textOf,
  page,
  pageAddress(rule) {
    const file = fileOf(rule);
    return file && pathToFileURL(file).href;
  },
});
