/** Gets the settings from the client, and keeps them until they change. */
import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { ClientFeatures } from './client-features.ts';
import { settingsSection } from './protocol.ts';

export interface ClientSettings {
  /** Asks the client to tell about changes; to be called once the connection is initialized. */
  watch(): void;
  /** What the client has of the settings for a document or folder, as it sends it. */
  of(uri: string): Promise<unknown>;
}

/** @param onChange called after the settings of any document may have changed */
export function clientSettings(connection: Connection, client: () => ClientFeatures, onChange: () => void): ClientSettings {
  let sent: unknown;

  connection.onDidChangeConfiguration(({ settings }) => {
    if (!client().configuration) sent = settings?.[settingsSection];
    onChange();
  });

  return {
    watch() {
      if (!client().registersConfigurationChanges) return;
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: settingsSection })
        .catch((error) => connection.console.warn(`The client does not tell about changed settings: ${error}`));
    },
    async of(uri) {
      if (!client().configuration) return sent;
      try {
        return await connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection });
      } catch (error) {
        connection.console.warn(`The client does not tell the settings: ${error}`);
        return undefined;
      }
    },
  };
}
