/** Documents that are not open, thousands of them: each is read when it must be, one after the other, and for as long as it is wanted. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import {
  CancellationTokenSource,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  LSPErrorCodes,
  type PreviousResultId,
  ProgressType,
  type ResponseError,
  type WorkspaceDiagnosticReportPartialResult,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { clientRequests } from '../../server/lsp/protocol.ts';
import { documents } from '../vscode/workspace.ts';
import { everything, startClient, type TestClient } from './client.ts';

const { text } = documents['vague.md'];
const root = 'memory:/work';
const count = 3_000;
const uris = Array.from({ length: count }, (_, index) => `${root}/${String(index).padStart(4, '0')}.md`);

describe('A workspace of 3,000 documents', () => {
  let client: TestClient;
  /** How often each document was read. */
  let reads: string[];
  const files = new Map<string, string>();

  beforeEach(async () => {
    for (const [index, uri] of uris.entries()) files.set(uri, index % 100 === 0 ? text : `# Note ${index}\n`);
    files.set(`${root}/.vscode/settings.json`, '{ "northstar.workspace": true }');
    client = await startClient({
      server: '../../dist/server.cjs',
      capabilities: everything,
      folders: [root],
      initializationOptions: { files: true },
    });
    reads = [];
    client.connection.onRequest(clientRequests.findDocuments, () => uris);
    client.connection.onRequest(clientRequests.readFile, ({ uri }: { readonly uri: string }) => {
      if (uri.endsWith('.md')) reads.push(uri);
      return files.get(uri) ?? null;
    });
  });
  afterEach(() => client.stop());

  const ask = (previous: PreviousResultId[], token = new CancellationTokenSource().token) =>
    client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: previous }, token);
  const pull = async (previous: PreviousResultId[] = []) => (await ask(previous)).items;
  const known = (items: readonly WorkspaceDocumentDiagnosticReport[]): PreviousResultId[] =>
    items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
  const touch = (...changed: string[]) =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changed.map((uri) => ({ uri, type: 2 as const })),
    });
  const rules = (items: readonly WorkspaceDocumentDiagnosticReport[]) =>
    items.filter((item) => item.kind === 'full' && item.items.length > 0).map(({ uri }) => uri);

  it('has each document read once, and those alone again that changed', async () => {
    const all = await pull();
    assert.deepEqual(reads, uris);
    assert.deepEqual(
      rules(all),
      uris.filter((_, index) => index % 100 === 0),
    );

    reads = [];
    const next = pull(known(all));
    // The same text again is nothing new; another is.
    await touch(uris[0] as string);
    while (reads.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    files.set(uris[1] as string, text);
    await touch(uris[1] as string);
    assert.deepEqual(
      (await next).map(({ uri, kind }) => [uri, kind]),
      [[uris[1], 'full']],
    );
    assert.deepEqual(reads, uris.slice(0, 2));
  });

  it('stops to be read when nobody wants to know any more', async () => {
    const cancel = new CancellationTokenSource();
    const request = ask([], cancel.token);
    while (reads.length < 100) await new Promise((resolve) => setTimeout(resolve, 1));
    cancel.cancel();
    await assert.rejects(request, (error: ResponseError<unknown>) => error.code === LSPErrorCodes.RequestCancelled);
    const soFar = reads.length;
    assert.ok(soFar < count, `${soFar} reads`);
    assert.deepEqual(await client.pull(uris[0] as string).then((found) => found.length), 1);
    assert.equal(reads.length, soFar + 1);
  });

  it('lets what is being written go first', async () => {
    const all = pull();
    while (reads.length < 10) await new Promise((resolve) => setTimeout(resolve, 1));
    const uri = 'untitled:brief';
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    assert.equal((await client.pull(uri)).length, 1);
    assert.ok(reads.length < count / 2, `${reads.length} reads before the answer`);
    assert.equal((await all).length, count);
  });

  it('is told bit by bit to a client that takes it so', async () => {
    const token = 'bits';
    const parts: number[] = [];
    client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReportPartialResult>(), token, ({ items }) => {
      parts.push(items.length);
    });
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken: token,
    });
    assert.deepEqual([...new Set(parts)], [50]);
    assert.equal(parts.length * 50 + items.length, count);
  });

  it('is read anew when the settings change', async () => {
    const all = await pull();
    reads = [];
    client.settings.set(uris[0] as string, {});
    files.set(`${root}/.vscode/settings.json`, '{ "northstar.workspace": true, "northstar.rules": { "purpose-vague": "off" } }');
    await touch(`${root}/.vscode/settings.json`);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    assert.deepEqual(rules(await pull(known(all))), []);
    assert.ok(reads.length >= count);
  });
});
