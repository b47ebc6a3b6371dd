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
import { type ActionData, fixAllKind, resolveEdit, toCodeActions } from './code-action.ts';
import { toCodeLenses } from './code-lens.ts';
import { completionTriggers, toCompletions } from './completion.ts';
import { documentDiagnostics } from './diagnostic-provider.ts';
import { toDiagnostic } from './diagnostic.ts';
import { draftFrom, promptFor } from './draft.ts';
import { headingHover } from './heading-hover.ts';
import { toHover } from './hover.ts';
import { refuseOutOfOrder } from './lifecycle.ts';
import { type Lint, type Linted, lintedDocuments } from './linted-documents.ts';
import { drawMap } from './map.ts';
import { toSpan, touches } from './position.ts';
import { newBrief } from '../rewrite/new-brief.ts';
import { bracketed, plainText, snippet } from '../rewrite/template.ts';
import { clientRequests, commands, type DraftAnswer, type DraftTarget, requests } from './protocol.ts';
import { standingOf } from './standing.ts';
import { reviewFor } from './review.ts';
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

  connection.onHover(async ({ textDocument, position }) => {
    const result = await linted(textDocument.uri);
    if (!result) return null;
    const at = result.document.offsetAt(position);
    const [first, ...others] = result.findings.filter(({ range }) => touches(range, { start: at, end: at }));
    if (!first) return headingHover(result.document, result.outline(), at, client.markdownHover) ?? null;
    const link = (rule: string) =>
      client.commands ? `command:${commands.showRule}?${encodeURIComponent(JSON.stringify([rule]))}` : pageOf(rule);
    const pages = new Map<string, string | undefined>();
    for (const { rule } of [first, ...others]) pages.set(rule, await textOfPage(rule));
    const page = (rule: string) => pages.get(rule);
    return toHover(result.document, [first, ...others], { markdown: client.markdownHover, page, link }) ?? null;
  });

  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const result = await linted(textDocument.uri);
    if (!result) return [];
    const { document, findings, applying } = result;
    const place = toSpan(document, range);
    const chosen = findings.flatMap((finding, index) => (touches(finding.range, place) ? [index] : []));
    const { languageModel } = applying.resolved.settings.rewrite;
    return toCodeActions(document, findings, chosen, context, client, languageModel === 'ask');
  });

  connection.onCodeActionResolve(async (action) => {
    if (action.edit || action.data === undefined) return action;
    const data: ActionData = action.data;
    const result = await linted(data.uri);
    const edit = result && resolveEdit(result.document, result.findings, data, client);
    if (!edit) return new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since.');
    return { ...action, edit };
  });

  connection.onCodeLens(async ({ textDocument }) => {
    const result = await linted(textDocument.uri);
    return result?.applying.resolved.settings.codeLens ? toCodeLenses(result.document, result.outline(), client) : [];
  });

  connection.onCompletion(async ({ textDocument, position }) => {
    const result = await linted(textDocument.uri);
    if (!result?.isBrief) return [];
    const raised = [...new Set(result.findings.map(({ rule }) => rule))];
    return toCompletions({
      document: result.document,
      position,
      outline: result.outline(),
      raised,
      snippets: client.snippetCompletions,
    });
  });

  connection.onRequest(requests.newBrief, () => snippet(bracketed(newBrief)) ?? plainText(newBrief));
  connection.onRequest(requests.questions, async ({ uri }: { readonly uri: string }) => {
    const result = await linted(uri);
    return result?.isBrief ? result.questions() : null;
  });
  connection.onRequest(requests.standing, async ({ uri }: { readonly uri: string }) => {
    const result = await linted(uri);
    return (result && standingOf(result.outline())) ?? null;
  });
  connection.onRequest(requests.alive, () => null);
  connection.onRequest(requests.map, async ({ uri, width }: { readonly uri: string; readonly width: number }) =>
    drawMap(await linted(uri), width),
  );
  connection.onRequest<string | null, void>(requests.review, async ({ uri }: { readonly uri: string }) =>
    reviewFor(await linted(uri)),
  );
  connection.onRequest(requests.draftPrompt, async (target: DraftTarget) => {
    const result = await linted(target.uri);
    return (result && promptFor(result, target)) ?? null;
  });
  type Answered = DraftTarget & { readonly answer: string };
  connection.onRequest<DraftAnswer | null, void>(requests.readDraft, async ({ answer, ...target }: Answered) => {
    const result = await linted(target.uri);
    return (result && draftFrom(result, target, answer)) ?? null;
  });

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
