/** Diagnostics of all documents whose settings ask for it, open or not, for clients that ask for those of the whole workspace. */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Linted } from './linted-documents.ts';

export interface WorkspaceDiagnostics {
  /** To be called when settings or documents changed: whoever waits is answered. */
  changed(): void;
}

export interface WorkspaceDiagnosticsOptions {
  readonly connection: Connection;
  /** The URIs of all Markdown documents of the workspace. */
  find(): Promise<readonly string[]>;
  /** A document with its findings; `undefined` where its settings ask only for open ones. */
  wanted(uri: string): Promise<Linted | undefined>;
  diagnosticsOf(linted: Linted): Diagnostic[];
}

export function workspaceDiagnostics({
  connection,
  find,
  wanted,
  diagnosticsOf,
}: WorkspaceDiagnosticsOptions): WorkspaceDiagnostics {
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
    const report = (uri: string, items: Diagnostic[], resultId?: string): WorkspaceDocumentDiagnosticReport => ({
      kind: DocumentDiagnosticReportKind.Full,
      uri,
      version: null,
      items,
      ...(resultId !== undefined && { resultId }),
    });
    const found: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of await find()) {
      const linted = await wanted(uri);
      if (!linted) continue;
      const before = had.get(uri);
      had.delete(uri);
      // A client that has no result of a document may still show marks that it pulled while the document was open.
      if (before !== linted.resultId) found.push(report(uri, diagnosticsOf(linted), linted.resultId));
    }
    return [...found, ...[...had.keys()].map((uri) => report(uri, []))];
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
