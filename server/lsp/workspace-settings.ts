/** The settings of the workspace as they are now: where they come from, who is told when they change, and what is wrong in them. */
import type { Connection } from 'vscode-languageserver';
import type { RuleSeverities } from '../settings/form.ts';
import { type Applying, applyingSettings } from './applying-settings.ts';
import type { ClientFeatures } from './client-features.ts';
import { clientSettings } from './client-settings.ts';
import { settingsProblems } from './settings-problems.ts';
import { watchFiles } from './watch-files.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

export interface WorkspaceSettings {
  /** The same object until something changes. */
  of(uri: string): Promise<Applying>;
  /** Asks the client to tell about changes, and checks the settings; to be called once the connection is initialized. */
  start(): void;
  /** To be called after folders were opened or closed. */
  foldersChanged(closed: readonly string[]): void;
}

export interface WorkspaceSettingsOptions {
  readonly connection: Connection;
  readonly files: WorkspaceFiles;
  readonly rules: RuleSeverities;
  client(): ClientFeatures;
  /** URIs of the workspace folders. */
  folders(): readonly string[];
  /** Called after the settings of any document may have changed. */
  onChange(): void;
  /** Called with Markdown documents that changed on disk, came or went. */
  onDocuments(uris: readonly string[]): void;
}

const markdown = /\.(?:md|markdown|mdown|mkd)$/i;

export function workspaceSettings(options: WorkspaceSettingsOptions): WorkspaceSettings {
  const { connection, files, rules, client, folders, onChange, onDocuments } = options;
  const problems = settingsProblems(
    (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
    (message) => connection.console.warn(message),
  );
  const inClient = clientSettings(connection, client, () => {
    files.forgetAll();
    changed();
  });
  const applying = applyingSettings({ files, rules, folders, given: inClient.of, onProblems: problems.show });

  function changed(): void {
    applying.forgetAll();
    for (const folder of folders()) void applying.check(folder);
    onChange();
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.map(({ uri }) => uri);
    const documents = uris.filter((uri) => markdown.test(uri));
    if (documents.length > 0) onDocuments(documents);
    if (files.changed(uris)) changed();
  });

  return {
    of: applying.of,
    start() {
      inClient.watch();
      if (client().registersWatchers) watchFiles(connection);
      for (const folder of folders()) void applying.check(folder);
    },
    foldersChanged(closed) {
      for (const folder of closed) problems.show(folder, []);
      changed();
    },
  };
}
