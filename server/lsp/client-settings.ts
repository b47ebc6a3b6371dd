/** Gets the settings from the client, and keeps them until they change. */
import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { toSettings } from '../settings/read.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import type { ClientFeatures } from './client-features.ts';
import { settingsSection } from './protocol.ts';

export interface ClientSettings {
  /** Asks the client to tell about changes; to be called once the connection is initialized. */
  watch(): void;
  /** The same object as long as the settings for this document are the same. */
  of(uri: string): Promise<Settings>;
  forget(uri: string): void;
}

/** @param onChange called after the settings of any document may have changed */
export function clientSettings(connection: Connection, client: () => ClientFeatures, onChange: () => void): ClientSettings {
  const known = new Map<string, Promise<Settings>>();
  let sent = defaultSettings;

  connection.onDidChangeConfiguration(({ settings }) => {
    known.clear();
    if (!client().configuration) sent = toSettings(settings?.[settingsSection]);
    onChange();
  });

  async function ask(uri: string): Promise<Settings> {
    try {
      return toSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }));
    } catch (error) {
      connection.console.warn(`The client does not tell the settings, the defaults hold: ${error}`);
      return defaultSettings;
    }
  }

  return {
    watch() {
      if (!client().registersConfigurationChanges) return;
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: settingsSection })
        .catch((error) => connection.console.warn(`The client does not tell about changed settings: ${error}`));
    },
    of(uri) {
      if (!client().configuration) return Promise.resolve(sent);
      const settings = known.get(uri) ?? ask(uri);
      known.set(uri, settings);
      return settings;
    },
    forget: (uri) => known.delete(uri),
  };
}
