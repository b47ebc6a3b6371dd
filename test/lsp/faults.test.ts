/** What clients, pipes and users do wrong: the built server answers it by the protocol, goes on, and never speaks of old text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, it } from 'mocha';
import {
  CancellationTokenSource,
  CodeActionRequest,
  CodeLensRefreshRequest,
  CompletionRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  ErrorCodes,
  HoverRequest,
  InitializeRequest,
  LSPErrorCodes,
  ResponseError,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { lint } from '../../server/lint.ts';
import { documents, vagueSentence } from '../vscode/workspace.ts';
import { type BareConnection, bareConnection, type Form } from './bare-connection.ts';
import { everything } from './client.ts';

const uri = 'file:///brief.md';
const { text } = documents['vague.md'];
const vague = ['purpose-vague'];
const long = readFileSync(path.join(import.meta.dirname, '../../examples/1-vague.md'), 'utf8');
const textDocument = { uri };
const at = (line: number, character: number) => ({ line, character });

for (const form of ['stdio', 'worker'] as const satisfies readonly Form[]) {
  describe(`A server (${form}) whose client`, () => {
    let server: BareConnection;
    afterEach(() => server.end());
    const start = async (capabilities?: typeof everything) => {
      server = bareConnection(form);
      await server.initialize(capabilities);
    };
    const fails = (request: Promise<unknown>, code: number) =>
      assert.rejects(request, (error) => error instanceof ResponseError && error.code === code);
    const pull = () => server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });

    it('asks before it initializes is refused, and may begin then', async () => {
      server = bareConnection(form);
      await server.open(uri, 'This came too early.');
      await fails(pull(), ErrorCodes.ServerNotInitialized);
      await server.initialize(everything);
      assert.deepEqual(await server.rules(uri), []);
      await server.open(uri, text);
      assert.deepEqual(await server.rules(uri), vague);
    });

    it('initializes twice, or asks after it said goodbye, is refused', async () => {
      await start(everything);
      await fails(
        server.connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} }),
        ErrorCodes.InvalidRequest,
      );
      await server.open(uri, text);
      assert.deepEqual(await server.rules(uri), vague);
      await server.connection.sendRequest(ShutdownRequest.type);
      await fails(pull(), ErrorCodes.InvalidRequest);
      await fails(server.connection.sendRequest(ShutdownRequest.type), ErrorCodes.InvalidRequest);
    });

    it('asks for what there is not, or with what is nothing, is told so', async () => {
      await start(everything);
      await fails(server.connection.sendRequest('northstar/none', {}), ErrorCodes.MethodNotFound);
      for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'textDocument/codeAction'])
        await assert.rejects(server.connection.sendRequest(method, {}), ResponseError);
      await server.connection.sendNotification('textDocument/didChange', {});
      await server.connection.sendNotification('textDocument/didOpen', { textDocument: null });
      await server.connection.sendNotification('northstar/none');
      await server.open(uri, text);
      assert.deepEqual(await server.rules(uri), vague);
    });

    it('edits outside the document has the edit at its nearest end', async () => {
      await start(everything);
      await server.open(uri, text);
      await server.change(uri, 2, 'Added.\n', { start: at(9_000, 7), end: at(9_001, 2) });
      await server.change(uri, 3, '# ', { start: at(-5, -1), end: at(-1, 0) });
      const edited = `# ${text}Added.\n`;
      assert.deepEqual(await server.rules(uri), rulesOf(edited));
      await server.change(uri, 4, '', { start: at(0, 0), end: at(99_999, 99_999) });
      assert.deepEqual(await server.rules(uri), []);
      // From the end to the beginning.
      await server.change(uri, 5, text, { start: at(3, 3), end: at(0, 0) });
      assert.deepEqual(await server.rules(uri), vague);
    });

    it('counts its versions wrong still hears of the text as it is', async () => {
      await start(everything);
      await server.open(uri, text, 7);
      assert.deepEqual(await server.rules(uri), vague);
      await server.change(uri, 7, 'Nothing is left.\n');
      assert.deepEqual(await server.rules(uri), []);
      await server.change(uri, 3, text);
      assert.deepEqual(await server.rules(uri), vague);
      await server.change(uri, null as unknown as number, 'A change without a version.');
      assert.deepEqual(await server.rules(uri), vague);
      await server.open(uri, 'Opened twice.', 1);
      assert.deepEqual(await server.rules(uri), []);
    });

    it('speaks of documents that are not open gets nothing on them', async () => {
      await start(everything);
      await server.change(uri, 2, text);
      await server.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
      assert.deepEqual(await server.rules(uri), []);
      const position = at(0, 0);
      assert.equal(await server.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
      assert.deepEqual(await server.connection.sendRequest(CompletionRequest.type, { textDocument, position }), []);
      const range = { start: position, end: position };
      const actions = { textDocument, range, context: { diagnostics: [] } };
      assert.deepEqual(await server.connection.sendRequest(CodeActionRequest.type, actions), []);
      for (const odd of ['', 'no address', 'file:///%E0%A4%A', 'untitled:Untitled-1']) {
        await server.open(odd, text);
        assert.deepEqual(await server.rules(odd), vague, odd);
      }
    });

    it('takes a request back gets no result', async () => {
      await start(everything);
      await server.open(uri, text);
      const cancel = new CancellationTokenSource();
      const request = server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }, cancel.token);
      cancel.cancel();
      await fails(request, LSPErrorCodes.RequestCancelled);
      assert.deepEqual(await server.rules(uri), vague);
    });

    it('can do nothing that a client need not be able to is sent what was found', async () => {
      await start();
      await server.open(uri, text);
      await published(server, 1);
      assert.deepEqual(
        server.published.get(uri)?.diagnostics.map(({ code }) => code),
        vague,
      );
      const hover = await server.connection.sendRequest(HoverRequest.type, { textDocument, position: at(4, 2) });
      assert.equal((hover?.contents as { kind: string }).kind, 'plaintext');
    });

    it('promises answers and does not give them does not bring the server down', async () => {
      await start({
        ...everything,
        workspace: { ...everything.workspace, codeLens: { refreshSupport: true } },
        textDocument: { ...everything.textDocument, diagnostic: { dynamicRegistration: true } },
      });
      for (const type of [CodeLensRefreshRequest.type, DiagnosticRefreshRequest.type])
        server.connection.onRequest(type, () => new ResponseError(ErrorCodes.InternalError, 'Not today'));
      await server.open(uri, text);
      assert.deepEqual(await server.rules(uri), vague);
      await server.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      assert.deepEqual(await server.rules(uri), vague);
      assert.match(server.log.join('\n'), /Not today/);
    });

    it('types faster than can be checked hears of the last text alone, as of one that was just opened', async () => {
      await start(everything);
      await server.open(uri, long);
      const typed = `${vagueSentence} `.repeat(20);
      const pulls: Promise<unknown>[] = [];
      for (let index = 0; index < 1_000; index++) {
        void server.change(uri, index + 2, typed[index % typed.length] as string, { start: at(4, index), end: at(4, index) });
        pulls.push(
          pull().then(
            ({ kind }) => kind,
            (error: ResponseError<unknown>) => error.code,
          ),
        );
      }
      const answers = await Promise.all(pulls);
      const after = long.split('\n');
      after[4] = Array.from({ length: 1_000 }, (_, index) => typed[index % typed.length]).join('') + after[4];
      assert.deepEqual(await server.rules(uri), rulesOf(after.join('\n')));
      assert.equal(answers.at(-1), 'full');
      const cancelled = answers.filter((answer) => answer === LSPErrorCodes.ServerCancelled).length;
      assert.ok(cancelled > 500, `${cancelled} answers of old text were cancelled`);
      const memory = memoryOf(server);
      if (memory !== undefined) assert.ok(memory < 400, `${memory} MB`);
    });

    it('types faster than can be checked, and is sent what was found, is sent the last', async () => {
      await start();
      await server.open(uri, '');
      for (let index = 1; index <= text.length; index++) void server.change(uri, index + 1, text.slice(0, index));
      await published(server, text.length + 1);
      assert.deepEqual(
        server.published.get(uri)?.diagnostics.map(({ code }) => code),
        vague,
      );
      assert.ok(server.sent() < text.length / 2, `${server.sent()} times for ${text.length} signs`);
    });

    it('opens 50 MB is told that they are not checked, and can go on', async () => {
      await start(everything);
      await server.open(uri, text + 'No brief is that long.\n'.repeat(2_300_000));
      assert.deepEqual(await server.rules(uri), []);
      const told = () => server.log.filter((line) => line === 'file:///brief.md is not checked: no brief is that long.').length;
      assert.equal(told(), 1);
      await server.change(uri, 2, '# More\n', { start: at(0, 0), end: at(0, 0) });
      assert.deepEqual(await server.rules(uri), []);
      assert.equal(told(), 1);
      await server.change(uri, 3, text);
      assert.deepEqual(await server.rules(uri), vague);
    }).timeout(60_000);

    it('opens what is no text gets an answer', async () => {
      await start(everything);
      const bytes = Array.from({ length: 20_000 }, (_, index) => String.fromCharCode((index * 7_919) % 65_536));
      await server.open(uri, bytes.join(''));
      assert.deepEqual(await server.rules(uri), []);
      await server.open('file:///half.md', `${text}\n\0\ud800\n`);
      assert.deepEqual(await server.rules('file:///half.md'), vague);
    });
  });
}

describe('A server whose standard input', () => {
  let server: BareConnection;
  afterEach(() => server.end());
  const request = (id: number, method: string, params: unknown) => framed({ jsonrpc: '2.0', id, method, params });
  const pullOf = (id: number) => request(id, 'textDocument/diagnostic', { textDocument });

  const cases: readonly (readonly [what: string, bytes: string])[] = [
    ['holds words of another program', 'Debugger attached.\n'],
    ['holds words that look like headers', 'Warning: low disk\r\n\r\n'],
    ['holds headers of no length', 'Content-Type: text\r\n\r\n'],
    ['holds a length that is no number', 'Content-Length: many\r\n\r\n'],
    ['holds a length that nobody can send', 'Content-Length: 9999999999\r\n\r\n'],
    ['holds a message that is no JSON', 'Content-Length: 5\r\n\r\n{"a":'],
    ['holds JSON that is no message', 'Content-Length: 4\r\n\r\nnull'],
    ['holds a list', 'Content-Length: 2\r\n\r\n[]'],
    ['holds a cancellation of nothing', framed({ jsonrpc: '2.0', method: '$/cancelRequest' })],
    ['holds bytes without an end', '\0\ufffd'.repeat(20_000)],
  ];
  for (const [what, bytes] of cases) {
    it(`${what} is read on behind it`, async () => {
      server = bareConnection('stdio');
      await server.initialize(everything);
      await server.open(uri, text);
      server.process?.stdin?.write(bytes);
      assert.deepEqual(await server.rules(uri), vague);
      assert.equal(server.process?.exitCode, null);
    });
  }

  it('breaks off in a message is read on with the second after it', async () => {
    server = bareConnection('stdio');
    await server.initialize(everything);
    await server.open(uri, text);
    server.process?.stdin?.write(pullOf(900).slice(0, -20));
    server.process?.stdin?.write(pullOf(901));
    assert.deepEqual(await server.rules(uri), vague);
  });

  it('comes one byte at a time is read all the same', async () => {
    server = bareConnection('stdio');
    await server.initialize(everything);
    for (const byte of Buffer.from(framed(opened('Zoë 🚀')))) server.process?.stdin?.write(Buffer.of(byte));
    assert.deepEqual(await server.rules(uri), vague);
  });

  it('ends makes it end', async () => {
    server = bareConnection('stdio');
    await server.initialize(everything);
    const ended = new Promise((resolve) => server.process?.once('exit', resolve));
    server.process?.stdin?.end();
    assert.equal(await ended, 1);
  });
});

describe('Several windows on one workspace', () => {
  it('each hear of their own text', async () => {
    const servers = Array.from({ length: 3 }, () => bareConnection('stdio'));
    try {
      await Promise.all(servers.map((server) => server.initialize(everything)));
      await Promise.all(servers.map((server, index) => server.open(uri, index === 1 ? 'Something else.' : text)));
      assert.deepEqual(await Promise.all(servers.map((server) => server.rules(uri))), [vague, [], vague]);
      servers[0]?.process?.kill('SIGKILL');
      await servers[1]?.change(uri, 2, text);
      assert.deepEqual(await servers[1]?.rules(uri), vague);
    } finally {
      await Promise.all(servers.map((server) => server.end()));
    }
  });
});

function framed(message: unknown): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function opened(title: string) {
  const document = { uri, languageId: 'markdown', version: 1, text: `${text}\n${title}\n` };
  return { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: document } };
}

function rulesOf(document: string): string[] {
  return lint({ text: document }).findings.map(({ rule }) => rule);
}

/** Resolves when the diagnostics of a version were sent. */
async function published(server: BareConnection, version: number): Promise<void> {
  while (server.published.get(uri)?.version !== version) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** In megabytes; `undefined` where the system does not tell. */
function memoryOf({ process: child }: BareConnection): number | undefined {
  if (!child || process.platform !== 'linux') return undefined;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024;
}
