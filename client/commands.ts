/** The commands of the extension. */
import {
  commands,
  ConfigurationTarget,
  env,
  type ExtensionContext,
  Position,
  Range,
  Selection,
  SnippetString,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { requests, settingsSection, commands as shared, type WireRange } from '../server/lsp/protocol.ts';
import type { Northstar } from './northstar.ts';
import { toRange } from './range.ts';
import { showRulePage } from './rule-pages.ts';
import { registerSettingsCommands } from './settings-commands.ts';

const severities = ['error', 'warning', 'information', 'hint', 'off'];

export function registerCommands(context: ExtensionContext, northstar: Northstar): void {
  registerSettingsCommands(context, northstar);
  context.subscriptions.push(
    commands.registerCommand(shared.showRule, showRulePage),
    commands.registerCommand(shared.setSeverity, setSeverity),
    commands.registerCommand(shared.showFixes, showFixes),
    commands.registerCommand(shared.select, select),
    commands.registerCommand('northstar.newBrief', () => newBrief(northstar)),
    commands.registerCommand('northstar.insertQuestions', () => insertQuestions(northstar)),
    commands.registerCommand('northstar.copyReview', () => copyReview(northstar)),
    commands.registerCommand('northstar.restartServer', () => northstar.restart()),
  );
}

/** Opens a new brief with its sections in place and the first gap selected. */
async function newBrief(northstar: Northstar): Promise<void> {
  await northstar.ready;
  const snippet: string = await (await northstar.client).sendRequest(requests.newBrief);
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: '' }));
  await editor.insertSnippet(new SnippetString(snippet), new Position(0, 0));
}

/** Puts the questions that the brief leaves open at its end, as one step to undo. */
async function insertQuestions(northstar: Northstar): Promise<void> {
  const asked = await askOfBrief(northstar, requests.questions, 'the questions are made from what it leaves open');
  if (!asked) return;
  const { editor, answer: questions } = asked;
  if (questions === '') {
    await window.showInformationMessage('This brief leaves no question open.');
    return;
  }
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const text = document.getText();
  const gap = text === '' || /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  await editor.edit((edit) => edit.insert(end, gap + questions));
  editor.revealRange(new Range(end, end));
}

/** Puts the review of the brief on the clipboard, to be pasted where it is talked about. */
async function copyReview(northstar: Northstar): Promise<void> {
  const asked = await askOfBrief(northstar, requests.review, 'the review tells where it stands');
  if (!asked) return;
  await env.clipboard.writeText(asked.answer);
  window.setStatusBarMessage('$(check) The review of this brief is on the clipboard', copiedFor);
}

/** How long it is said that something was copied, in milliseconds. */
const copiedFor = 5_000;

/**
 * What the server answers of the Markdown document in front. Where there is none, or it is no brief, that is told to the user.
 * @param why the second half of a sentence that asks for a brief
 */
async function askOfBrief(
  northstar: Northstar,
  request: string,
  why: string,
): Promise<{ readonly editor: TextEditor; readonly answer: string } | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') {
    await window.showInformationMessage(`Open a design brief first: ${why}.`);
    return undefined;
  }
  await northstar.ready;
  const answer: string | null = await (await northstar.client).sendRequest(request, { uri: editor.document.uri.toString() });
  if (answer !== null) return { editor, answer };
  await window.showInformationMessage('This document is no design brief, as far as Northstar can tell.');
  return undefined;
}

/** Brings a place into view and gives the editor that shows it. */
async function reveal(uri: string, place: WireRange): Promise<{ editor: TextEditor; range: Range }> {
  const editor = await window.showTextDocument(Uri.parse(uri));
  const range = toRange(place);
  editor.revealRange(range);
  return { editor, range };
}

/** Selects a place, to be overtyped. */
async function select(uri: string, place: WireRange): Promise<void> {
  const { editor, range } = await reveal(uri, place);
  editor.selection = new Selection(range.start, range.end);
}

/** Goes to a place and opens the quick fixes there. */
async function showFixes(uri: string, place: WireRange): Promise<void> {
  const { editor, range } = await reveal(uri, place);
  editor.selection = new Selection(range.start, range.start);
  await commands.executeCommand('editor.action.quickFix');
}

/** Asks for a severity and writes it where the command line reads it too: into the settings of the folder, or of the user where none is open. */
async function setSeverity(rule: string): Promise<void> {
  const severity = await window.showQuickPick(severities, { title: `Northstar: severity of ${rule}` });
  if (severity === undefined) return;
  const document = window.activeTextEditor?.document.uri;
  const settings = workspace.getConfiguration(settingsSection, document);
  const known = settings.inspect<Record<string, string>>('rules');
  const [target, before] =
    workspace.workspaceFile && document && workspace.getWorkspaceFolder(document)
      ? [ConfigurationTarget.WorkspaceFolder, known?.workspaceFolderValue]
      : workspace.workspaceFolders
        ? [ConfigurationTarget.Workspace, known?.workspaceValue]
        : [ConfigurationTarget.Global, known?.globalValue];
  await settings.update('rules', { ...before, [rule]: severity }, target);
}
