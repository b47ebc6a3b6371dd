/** Offers diagnostics to a client that pulls them: those of the whole workspace only while the settings ask for them, as such a client keeps asking. */
import {
  type Connection,
  type Disposable,
  DocumentDiagnosticRequest,
  type DiagnosticRegistrationOptions,
} from 'vscode-languageserver';

/** What the server offers at the start to a client whose offers cannot be changed. */
export const documentDiagnostics = { identifier: 'northstar', interFileDependencies: false, workspaceDiagnostics: false };

export interface DiagnosticProvider {
  /** Makes the offer fit the settings as they are now; for clients that take an offer at any time. */
  update(): Promise<void>;
}

/** @param wantsWorkspace whether any settings ask for documents that are not open */
export function diagnosticProvider(connection: Connection, wantsWorkspace: () => Promise<boolean>): DiagnosticProvider {
  let offered: { readonly workspace: boolean; readonly registration: Disposable } | undefined;
  let last: Promise<void> = Promise.resolve();

  async function offer(): Promise<void> {
    const workspace = await wantsWorkspace();
    if (offered?.workspace === workspace) return;
    offered?.registration.dispose();
    const options: DiagnosticRegistrationOptions = {
      ...documentDiagnostics,
      documentSelector: null,
      workspaceDiagnostics: workspace,
    };
    offered = { workspace, registration: await connection.client.register(DocumentDiagnosticRequest.type, options) };
  }

  return {
    update() {
      last = last.then(offer).catch((error) => connection.console.warn(`The client takes no diagnostics: ${error}`));
      return last;
    },
  };
}
