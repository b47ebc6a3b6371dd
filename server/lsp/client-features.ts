/** What this client can do, out of its capabilities. */
import { type InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';

export interface ClientFeatures {
  /** Asks for diagnostics; others are sent them. */
  readonly pullsDiagnostics: boolean;
  /** Takes an offer of diagnostics at any time, and not only at the start. */
  readonly registersDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly registersConfigurationChanges: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly codeActions: boolean;
  /** Takes a code action without its edit and asks for the edit when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly markdownHover: boolean;
  /** Takes completions with tab stops. */
  readonly snippetCompletions: boolean;
  /** From the initialization options. */
  readonly commands: boolean;
  readonly rulePage: string | undefined;
  readonly files: boolean;
  readonly rulePages: string | undefined;
}

export function readClient({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const options: InitializationOptions = initializationOptions ?? {};
  const documentChanges = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    registersDiagnostics: textDocument?.diagnostic?.dynamicRegistration === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    documentChanges,
    snippetEdits: documentChanges && workspace?.workspaceEdit?.snippetEditSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    commands: options.commands === true,
    rulePage: typeof options.rulePage === 'string' ? options.rulePage : undefined,
    files: options.files === true,
    rulePages: typeof options.rulePages === 'string' ? options.rulePages : undefined,
  };
}
