/** Has a language model of the editor draft what a fix leaves open, and shows the draft as a comparison to accept or discard. */
import {
  commands,
  type ExtensionContext,
  LanguageModelChatMessage,
  LanguageModelError,
  lm,
  ProgressLocation,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import {
  type Draft,
  type DraftAnswer,
  type DraftTarget,
  requests,
  settingsSection,
  commands as shared,
} from '../server/lsp/protocol.ts';
import type { Northstar } from './northstar.ts';
import { toRange } from './range.ts';

const scheme = 'northstar-draft';
const justification = 'To draft the missing parts of a statement from the text of this brief.';
const off =
  'No language model is asked, because the setting “northstar.rewrite.languageModel” is off: set it to “ask” if you want drafts.';
const changed = 'The brief has changed in the meantime, so nothing was done: ask again.';

/** An answer to a handful of gaps is short; a model that goes on and on is cut off. */
const longestAnswer = 20_000;

/** A draft that waits for the author's yes or no. */
interface Waiting {
  readonly target: DraftTarget;
  readonly draft: Draft;
  readonly address: Uri;
}

export function registerDrafts(context: ExtensionContext, northstar: Northstar): void {
  let waiting: Waiting | undefined;

  /** Shows a draft, or gives the sentence that says why there is none; neither where the author cancels. */
  async function ask(target: DraftTarget): Promise<string | undefined> {
    const document = Uri.parse(target.uri);
    if (workspace.getConfiguration(settingsSection, document).get('rewrite.languageModel') !== 'ask') return off;
    const client = await northstar.client;
    const prompt: string | null = await client.sendRequest(requests.draftPrompt, target);
    if (prompt === null) return changed;
    const answer = await answerTo(prompt);
    if ('problem' in answer) return answer.problem;
    const read: DraftAnswer | null = await client.sendRequest(requests.readDraft, { ...target, answer: answer.text });
    if (read === null) return changed;
    if ('problem' in read) return read.problem;
    await discard();
    const address = Uri.from({ scheme, path: document.path, query: String(Date.now()) });
    waiting = { target, draft: read.draft, address };
    await commands.executeCommand('vscode.diff', document, address, `Draft for ${document.path.split('/').at(-1)}`);
    void decide(waiting);
    return undefined;
  }

  async function decide(offered: Waiting): Promise<void> {
    const choice = await window.showInformationMessage(summary(offered.draft), 'Accept', 'Discard');
    if (waiting !== offered) return;
    if (choice === 'Accept') await accept();
    if (choice === 'Discard') await discard();
  }

  async function accept(): Promise<void> {
    if (!waiting) return;
    const { target, draft } = waiting;
    await discard();
    const uri = Uri.parse(target.uri);
    const document = await workspace.openTextDocument(uri);
    if (document.version !== target.version) return void window.showWarningMessage(changed);
    const edit = new WorkspaceEdit();
    for (const { range, newText } of draft.edits) edit.replace(uri, toRange(range), newText);
    await workspace.applyEdit(edit);
    await window.showTextDocument(document);
  }

  async function discard(): Promise<void> {
    const address = waiting?.address.toString();
    waiting = undefined;
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    const shown = tabs.filter(({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === address);
    if (shown.length > 0) await window.tabGroups.close(shown);
  }

  context.subscriptions.push(
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => (waiting?.address.toString() === uri.toString() ? waiting.draft.text : ''),
    }),
    commands.registerCommand(shared.draft, async (target: DraftTarget) => {
      const problem = await ask(target);
      if (problem !== undefined) void window.showWarningMessage(problem);
      return problem;
    }),
    commands.registerCommand('northstar.acceptDraft', accept),
    commands.registerCommand('northstar.discardDraft', discard),
  );
}

function summary({ madeUp }: Draft): string {
  if (madeUp.length === 0) return 'Every part of this draft takes its words from your brief.';
  const parts = madeUp.length === 1 ? 'One part of this draft is' : `${madeUp.length} parts of this draft are`;
  return `${parts} not in your brief: what stands in [brackets] was made up. Check it before you take the brackets away.`;
}

/** What the editor's first language model answers, or a sentence that says why it does not; neither where the author cancels. */
async function answerTo(prompt: string): Promise<{ readonly text: string } | { readonly problem: string | undefined }> {
  const [model] = await lm.selectChatModels();
  if (!model)
    return { problem: 'Your editor offers no language model: install an extension that brings one, or fill the gaps yourself.' };
  const location = ProgressLocation.Notification;
  const title = `Asking ${model.name} for a draft`;
  return window.withProgress({ location, title, cancellable: true }, async (_, token) => {
    try {
      const { text } = await model.sendRequest([LanguageModelChatMessage.User(prompt)], { justification }, token);
      const answer = await whole(text);
      return token.isCancellationRequested ? { problem: undefined } : { text: answer };
    } catch (error) {
      return { problem: token.isCancellationRequested ? undefined : failure(error) };
    }
  });
}

async function whole(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) {
    text += part;
    if (text.length > longestAnswer) break;
  }
  return text;
}

function failure(error: unknown): string {
  const nothing = 'Nothing was changed.';
  if (!(error instanceof LanguageModelError)) return `The language model did not answer: try again later. ${nothing}`;
  switch (error.code) {
    case LanguageModelError.NoPermissions.name:
      return `Northstar may not use the language model: allow it when the editor asks. ${nothing}`;
    case LanguageModelError.Blocked.name:
      return `The language model refused this request or its allowance is used up: try again later. ${nothing}`;
    case LanguageModelError.NotFound.name:
      return `The language model is gone: try again with another. ${nothing}`;
    default:
      return `The language model did not answer: try again later. ${nothing}`;
  }
}
