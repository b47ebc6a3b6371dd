/** Nothing leaves the machine, and nothing is done on it beyond reading: what SECURITY.md promises. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  type CodeAction,
  CodeLensRequest,
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { requests } from '../../server/lsp/protocol.ts';
import { everything } from '../lsp/client.ts';

const project = path.join(import.meta.dirname, '../..');
const guard = path.join(import.meta.dirname, 'guard.cjs');
const dist = path.join(project, 'dist');

/** Files may be read. Writing, other programs, threads and native code are denied by Node, the network by the guard. */
const confined = ['--permission', '--allow-fs-read=*', '--require', guard];

const run = (options: readonly string[], ...args: string[]) =>
  spawnSync(process.execPath, [...options, ...args], { cwd: project, encoding: 'utf8', maxBuffer: 1 << 28 });

describe('The confinement', () => {
  for (const [what, code] of [
    ['the network', "require('node:http').get('http://127.0.0.1:9/')"],
    ['a socket', "new (require('node:net').Socket)().connect(9)"],
    ['fetching', "fetch('http://127.0.0.1:9/')"],
    ['other programs', "require('node:child_process').execFileSync(process.execPath, ['--version'])"],
    ['threads', "new (require('node:worker_threads').Worker)('', { eval: true })"],
    [
      'writing',
      "require('node:fs').writeFileSync(require('node:path').join(require('node:os').tmpdir(), 'northstar-guard'), '')",
    ],
  ] as const) {
    it(`denies ${what}`, () => {
      assert.equal(run(confined, '-e', '0').status, 0);
      assert.notEqual(run(confined, '-e', code).status, 0);
    });
  }
});

describe('The command line, confined to reading', () => {
  const folders = ['examples', 'training/labelled/briefs'];
  for (const args of [
    ['--fail-on', 'never', ...folders],
    ['--format', 'sarif', ...folders],
    ['--format', 'junit', ...folders],
    ['--explain-settings', folders[0] as string],
    ['rules'],
    ['explain', 'purpose-vague'],
    ['questions', globSync('examples/*vague*.md', { cwd: project })[0] as string],
  ]) {
    it(`does all that it does elsewhere: northstar ${args.join(' ')}`, () => {
      const cli = path.join(dist, 'cli.js');
      const free = run([], cli, ...args);
      const held = run(confined, cli, ...args);
      assert.ok(free.stdout.length > 0);
      assert.deepEqual([held.status, held.stdout, held.stderr], [free.status, free.stdout, free.stderr]);
    });
  }
});

describe('The language server, confined to reading', () => {
  it('answers all that an editor asks', async () => {
    const child = spawn(process.execPath, [...confined, path.join(dist, 'server.cjs'), '--stdio'], { stdio: 'pipe' });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (data: string) => (said += data));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: everything });
    await connection.sendNotification(InitializedNotification.type, {});
    for (const file of globSync(['examples/*.md', 'training/labelled/briefs/*.md'], { cwd: project }).slice(0, 12)) {
      const uri = `file:///${file}`;
      const textDocument = { uri };
      const text = readFileSync(path.join(project, file), 'utf8');
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
      const found = report.kind === 'full' ? report.items : [];
      for (const { range } of found) {
        assert.ok(await connection.sendRequest(HoverRequest.type, { textDocument, position: range.start }));
        const context = { diagnostics: [] };
        const actions = (await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context })) ?? [];
        for (const action of actions as CodeAction[])
          if (!action.edit && action.data !== undefined)
            assert.ok((await connection.sendRequest(CodeActionResolveRequest.type, action)).edit);
      }
      await connection.sendRequest(CodeLensRequest.type, { textDocument });
      await connection.sendRequest(CompletionRequest.type, { textDocument, position: { line: 0, character: 0 } });
      await connection.sendRequest(requests.questions, { uri });
      await connection.sendRequest(requests.explainSettings, { uri });
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: `${text}\nMore.\n` }],
      });
      await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    }
    await connection.sendRequest(requests.newBrief);
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    assert.equal(said, '');
    connection.dispose();
  }).timeout(120_000);
});

describe('The bundles', () => {
  // A bundler may call `require` by another name.
  const network =
    /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|(?:\(|from ?)["'](?:node:)?(https?|http2|net|tls|dns|dgram|child_process|worker_threads)["']/g;
  const reaches = (file: string) =>
    [...new Set([...readFileSync(path.join(dist, file), 'utf8').matchAll(network)].map((match) => match[1] ?? match[0]))].sort();

  it('for the browser know no way out', () => {
    for (const file of ['client-web.cjs', 'server-web.js', 'server-common.cjs']) assert.deepEqual(reaches(file), [], file);
  });

  it('for Node know those alone that the libraries of the protocol bring, and git', () => {
    // `net` and `child_process` come with the protocol's libraries, which can also talk through pipes and start servers.
    for (const file of ['client.cjs', 'server.cjs']) assert.deepEqual(reaches(file), ['child_process', 'net'], file);
    const others = globSync('*.js', { cwd: dist }).filter((file) => file.startsWith('cli'));
    assert.deepEqual([...new Set(others.flatMap(reaches))].sort(), ['child_process', 'net']);
  });

  it('are made of sources that reach for the network nowhere, and for another program for git alone', () => {
    const sources = globSync(['server/**/*.ts', 'client/**/*.ts'], { cwd: project }).map((file) =>
      file.split(path.sep).join('/'),
    );
    const found = sources.filter((file) => new RegExp(network).test(readFileSync(path.join(project, file), 'utf8')));
    assert.deepEqual(found, ['server/cli/changed.ts']);
  });
});
