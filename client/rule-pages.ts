/** Shows the rules' pages inside the editor; they are part of the extension, so this works offline. */
import { commands, type ExtensionContext, Uri, workspace } from 'vscode';

const scheme = 'northstar-rule';

/** The address of a rule's page, with `{rule}` for the rule's id. The manifest has such addresses open in the Markdown preview. */
export const pageTemplate = `${scheme}:/{rule}.md`;

/** Lets VS Code read the addresses of the pages. */
export function registerRulePages(context: ExtensionContext): void {
  const provideTextDocumentContent = async (page: Uri) => {
    const file = Uri.joinPath(context.extensionUri, 'dist/rules', page.path);
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  };
  context.subscriptions.push(workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent }));
}

export async function showRulePage(rule: string): Promise<void> {
  await commands.executeCommand('vscode.open', Uri.parse(pageTemplate.replace('{rule}', rule)));
}
