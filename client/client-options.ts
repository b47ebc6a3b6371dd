/** How the language client behaves, whatever runs the server. */
import { type ExtensionContext, Uri } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { commands, type InitializationOptions, settingsSection } from '../server/lsp/protocol.ts';
import { givenSettings } from './given-settings.ts';
import { pageTemplate } from './rule-pages.ts';
import { documentSelector } from './served-documents.ts';

export const id = 'northstar';
export const name = 'Northstar';

export function clientOptions({ extension }: ExtensionContext): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { rulePage: pageTemplate, commands: true, files: true };
  const declared: object = extension.packageJSON.contributes.configuration.properties;
  const keys = Object.keys(declared).map((key) => key.slice(settingsSection.length + 1));
  return {
    documentSelector: documentSelector(),
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    initializationOptions,
    middleware: {
      workspace: {
        configuration: ({ items }) =>
          items.map(({ scopeUri }) => givenSettings(scopeUri === undefined ? undefined : Uri.parse(scopeUri), keys)),
      },
    },
    markdown: { isTrusted: { enabledCommands: [commands.showRule] } },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
}
