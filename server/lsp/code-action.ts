/** Findings and their fixes → code actions. */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../lint.ts';
import { plainText, snippet } from '../rewrite/template.ts';
import type { Edit, Fix } from '../rules/rule.ts';
import type { ClientFeatures } from './client-features.ts';
import { fixWithGaps } from './draft.ts';
import { fixAllByItself, fixAllOf } from './fix-all.ts';
import { toRange } from './position.ts';
import { commands, type DraftTarget } from './protocol.ts';
import { suppressHere, suppressInDocument } from './suppression.ts';

/** The kind under which an editor asks for all that can be mended without an author. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.northstar`;

/** What a code action carries until it is resolved: which fix of which finding of which version of the document, or all of a rule. */
export type ActionData = { readonly uri: string; readonly version: number } & (
  | { readonly finding: number; readonly fix: number }
  | { readonly all: string }
);

/**
 * All that can be done about some findings of a document: the fixes first, in the order of the findings; then how to silence them.
 * @param findings all findings of the document
 * @param chosen which of them are asked about
 * @param drafts whether a language model may be asked
 */
export function toCodeActions(
  document: TextDocument,
  findings: readonly Finding[],
  chosen: readonly number[],
  context: CodeActionContext,
  client: ClientFeatures,
  drafts: boolean,
): CodeAction[] {
  if (context.only?.some((kind) => kind !== '' && (fixAllKind === kind || fixAllKind.startsWith(`${kind}.`)))) {
    const fix = fixAllByItself(findings);
    return fix ? [{ title: fix.title, kind: fixAllKind, edit: toWorkspaceEdit(document, fix, client) }] : [];
  }
  if (!wanted(context)) return [];
  const about = chosen.flatMap((index) => {
    const finding = findings[index];
    return finding ? [{ index, finding, diagnostics: diagnosticsOf(document, finding, context.diagnostics) }] : [];
  });
  const repairs = about.flatMap(({ index, finding, diagnostics }) =>
    fixesOf(document, finding).map(({ fix, silences }, place) => {
      const data: ActionData = { uri: document.uri, version: document.version, finding: index, fix: place };
      const action: CodeAction = {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        ...(diagnostics.length > 0 && { diagnostics }),
        ...(fix.preferred && { isPreferred: true }),
        ...(client.resolvesEdits ? { data } : { edit: toWorkspaceEdit(document, fix, client) }),
      };
      return { action, silences };
    }),
  );
  const whole = [...new Set(about.map(({ finding }) => finding.rule))].flatMap((rule) => {
    const fix = fixAllOf(rule, findings);
    if (!fix) return [];
    const data: ActionData = { uri: document.uri, version: document.version, all: rule };
    const action: CodeAction = { title: fix.title, kind: CodeActionKind.QuickFix };
    return [{ ...action, ...(client.resolvesEdits ? { data } : { edit: toWorkspaceEdit(document, fix, client) }) }];
  });
  const jumps = client.commands
    ? about.flatMap(({ finding, diagnostics }) =>
        finding.rule === 'placeholder-left' ? [jumpTo(document, finding, diagnostics)] : [],
      )
    : [];
  const drafting =
    client.commands && drafts
      ? about.flatMap(({ index, finding, diagnostics }) => draftOf(document, index, finding, diagnostics))
      : [];
  const settling = client.commands ? about.flatMap(({ finding, diagnostics }) => commandsOf(finding.rule, diagnostics)) : [];
  return [
    ...jumps,
    ...repairs.filter(({ silences }) => !silences).map(({ action }) => action),
    ...drafting,
    ...whole,
    ...repairs.filter(({ silences }) => silences).map(({ action }) => action),
    ...settling,
  ];
}

/** Every fix of a finding in a fixed order: the rule's own, then the suppressions. */
function fixesOf(document: TextDocument, finding: Finding): { fix: Fix; silences: boolean }[] {
  const text = document.getText();
  const silencing = [suppressHere(text, finding), suppressInDocument(text, finding)].filter((fix) => fix !== undefined);
  return [...finding.fixes().map((fix) => ({ fix, silences: false })), ...silencing.map((fix) => ({ fix, silences: true }))];
}

/** The edit of a code action that was sent without one; `undefined` where the document has changed since. */
export function resolveEdit(
  document: TextDocument,
  findings: readonly Finding[],
  data: ActionData,
  client: ClientFeatures,
): WorkspaceEdit | undefined {
  if (document.version !== data.version) return undefined;
  const finding = 'finding' in data ? findings[data.finding] : undefined;
  const fix = 'all' in data ? fixAllOf(data.all, findings) : finding && fixesOf(document, finding)[data.fix]?.fix;
  return fix && toWorkspaceEdit(document, fix, client);
}

/** One edit of one version of the document: with tab stops where the client takes them, with bracketed placeholders elsewhere. */
export function toWorkspaceEdit(document: TextDocument, fix: Fix, client: ClientFeatures): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [document.uri]: fix.edits.map((edit) => plainEdit(document, edit)) } };
  const edits = fix.edits.map((edit) => (client.snippetEdits ? snippetEdit(document, edit) : plainEdit(document, edit)));
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}

function plainEdit(document: TextDocument, edit: Edit): TextEdit {
  return { range: toRange(document, edit.range), newText: plainText(edit.template) };
}

function snippetEdit(document: TextDocument, edit: Edit): SnippetTextEdit | TextEdit {
  const value = snippet(edit.template);
  if (value === undefined) return plainEdit(document, edit);
  return { range: toRange(document, edit.range), snippet: { kind: 'snippet', value } };
}

/** What belongs in a gap only its author knows: the gap is selected, to be overtyped. */
function jumpTo(document: TextDocument, { range }: Finding, diagnostics: Diagnostic[]): CodeAction {
  const title = 'Select the gap';
  return {
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred: true,
    ...(diagnostics.length > 0 && { diagnostics }),
    command: { title, command: commands.select, arguments: [document.uri, toRange(document, range)] },
  };
}

/** A language model may propose what a fix leaves open. */
function draftOf(document: TextDocument, index: number, finding: Finding, diagnostics: Diagnostic[]): CodeAction[] {
  const fix = fixWithGaps(finding);
  if (fix === undefined) return [];
  const target: DraftTarget = { uri: document.uri, version: document.version, finding: index, fix };
  const title = 'Draft the missing parts with a language model…';
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 && { diagnostics }),
      command: { title, command: commands.draft, arguments: [target] },
    },
  ];
}

function commandsOf(rule: string, diagnostics: Diagnostic[]): CodeAction[] {
  const action = (title: string, command: string): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    command: { title, command, arguments: [rule] },
  });
  return [
    action(`Set the severity of ${rule} in the workspace…`, commands.setSeverity),
    action(`Show the page about ${rule}`, commands.showRule),
  ];
}

/** The client's own diagnostics that are this finding. */
function diagnosticsOf(document: TextDocument, finding: Finding, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const range = JSON.stringify(toRange(document, finding.range));
  return diagnostics.filter(
    (diagnostic) =>
      diagnostic.source === 'northstar' &&
      diagnostic.code === finding.rule &&
      JSON.stringify({ start: diagnostic.range.start, end: diagnostic.range.end }) === range,
  );
}

/** Whether the client asks for quick fixes, by name, by a kind above it, or for everything. */
function wanted({ only }: CodeActionContext): boolean {
  return only === undefined || only.some((kind) => kind === '' || CodeActionKind.QuickFix === kind);
}
