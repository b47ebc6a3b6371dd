/** Diagnostics of the documents that are not open, for clients that ask for those of the whole workspace. */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ClosedDocuments } from './closed-documents.ts';
import type { Linted } from './linted-documents.ts';

export interface WorkspaceDiagnostics {
  /** To be called when settings or documents changed: whoever waits is answered. */
  changed(): void;
}

export interface WorkspaceDiagnosticsOptions {
  readonly connection: Connection;
  readonly closed: ClosedDocuments;
  /** The URIs of all Markdown documents of the workspace. */
  find(): Promise<readonly string[]>;
  isOpen(uri: string): boolean;
  diagnosticsOf(linted: Linted): Diagnostic[];
}

export function workspaceDiagnostics(options: WorkspaceDiagnosticsOptions): WorkspaceDiagnostics {
  const { connection, closed, find, isOpen, diagnosticsOf } = options;
  let waiting: (() => void)[] = [];

  function changed(): void {
    for (const wake of waiting) wake();
    waiting = [];
  }

  function change(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      token.onCancellationRequested(() => resolve());
    });
  }

  /** What is not as the client has it. */
  async function reports(previous: readonly PreviousResultId[]): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const had = new Map(previous.map(({ uri, value }) => [uri, value]));
    const found: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of await find()) {
      if (isOpen(uri)) continue;
      const linted = await closed.wanted(uri);
      if (!linted) continue;
      const { resultId } = linted;
      const before = had.get(uri);
      had.delete(uri);
      if (before === resultId || (before === undefined && linted.findings.length === 0)) continue;
      found.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: diagnosticsOf(linted) });
    }
    for (const uri of had.keys())
      if (!isOpen(uri)) found.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return found;
  }

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    for (;;) {
      // A change while this is read must not be slept through.
      const next = change(token);
      const items = await reports(previousResultIds);
      if (items.length > 0 || token.isCancellationRequested) return { items };
      await next;
    }
  });

  return { changed };
}
