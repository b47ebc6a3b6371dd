/** The language server: a connection to an editor on one side, the engine on the other. Runs in Node and in a web worker. */
import {
  CodeActionKind,
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientFeatures, readClient } from './client-features.ts';
import { clientSettings } from './client-settings.ts';
import { type ActionData, fixAllKind, resolveEdit, toCodeActions } from './code-action.ts';
import { toCodeLenses } from './code-lens.ts';
import { completionTriggers, toCompletions } from './completion.ts';
import { toDiagnostic } from './diagnostic.ts';
import { draftFrom, promptFor } from './draft.ts';
import { headingHover } from './heading-hover.ts';
import { toHover } from './hover.ts';
import { type Lint, type Linted, lintedDocuments } from './linted-documents.ts';
import { toSpan, touches } from './position.ts';
import { newBrief } from '../rewrite/new-brief.ts';
import { bracketed, plainText, snippet } from '../rewrite/template.ts';
import { commands, type DraftAnswer, type DraftTarget, requests } from './protocol.ts';
import { workspacePath } from './workspace-path.ts';

/** What the server needs from where it runs. */
export interface ServerHost {
  readonly lint: Lint;
  /** The Markdown of a rule's page. */
  page(rule: string): string | undefined | Promise<string | undefined>;
  /** The address of a rule's page for clients that do not say how they show one. */
  pageAddress(rule: string): string | undefined;
}

/** Serves until the client says goodbye. */
export function startServer(connection: Connection, host: ServerHost): void {
  let client: ClientFeatures = readClient({ processId: null, rootUri: null, capabilities: {} });
  let folders: readonly string[] = [];
  const documents = new TextDocuments(TextDocument);
  const settings = clientSettings(connection, () => client, refresh);
  const results = lintedDocuments({
    lint: host.lint,
    path: (uri) => workspacePath(uri, folders),
    onError: (uri, error) =>
      connection.console.error(`Could not lint ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : error}`),
  });

  connection.onInitialize((params) => {
    client = readClient(params);
    folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    if (folders.length === 0 && params.rootUri) folders = [params.rootUri];
    return {
      serverInfo: { name: 'Northstar' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeLensProvider: {},
        completionProvider: { triggerCharacters: completionTriggers },
        ...(client.codeActions && {
          codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: client.resolvesEdits },
        }),
        ...(client.pullsDiagnostics && {
          diagnosticProvider: { identifier: 'northstar', interFileDependencies: false, workspaceDiagnostics: false },
        }),
        ...(client.workspaceFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
      },
    };
  });

  connection.onInitialized(() => {
    settings.watch();
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    });
  });

  /** The open document with its findings; `undefined` where it is not open (any more). */
  async function linted(uri: string): Promise<Linted | undefined> {
    if (!documents.get(uri)) return undefined;
    const current = await settings.of(uri);
    const document = documents.get(uri);
    return document && results.of(document, current);
  }

  function diagnosticsOf({ document, findings }: Linted) {
    return findings.map((finding) => toDiagnostic(document, finding, pageOf(finding.rule)));
  }

  function pageOf(rule: string): string | undefined {
    return client.rulePage?.replace('{rule}', rule) ?? host.pageAddress(rule);
  }

  async function publish(uri: string): Promise<void> {
    const result = await linted(uri);
    if (!result) return;
    const { version } = result.document;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(result) });
  }

  function refresh(): void {
    if (!client.pullsDiagnostics) for (const uri of documents.keys()) void publish(uri);
    else if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
  }

  documents.onDidChangeContent(({ document }) => {
    if (!client.pullsDiagnostics) void publish(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    results.forget(uri);
    settings.forget(uri);
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const result = await linted(textDocument.uri);
    if (!result) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
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
    for (const { rule } of [first, ...others]) pages.set(rule, await host.page(rule));
    const page = (rule: string) => pages.get(rule);
    return toHover(result.document, [first, ...others], { markdown: client.markdownHover, page, link }) ?? null;
  });

  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const result = await linted(textDocument.uri);
    if (!result) return [];
    const { document, findings } = result;
    const place = toSpan(document, range);
    const chosen = findings.flatMap((finding, index) => (touches(finding.range, place) ? [index] : []));
    const { rewrite } = await settings.of(textDocument.uri);
    return toCodeActions(document, findings, chosen, context, client, rewrite.languageModel === 'ask');
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
    return result ? toCodeLenses(result.document, result.outline(), client) : [];
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
  connection.onRequest(requests.draftPrompt, async (target: DraftTarget) => {
    const result = await linted(target.uri);
    return (result && promptFor(result, target)) ?? null;
  });
  type Answered = DraftTarget & { readonly answer: string };
  connection.onRequest<DraftAnswer | null, void>(requests.readDraft, async ({ answer, ...target }: Answered) => {
    const result = await linted(target.uri);
    return (result && draftFrom(result, target, answer)) ?? null;
  });

  documents.listen(connection);
  connection.listen();
}
