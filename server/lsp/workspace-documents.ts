/** All Markdown documents of the workspace, open or not: what a client that asks for the whole workspace is told, and what a baseline is made of. */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { acceptBaseline } from './accept-baseline.ts';
import type { Applying } from './applying-settings.ts';
import type { ClientFeatures } from './client-features.ts';
import { closedDocuments, type Unchanged } from './closed-documents.ts';
import { diagnosticProvider } from './diagnostic-provider.ts';
import type { Linted, LintedDocuments } from './linted-documents.ts';
import { type AcceptedBaseline, clientRequests } from './protocol.ts';
import { workspaceDiagnostics } from './workspace-diagnostics.ts';
import { uriIn } from './workspace-path.ts';

export interface WorkspaceDocuments {
  /** Offers diagnostics to a client that takes offers at any time; to be called once the connection is initialized. */
  offer(): void;
  /** To be called after settings changed, or documents on disk came or went; with the documents that did. */
  foundAnew(documents?: readonly string[]): void;
  /** To be called after the text of a document changed, or it was closed. */
  changed(): void;
  /** A document that is not open, with its findings where the client does not have them, where its settings ask for such. */
  closed(uri: string, previousResultId?: string): Promise<Linted | Unchanged | undefined>;
  /** Today's findings of a folder as the baseline to write; `null` where the folder is not open. */
  accept(folder: string): Promise<AcceptedBaseline | null>;
}

export interface WorkspaceDocumentsOptions {
  readonly connection: Connection;
  /** The text of a file as it is now; `undefined` where there is none. */
  read(uri: string): Promise<string | undefined>;
  readonly results: LintedDocuments;
  client(): ClientFeatures;
  folders(): readonly string[];
  applying(uri: string): Promise<Applying>;
  /** An open document with its findings; `undefined` where it is not open. */
  linted(uri: string): Promise<Linted | undefined>;
  diagnosticsOf(linted: Linted): Diagnostic[];
}

export function workspaceDocuments(options: WorkspaceDocumentsOptions): WorkspaceDocuments {
  const { connection, read, results, client, folders, applying, linted, diagnosticsOf } = options;
  const closed = closedDocuments({ read, results, applying });
  let found: Promise<readonly string[]> | undefined;
  const diagnostics = workspaceDiagnostics({
    connection,
    find: () => (found ??= find(folders())),
    async wanted(uri, previousResultId) {
      const result = await linted(uri);
      return result?.applying.resolved.settings.workspace ? result : closed.wanted(uri, previousResultId);
    },
    diagnosticsOf,
  });
  const provider = diagnosticProvider(connection, async () => {
    const all = await Promise.all(folders().map((folder) => applying(uriIn(folder, ''))));
    return client().files && all.some(({ resolved }) => resolved.settings.workspace);
  });

  /** The URIs of the documents below some folders, each once. */
  async function find(below: readonly string[]): Promise<readonly string[]> {
    if (!client().files) return [];
    const uris = await Promise.all(below.map((uri) => connection.sendRequest<string[]>(clientRequests.findDocuments, { uri })));
    return [...new Set(uris.flat())].sort();
  }

  function offer(): void {
    if (client().registersDiagnostics) void provider.update();
  }

  return {
    offer,
    foundAnew(documents = []) {
      found = undefined;
      closed.changed(documents);
      offer();
      diagnostics.changed();
    },
    changed: diagnostics.changed,
    closed: closed.wanted,
    async accept(folder) {
      const { root, baseline } = await applying(uriIn(folder, ''));
      if (root === undefined) return null;
      const documents: Linted[] = [];
      for (const uri of await find([folder])) {
        const document = (await linted(uri)) ?? (await closed.of(uri));
        if (document) documents.push(document);
      }
      return acceptBaseline(root, baseline, documents);
    },
  };
}
