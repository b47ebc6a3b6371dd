/** The requests behind what an assistant of the editor may ask. They read what they are given and nothing else. */
import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleSeverities } from '../settings/form.ts';
import type { Applying } from './applying-settings.ts';
import type { Linted, LintedDocuments } from './linted-documents.ts';
import { type GivenText, requests } from './protocol.ts';
import { toldFindings, toldQuestions, toldRule } from './told.ts';

export interface AssistantsOptions {
  readonly results: LintedDocuments;
  readonly rules: RuleSeverities;
  applying(uri: string): Promise<Applying>;
  /** The Markdown of a rule's page. */
  page(rule: string): string | undefined | Promise<string | undefined>;
}

/** The address of a text that has none; no workspace folder holds it. */
const nowhere = 'untitled:given';

export function answerAssistants(connection: Connection, { results, rules, applying, page }: AssistantsOptions): void {
  async function linted({ text, uri }: GivenText): Promise<Linted> {
    const document = TextDocument.create(uri ?? nowhere, 'markdown', 0, text);
    const settings = await applying(document.uri);
    return results.once(document, uri === undefined ? asBrief(settings) : settings);
  }

  connection.onRequest(requests.tellFindings, async (given: GivenText) => toldFindings(await linted(given)));
  connection.onRequest(requests.tellQuestions, async (given: GivenText) => toldQuestions(await linted(given)));
  connection.onRequest(requests.tellRule, ({ rule }: { readonly rule: string }) => toldRule(rule, rules, page));
}

/** Whoever hands over a text and asks for a check of it means it to be one, if it is only a statement. */
function asBrief(applying: Applying): Applying {
  const { resolved } = applying;
  const documents = { ...resolved.settings.documents, select: 'all' as const };
  return { ...applying, resolved: { ...resolved, settings: { ...resolved.settings, documents } } };
}
