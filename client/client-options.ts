/** How the language client behaves, whatever runs the server. */
import { workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { commands, type InitializationOptions } from '../server/lsp/protocol.ts';
import { pageTemplate } from './rule-pages.ts';

export const id = 'northstar';
export const name = 'Northstar';

export function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { rulePage: pageTemplate, commands: true };
  return {
    documentSelector: schemes().map((scheme) => ({ language: 'markdown', scheme })),
    diagnosticPullOptions: { onChange: true, onFocus: true },
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: [commands.showRule] } },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}

/** Documents that someone writes: those of the workspace, on disk and new; not the sides of a comparison, nor pages that an extension shows. */
function schemes(): string[] {
  return [...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}
