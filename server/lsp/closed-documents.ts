/** The Markdown documents of the workspace that are not open, linted from their files. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Applying } from './applying-settings.ts';
import type { Linted, LintedDocuments } from './linted-documents.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

export interface ClosedDocuments {
  /** `undefined` where there is no such file. */
  of(uri: string): Promise<Linted | undefined>;
  /** The same where the settings ask for documents that are not open. */
  wanted(uri: string): Promise<Linted | undefined>;
}

export interface ClosedDocumentsOptions {
  readonly files: WorkspaceFiles;
  readonly results: LintedDocuments;
  applying(uri: string): Promise<Applying>;
}

export function closedDocuments({ files, results, applying }: ClosedDocumentsOptions): ClosedDocuments {
  const known = new Map<string, TextDocument>();
  let versions = 0;
  async function of(uri: string): Promise<Linted | undefined> {
    const text = await files.read(uri).catch(() => undefined);
    if (text === undefined) {
      known.delete(uri);
      results.forget(uri);
      return undefined;
    }
    const before = known.get(uri);
    const document = before?.getText() === text ? before : TextDocument.create(uri, 'markdown', ++versions, text);
    known.set(uri, document);
    return results.of(document, await applying(uri));
  }

  return {
    of,
    async wanted(uri) {
      const { settings } = (await applying(uri)).resolved;
      return settings.workspace ? of(uri) : undefined;
    },
  };
}
