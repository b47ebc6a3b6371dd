/** Settings in the editor: the server with the real engine, and a workspace on disk. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'mocha';
import {
  CodeLensRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { type AcceptedBaseline, requests } from '../../server/lsp/protocol.ts';
import { vagueSentence, documents } from '../vscode/workspace.ts';
import { type ClientOptions, everything, startClient, type TestClient } from './client.ts';

const { text } = documents['vague.md'];
const settingsPath = '.vscode/settings.json';

describe('Settings in the editor', () => {
  let client: TestClient;
  let folder: string;
  let root: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'northstar-lsp-'));
    root = pathToFileURL(folder).href;
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (options: Partial<ClientOptions> = {}) => {
    client = await startClient({ server: '../../server/lsp/node.ts', capabilities: everything, folders: [root], ...options });
  };
  const write = (name: string, content: unknown): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return `${root}/${name}`;
  };
  /** Writes a file while the server runs, and tells it as an editor does. */
  const rewrite = async (name: string, content: unknown) => {
    const changes = [{ uri: write(name, content), type: 2 as const }];
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  };
  const severities = async (uri: string) => (await client.pull(uri)).map(({ code, severity }) => [code, severity]);
  const asError = [['purpose-vague', 1]];
  const asWarning = [['purpose-vague', 2]];

  it('are marked where they have a slip, until it is mended', async () => {
    const uri = write(settingsPath, '{\n  "northstar.rules": { "purpose-vage": "off" }\n}');
    await start();
    const { diagnostics } = await client.published(uri);
    assert.deepEqual(diagnostics, [
      {
        range: { start: { line: 1, character: 23 }, end: { line: 1, character: 37 } },
        severity: 2,
        source: 'northstar',
        message: 'There is no rule `purpose-vage`: did you mean `purpose-vague`?',
      },
    ]);
    await rewrite(settingsPath, { 'northstar.rules': { 'purpose-vague': 'off' } });
    assert.deepEqual((await client.published(uri)).diagnostics, []);
  });

  it('hold from the moment at which the file changes, for a client that has none itself', async () => {
    write(settingsPath, { 'northstar.rules': { 'purpose-vague': 'error' } });
    await start();
    const uri = `${root}/a.md`;
    await client.open(uri, text);
    assert.deepEqual(await severities(uri), asError);
    const refreshed = client.refreshed();
    await rewrite(settingsPath, {});
    await refreshed;
    assert.deepEqual(await severities(uri), asWarning);
  });

  it('are those of the standard as it is now, below what the client gives', async () => {
    write('team.json', { rules: { 'purpose-vague': 'error', 'wiifm-only': 'off' } });
    await start();
    const uri = `${root}/a.md`;
    client.settings.set(uri, { standard: 'team.json' });
    await client.open(uri, text);
    assert.deepEqual(await severities(uri), asError);
    await rewrite('team.json', { rules: { 'purpose-vague': 'warning' } });
    assert.deepEqual(await severities(uri), asWarning);
  });

  it('of a folder further down count for its documents, as on the command line', async () => {
    write(settingsPath, { 'northstar.rules': { 'purpose-vague': 'off' } });
    write(`team a/${settingsPath}`, {
      'northstar.overrides': [{ files: ['old/*.md'], rules: { 'purpose-vague': 'error' } }],
    });
    await start();
    for (const [name, expected] of [
      ['a.md', []],
      ['team%20a/a.md', asWarning],
      ['team%20a/old/a.md', asError],
    ] as const) {
      await client.open(`${root}/${name}`, text);
      assert.deepEqual(await severities(`${root}/${name}`), expected, name);
    }
  });

  it('hold in a workspace that is on no disk', async () => {
    const remote = 'vscode-vfs://github/acme/briefs';
    await start({ folders: [remote], initializationOptions: { files: true } });
    client.files.set(`${remote}/.vscode/settings.json`, '{"northstar.standard": "team.json"}');
    client.files.set(`${remote}/team.json`, '{"rules": {"purpose-vague": "error"}}');
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.open(`${remote}/a.md`, text);
    assert.deepEqual(await severities(`${remote}/a.md`), asError);
  });

  it('are explained: each key, its value and where it comes from', async () => {
    write(settingsPath, '{\n"northstar.standard": "team.json" }');
    write('team.json', { rules: { 'purpose-vague': 'error' } });
    await start();
    const uri = `${root}/a.md`;
    client.settings.set(uri, { codeLens: false });
    const told: string = await client.connection.sendRequest(requests.explainSettings, { uri });
    assert.ok(told.startsWith(`Settings of a.md in ${decodeURIComponent(new URL(root).pathname)}\n`), told);
    assert.match(told, /^northstar\.rules\.purpose-vague +"error" +team\.json, line 1$/m);
    assert.match(told, /^northstar\.standard +"team\.json" +\.vscode\/settings\.json, line 2$/m);
    assert.match(told, /^northstar\.codeLens +false +settings of the editor$/m);
    assert.match(told, /^northstar\.rules\.wiifm-only +"warning" +default$/m);
  });

  it('may have documents checked only when they are saved', async () => {
    write(settingsPath, { 'northstar.run': 'onSave' });
    await start();
    const uri = `${root}/a.md`;
    await client.open(uri, text);
    const pull = (previousResultId?: string) =>
      client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    const first = await pull();
    assert.equal(first.kind === 'full' && first.items.length, 1);
    await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: '' }],
    });
    assert.equal((await pull(first.resultId)).kind, 'unchanged');
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    const saved = await pull(first.resultId);
    assert.deepEqual(saved.kind === 'full' && saved.items, []);
  });

  it('may do without the lenses', async () => {
    await start();
    const uri = `${root}/a.md`;
    await client.open(uri, text);
    const lenses = () => client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.notEqual((await lenses())?.length, 0);
    await rewrite(settingsPath, { 'northstar.codeLens': false });
    assert.deepEqual(await lenses(), []);
  });

  describe('of documents that are not open', () => {
    const known = { initializationOptions: { files: true } };
    const pull = async (previousResultIds: { uri: string; value: string }[] = []) =>
      (await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })).items;

    it('have them checked where they ask for it, and told anew when they change', async () => {
      write(settingsPath, { 'northstar.workspace': true });
      const uri = write('briefs/a.md', text);
      write('README.md', '# Nothing to mark\n');
      await start(known);
      const all = await pull();
      assert.deepEqual(
        all.map((one) => [one.uri, one.kind === 'full' && one.items.map(({ code }) => code)]),
        [
          [`${root}/README.md`, []],
          [uri, ['purpose-vague']],
        ],
      );
      const next = pull(all.map((one) => ({ uri: one.uri, value: one.resultId ?? '' })));
      await rewrite('briefs/a.md', '# Empty now\n');
      const [gone] = await next;
      assert.deepEqual(gone?.kind === 'full' && [gone.uri, gone.items], [uri, []]);
    });

    it('keep the marks of a document that is closed', async () => {
      write(settingsPath, { 'northstar.workspace': true });
      const uri = write('a.md', text);
      await start(known);
      await client.open(uri, text);
      await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
      assert.deepEqual(await severities(uri), asWarning);
    });

    it('accept what they find today as the baseline, which then hides it', async () => {
      const uri = write('briefs/a.md', text);
      write(`other/${settingsPath}`, {});
      write('other/b.md', text);
      await start(known);
      const accepted: AcceptedBaseline = await client.connection.sendRequest(requests.acceptBaseline, { uri: root });
      assert.deepEqual(
        [accepted.uri, accepted.findings, accepted.setting],
        [`${root}/northstar-baseline.json`, 1, 'northstar-baseline.json'],
      );
      assert.deepEqual(JSON.parse(accepted.text).documents, {
        'briefs/a.md': [{ rule: 'purpose-vague', under: ['Product launch training', 'Purpose'], text: vagueSentence }],
      });
      await client.open(uri, text);
      assert.deepEqual(await severities(uri), asWarning);
      write('northstar-baseline.json', accepted.text);
      await rewrite(settingsPath, { 'northstar.baseline': 'northstar-baseline.json' });
      assert.deepEqual(await severities(uri), []);
      await rewrite('northstar-baseline.json', { version: 1, documents: {} });
      assert.deepEqual(await severities(uri), asWarning);
    });
  });
});
