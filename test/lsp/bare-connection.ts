/** A connection to the real server, before any word has been said: over stdio as editors start it, or as a web worker. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  LogMessageNotification,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const project = path.join(import.meta.dirname, '../..');

export interface BareConnection {
  readonly connection: ProtocolConnection;
  /** The server's process, where it has one of its own. */
  readonly process: ChildProcess | undefined;
  /** What the server logged. */
  readonly log: readonly string[];
  /** The last diagnostics that were sent for each document. */
  readonly published: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** How often diagnostics were sent. */
  readonly sent: () => number;
  /** @param capabilities those of the client; none where absent */
  initialize(capabilities?: InitializeParams['capabilities']): Promise<void>;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, text: string, range?: Range): Promise<void>;
  /** The rules of the findings in the document, in their order. */
  rules(uri: string): Promise<unknown[]>;
  end(): Promise<void>;
}

export type Form = 'stdio' | 'worker';

export function bareConnection(form: Form): BareConnection {
  const { connection, process, end } = form === 'stdio' ? overStdio() : inWorker();
  const log: string[] = [];
  const published = new Map<string, PublishDiagnosticsParams>();
  let sent = 0;
  connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    sent++;
    published.set(params.uri, params);
  });
  connection.listen();
  return {
    connection,
    process,
    log,
    published,
    sent: () => sent,
    async initialize(capabilities = {}) {
      await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities });
      await connection.sendNotification(InitializedNotification.type, {});
    },
    open: (uri, text, version = 1) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'markdown', version, text },
      }),
    change: (uri, version, text, range) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [range ? { range, text } : { text }],
      }),
    async rules(uri) {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === 'full' ? report.items.map(({ code }) => code) : [report.kind];
    },
    async end() {
      connection.dispose();
      await end();
    },
  };
}

function overStdio() {
  const child = spawn(process.execPath, [path.join(project, 'dist/server.cjs'), '--stdio'], { stdio: 'pipe' });
  child.stderr.resume();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    connection: createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    process: child,
    end() {
      child.kill();
      return ended;
    },
  };
}

function inWorker() {
  const scripts = ['server-common.cjs', 'server-web.js'].map((name) => path.join(project, 'dist', name));
  const worker = new Worker(path.join(import.meta.dirname, 'worker-host.ts'), { workerData: scripts });
  return {
    connection: createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker)),
    process: undefined,
    async end() {
      await worker.terminate();
    },
  };
}
