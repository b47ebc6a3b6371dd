/** Speaks to a language server over stdio, as any editor does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { clientRequests } from '../../server/lsp/protocol.ts';

/** What a full client such as VS Code says that it can do. */
export const everything: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    diagnostics: { refreshSupport: true },
  },
};

/** What the plainest client can do that has code actions at all. */
export const plain: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } } },
};

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  /** The settings that the client answers with, by document; mutable. */
  readonly settings: Map<string, unknown>;
  /** Files that are on no disk, by URI; mutable. */
  readonly files: Map<string, string>;
  /** What the server logged. */
  readonly log: string[];
  /** Methods that the server registered. */
  readonly registered: string[];
  open(uri: string, text: string, version?: number): Promise<void>;
  pull(uri: string): Promise<Diagnostic[]>;
  /** The next diagnostics that the server sends for the document. */
  published(uri: string): Promise<PublishDiagnosticsParams>;
  /** Resolves when the server asks for a new pull. */
  refreshed(): Promise<void>;
  stop(): Promise<void>;
}

export interface ClientOptions {
  /** The server's module, relative to this file. */
  readonly server: string;
  /** Arguments before `--stdio`. */
  readonly args?: readonly string[];
  readonly capabilities: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
}

export async function startClient({
  server,
  args = [],
  capabilities,
  initializationOptions,
  folders = [],
}: ClientOptions): Promise<TestClient> {
  const module = fileURLToPath(new URL(server, import.meta.url));
  const child = spawn(process.execPath, [module, ...args, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const settings = new Map<string, unknown>();
  const files = new Map<string, string>();
  const log: string[] = [];
  const registered: string[] = [];
  const sent = mailbox<PublishDiagnosticsParams>();
  const refreshes = mailbox<undefined>();
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri }) => settings.get(scopeUri ?? '') ?? null),
  );
  connection.onRequest(
    RegistrationRequest.type,
    ({ registrations }) => void registered.push(...registrations.map(({ method }) => method)),
  );
  connection.onRequest(DiagnosticRefreshRequest.type, () => refreshes.put('', undefined));
  connection.onRequest(clientRequests.readFile, ({ uri }: { readonly uri: string }) => {
    if (!uri.startsWith('file:')) return files.get(uri) ?? null;
    const file = fileURLToPath(uri);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  });
  connection.onRequest(clientRequests.findDocuments, ({ uri }: { readonly uri: string }) =>
    globSync('**/*.md', { cwd: fileURLToPath(uri) }).map((file) => `${uri}/${file.split(path.sep).join('/')}`),
  );
  connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => sent.put(params.uri, params));
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    connection,
    process: child,
    initialized,
    settings,
    files,
    log,
    registered,
    open: (uri, text, version = 1) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'markdown', version, text },
      }),
    async pull(uri) {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === 'full' ? report.items : [];
    },
    published: sent.take,
    refreshed: () => refreshes.take(''),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}

/** Letters by address; whoever takes one waits until it is there. */
function mailbox<T>(): { put(address: string, letter: T): void; take(address: string): Promise<T> } {
  const letters = new Map<string, T[]>();
  const waiting = new Map<string, ((letter: T) => void)[]>();
  return {
    put(address, letter) {
      const first = waiting.get(address)?.shift();
      if (first) first(letter);
      else letters.set(address, [...(letters.get(address) ?? []), letter]);
    },
    take(address) {
      const letter = letters.get(address);
      if (letter && letter.length > 0) return Promise.resolve(letter.shift() as T);
      return new Promise((resolve) => waiting.set(address, [...(waiting.get(address) ?? []), resolve]));
    },
  };
}
