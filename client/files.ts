/** Reads files for the server, which may run where it has none: in a browser, or beside a workspace that is on no disk. */
import { FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { clientRequests } from '../server/lsp/protocol.ts';

interface Place {
  readonly uri: string;
}

/** To be called before the client is started. */
export function answerAboutFiles(client: BaseLanguageClient): void {
  client.onRequest(clientRequests.readFile, async ({ uri }: Place): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
    } catch (error) {
      if (error instanceof FileSystemError && /^(?:FileNotFound|FileNotADirectory)$/.test(error.code)) return null;
      throw error;
    }
  });
  client.onRequest(clientRequests.findDocuments, async ({ uri }: Place): Promise<string[]> => {
    const markdown = new RelativePattern(Uri.parse(uri), '**/*.{md,markdown,mdown,mkd}');
    const found = await workspace.findFiles(markdown, '**/node_modules/**');
    return found.map((document) => document.toString());
  });
}
