/** What an editor asks for at a place of a document: hovers, fixes, lenses and completions. */
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';
import { type ActionData, resolveEdit, toCodeActions } from './code-action.ts';
import { toCodeLenses } from './code-lens.ts';
import { toCompletions } from './completion.ts';
import { headingHover } from './heading-hover.ts';
import { toHover } from './hover.ts';
import type { Linted } from './linted-documents.ts';
import { toSpan, touches } from './position.ts';
import { commands } from './protocol.ts';

export interface LanguageFeaturesOptions {
  /** The open document with its findings; `undefined` where it is not open (any more). */
  linted(uri: string): Promise<Linted | undefined>;
  client(): ClientFeatures;
  /** The address of a rule's page. */
  pageOf(rule: string): string | undefined;
  /** The Markdown of a rule's page; `undefined` where it cannot be read. */
  textOfPage(rule: string): Promise<string | undefined>;
}

export function serveLanguageFeatures(
  connection: Connection,
  { linted, client, pageOf, textOfPage }: LanguageFeaturesOptions,
): void {
  connection.onHover(async ({ textDocument, position }) => {
    const result = await linted(textDocument.uri);
    if (!result) return null;
    const at = result.document.offsetAt(position);
    const [first, ...others] = result.findings.filter(({ range }) => touches(range, { start: at, end: at }));
    if (!first) return headingHover(result.document, result.outline(), at, client().markdownHover) ?? null;
    const link = (rule: string) =>
      client().commands ? `command:${commands.showRule}?${encodeURIComponent(JSON.stringify([rule]))}` : pageOf(rule);
    const pages = new Map<string, string | undefined>();
    for (const { rule } of [first, ...others]) pages.set(rule, await textOfPage(rule));
    const page = (rule: string) => pages.get(rule);
    return toHover(result.document, [first, ...others], { markdown: client().markdownHover, page, link }) ?? null;
  });

  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const result = await linted(textDocument.uri);
    if (!result) return [];
    const { document, findings, applying } = result;
    const place = toSpan(document, range);
    const chosen = findings.flatMap((finding, index) => (touches(finding.range, place) ? [index] : []));
    const { languageModel } = applying.resolved.settings.rewrite;
    return toCodeActions(document, findings, chosen, context, client(), languageModel === 'ask');
  });

  connection.onCodeActionResolve(async (action) => {
    if (action.edit || action.data === undefined) return action;
    const data: ActionData = action.data;
    const result = await linted(data.uri);
    const edit = result && resolveEdit(result.document, result.findings, data, client());
    if (!edit) return new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed since.');
    return { ...action, edit };
  });

  connection.onCodeLens(async ({ textDocument }) => {
    const result = await linted(textDocument.uri);
    return result?.applying.resolved.settings.codeLens ? toCodeLenses(result.document, result.outline(), client()) : [];
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
      snippets: client().snippetCompletions,
    });
  });
}
