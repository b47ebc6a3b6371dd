/** The findings of the document in front as a list to go through. */
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type ExtensionContext,
  languages,
  type QuickPickItem,
  Selection,
  type TextEditor,
  window,
} from 'vscode';

export const showFindings = 'northstar.showFindings';

const icons: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: '$(error)',
  [DiagnosticSeverity.Warning]: '$(warning)',
  [DiagnosticSeverity.Information]: '$(info)',
  [DiagnosticSeverity.Hint]: '$(lightbulb)',
};

interface FindingItem extends QuickPickItem {
  readonly diagnostic: Diagnostic;
}

export function registerFindings({ subscriptions }: ExtensionContext): void {
  subscriptions.push(commands.registerCommand(showFindings, chooseFinding));
}

/** Lists what the editor shows of Northstar; each is brought into view as it is gone over, and selected when it is chosen. */
async function chooseFinding(): Promise<void> {
  const editor = window.activeTextEditor;
  const items = editor ? itemsOf(editor) : [];
  if (!editor || items.length === 0) {
    await window.showInformationMessage('Northstar has found nothing to mark in this document.');
    return;
  }
  const [before] = editor.visibleRanges;
  const chosen = await window.showQuickPick(items, {
    title: items.length === 1 ? '1 finding' : `${items.length} findings`,
    placeHolder: 'Choose one to go to it',
    matchOnDescription: true,
    onDidSelectItem: (item) => editor.revealRange((item as FindingItem).diagnostic.range),
  });
  if (!chosen) {
    if (before) editor.revealRange(before);
    return;
  }
  const { start, end } = chosen.diagnostic.range;
  const shown = await window.showTextDocument(editor.document, { ...(editor.viewColumn && { viewColumn: editor.viewColumn }) });
  shown.selection = new Selection(start, end);
  shown.revealRange(chosen.diagnostic.range);
}

function itemsOf({ document }: TextEditor): FindingItem[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'northstar')
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => ({
      label: `${icons[diagnostic.severity]} ${diagnostic.message}`,
      description: `line ${diagnostic.range.start.line + 1}`,
      diagnostic,
    }));
}
