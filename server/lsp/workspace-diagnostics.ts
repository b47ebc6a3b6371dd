/** Diagnostics of all documents whose settings ask for it, open or not, for clients that ask for those of the whole workspace. */
import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type PreviousResultId,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { arrived } from './arrived.ts';
import type { Unchanged } from './closed-documents.ts';
import type { Linted } from './linted-documents.ts';

/** So many reports are sent at once, where the client takes them bit by bit. */
const batch = 50;

export interface WorkspaceDiagnostics {
  /** To be called when settings or documents changed: whoever waits is answered. */
  changed(): void;
}

export interface WorkspaceDiagnosticsOptions {
  readonly connection: Connection;
  /** The URIs of all Markdown documents of the workspace. */
  find(): Promise<readonly string[]>;
  /** A document with its findings; `undefined` where its settings ask only for open ones. */
  wanted(uri: string, previousResultId?: string): Promise<Linted | Unchanged | undefined>;
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

  /**
   * Looks at one document after the other for what is not as the client has it, and lets what the user does meanwhile go first.
   * @param send takes a part of what was found, where the client wants that
   * @returns the rest of it
   */
  async function reports(
    previous: readonly PreviousResultId[],
    token: CancellationToken,
    send: ((items: WorkspaceDocumentDiagnosticReport[]) => void) | undefined,
  ): Promise<{ readonly items: WorkspaceDocumentDiagnosticReport[]; readonly sent: boolean }> {
    const had = new Map(previous.map(({ uri, value }) => [uri, value]));
    const report = (uri: string, items: Diagnostic[], resultId?: string): WorkspaceDocumentDiagnosticReport => ({
      kind: DocumentDiagnosticReportKind.Full,
      uri,
      version: null,
      items,
      ...(resultId !== undefined && { resultId }),
    });
    let found: WorkspaceDocumentDiagnosticReport[] = [];
    let sent = false;
    for (const uri of await find()) {
      await arrived();
      if (token.isCancellationRequested) return { items: found, sent };
      const before = had.get(uri);
      const looked = await wanted(uri, before);
      if (!looked) continue;
      had.delete(uri);
      // A client that has no result of a document may still show marks that it pulled while the document was open.
      if ('unchanged' in looked || before === looked.resultId) continue;
      found.push(report(uri, diagnosticsOf(looked), looked.resultId));
      if (!send || found.length < batch) continue;
      send(found);
      sent = true;
      found = [];
    }
    return { items: [...found, ...[...had.keys()].map((uri) => report(uri, []))], sent };
  }

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, partial) => {
    const send = partial && ((items: WorkspaceDocumentDiagnosticReport[]) => partial.report({ items }));
    for (;;) {
      // A change while this is read must not be slept through.
      const next = change(token);
      const { items, sent } = await reports(previousResultIds, token, send);
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.', { retriggerRequest: false });
      if (items.length > 0 || sent) return { items };
      await next;
    }
  });

  return { changed };
}
