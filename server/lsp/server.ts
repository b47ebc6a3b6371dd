/** The language server: a connection to an editor on one side, the engine on the other. Runs in Node and in a web worker. */
import {
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { explainSettings } from '../settings/explain.ts';
import type { RuleSeverities } from '../settings/form.ts';
import { arrived } from './arrived.ts';
import { answerAssistants } from './assistants.ts';
import { type ClientFeatures, readClient } from './client-features.ts';
import { serveBriefRequests } from './brief-requests.ts';
import { fixAllKind } from './code-action.ts';
import { completionTriggers } from './completion.ts';
import { documentDiagnostics } from './diagnostic-provider.ts';
import { toDiagnostic } from './diagnostic.ts';
import { serveLanguageFeatures } from './language-features.ts';
import { refuseOutOfOrder } from './lifecycle.ts';
import { type Lint, type Linted, lintedDocuments } from './linted-documents.ts';
import { clientRequests, requests } from './protocol.ts';
import { workspaceDocuments } from './workspace-documents.ts';
import { workspaceFiles } from './workspace-files.ts';
import { decoded, folderUri } from './workspace-path.ts';
import { workspaceSettings } from './workspace-settings.ts';

/** What the server needs from where it runs. */
export interface ServerHost {
  readonly lint: Lint;
  /** The Markdown of a rule's page. */
  page(rule: string): string | undefined;
  /** The address of a rule's page for clients that do not say how they show one. */
  pageAddress(rule: string): string | undefined;
  readonly rules: RuleSeverities;
  /** The text of a file, for clients that do not read files; `undefined` where there is none. Rejects where it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
}

/** Serves until the client says goodbye. */
export function startServer(connection: Connection, host: ServerHost): void {
  let client: ClientFeatures = readClient({ processId: null, rootUri: null, capabilities: {} });
  let folders: readonly string[] = [];
  const documents = new TextDocuments(TextDocument);
  /** The version of each open document when it was opened or last saved. */
  const saved = new Map<string, number>();
  const readFile = async (uri: string) =>
    client.files
      ? ((await connection.sendRequest<string | null>(clientRequests.readFile, { uri })) ?? undefined)
      : host.readFile(uri);
  const files = workspaceFiles(readFile);
  const settings = workspaceSettings({
    connection,
    files,
    rules: host.rules,
    client: () => client,
    folders: () => folders,
    onChange: refresh,
    onDocuments: (uris) => workspace.foundAnew(uris),
  });
  const results = lintedDocuments({
    lint: host.lint,
    onError: (uri, error) =>
      connection.console.error(`Could not lint ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : error}`),
    onTooLong: (uri) => connection.console.warn(`${decoded(uri)} is not checked: no brief is that long.`),
  });

  const workspace = workspaceDocuments({
    connection,
    read: readFile,
    results,
    client: () => client,
    folders: () => folders,
    applying: settings.of,
    linted,
    diagnosticsOf,
  });

  connection.onInitialize((params) => {
    client = readClient(params);
    folders = (params.workspaceFolders ?? []).map(({ uri }) => folderUri(uri));
    if (folders.length === 0 && params.rootUri) folders = [folderUri(params.rootUri)];
    return {
      serverInfo: { name: 'Northstar' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        codeLensProvider: {},
        completionProvider: { triggerCharacters: completionTriggers },
        ...(client.codeActions && {
          codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: client.resolvesEdits },
        }),
        ...(client.pullsDiagnostics && !client.registersDiagnostics && { diagnosticProvider: documentDiagnostics }),
        ...(client.workspaceFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
      },
    };
  });

  connection.onInitialized(() => {
    settings.start();
    workspace.offer();
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const closed = removed.map(({ uri }) => folderUri(uri));
      folders = [...folders.filter((uri) => !closed.includes(uri)), ...added.map(({ uri }) => folderUri(uri))];
      settings.foldersChanged(closed);
    });
  });

  /** The open document with its findings; `undefined` where it is not open (any more). */
  async function linted(uri: string): Promise<Linted | undefined> {
    if (!documents.get(uri)) return undefined;
    const applying = await settings.of(uri);
    const document = documents.get(uri);
    return document && results.of(document, applying);
  }

  function diagnosticsOf({ document, findings }: Linted) {
    return findings.map((finding) => toDiagnostic(document, finding, pageOf(finding.rule)));
  }

  function pageOf(rule: string): string | undefined {
    return client.rulePage?.replace('{rule}', rule) ?? host.pageAddress(rule);
  }

  /** The Markdown of a rule's page; `undefined` where it cannot be read, and the hover does without. */
  async function textOfPage(rule: string): Promise<string | undefined> {
    if (!client.rulePages || !client.files) return host.page(rule);
    return files.read(`${client.rulePages}/${rule}.md`).catch(() => undefined);
  }

  /** Sends the diagnostics of the document as it is now, unless its next version has already arrived: that one is published instead. */
  async function publish(uri: string): Promise<void> {
    const text = documents.get(uri)?.getText();
    await arrived();
    if (documents.get(uri)?.getText() !== text) return;
    const result = await linted(uri);
    if (!result || waitsForSave(result)) return;
    const { version } = result.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(result) });
  }

  /** Settings, a file that they name or the folders have changed. */
  function refresh(): void {
    workspace.foundAnew();
    if (client.refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(unanswered);
    if (!client.pullsDiagnostics) for (const uri of documents.keys()) void publish(uri);
    else if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(unanswered);
  }

  function unanswered(error: unknown): void {
    connection.console.warn(`The client does not ask anew: ${error}`);
  }

  /** Whether the document has changed since it was last to be checked. */
  function waitsForSave({ document, applying }: Linted): boolean {
    return applying.resolved.settings.run === 'onSave' && saved.get(document.uri) !== document.version;
  }

  documents.onDidOpen(({ document }) => {
    saved.set(document.uri, document.version);
  });
  documents.onDidSave(({ document }) => {
    saved.set(document.uri, document.version);
    if (!client.pullsDiagnostics) void publish(document.uri);
  });
  documents.onDidChangeContent(({ document }) => {
    // The client may have it open and not show it: then it does not pull it by itself.
    workspace.changed();
    if (!client.pullsDiagnostics) void publish(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    results.forget(uri);
    saved.delete(uri);
    workspace.changed();
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const text = documents.get(textDocument.uri)?.getText();
    await arrived();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    if (documents.get(textDocument.uri)?.getText() !== text)
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed since.', { retriggerRequest: true });
    const open = await linted(textDocument.uri);
    const result = open ?? (await workspace.closed(textDocument.uri, previousResultId));
    if (!result) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if ('unchanged' in result) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: result.resultId };
    if (open && previousResultId !== undefined && waitsForSave(open))
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
    const { resultId } = result;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(result) };
  });

  serveLanguageFeatures(connection, { linted, client: () => client, pageOf, textOfPage });
  serveBriefRequests(connection, linted);
  connection.onRequest(requests.explainSettings, async ({ uri }: { readonly uri: string }) => {
    const { path, root, resolved } = await settings.of(uri);
    return explainSettings({ path, folder: root && decoded(root).replace(/^file:\/\//, '') }, resolved, host.rules);
  });
  connection.onRequest(requests.acceptBaseline, ({ uri }: { readonly uri: string }) => workspace.accept(folderUri(uri)));

  answerAssistants(connection, { applying: settings.of, results, rules: host.rules, page: textOfPage });
  refuseOutOfOrder(connection);
  documents.listen(connection);
  connection.listen();
}
