/** Asks the client to tell when a document changes that is not open, or a file that settings may lie in. */
import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver';

/** Settings, standards and baselines are JSON. */
const globs = ['**/*.json', '**/*.jsonc', '**/*.{md,markdown,mdown,mkd}'];

export function watchFiles(connection: Connection): void {
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers: globs.map((globPattern) => ({ globPattern })) })
    .catch((error) => connection.console.warn(`The client does not tell about changed files: ${error}`));
}
