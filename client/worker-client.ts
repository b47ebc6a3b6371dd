/** A language client whose server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, Message } from 'vscode-languageclient/browser';
import { type InitializationOptions, requests } from '../server/lsp/protocol.ts';
import { clientOptions, id, name } from './client-options.ts';
import { type Heartbeat, heartbeat } from './heartbeat.ts';
import { recovering } from './recovery.ts';

/** Of the browser; the compiler knows the library of the server side alone. */
declare class Worker {
  constructor(address: string);
  terminate(): void;
  addEventListener(type: 'message', listener: () => void): void;
}

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Can be told that its worker has ended, of which a browser says nothing. */
class WorkerReader extends BrowserMessageReader {
  end(): void {
    this.fireClose();
  }
}

class WorkerWriter extends BrowserMessageWriter {
  readonly #beat: Heartbeat;

  constructor(port: Port, beat: Heartbeat) {
    super(port);
    this.#beat = beat;
  }

  override write(message: Message): Promise<void> {
    if (Message.isRequest(message)) this.#beat.asked();
    return super.write(message);
  }
}

/** The client, not started yet. A server that falls silent is started again; each start gives it a fresh worker and ends the one before. */
export async function workerClient(context: ExtensionContext): Promise<LanguageClient> {
  const script = await serverScript(context);
  let endLast = () => {};

  async function startWorker() {
    endLast();
    const worker = new Worker(script);
    const port = worker as unknown as Port;
    const reader = new WorkerReader(port);
    const beat = heartbeat({
      ask() {
        // While it is being started, an answer is owed anyway.
        if (client.isRunning()) client.sendRequest(requests.alive).catch(() => {});
      },
      onSilent() {
        worker.terminate();
        reader.end();
      },
    });
    worker.addEventListener('message', () => beat.heard());
    endLast = () => {
      beat.stop();
      worker.terminate();
    };
    return { reader, writer: new WorkerWriter(port, beat) };
  }

  const options = clientOptions(context);
  const initializationOptions: InitializationOptions = {
    ...options.initializationOptions,
    rulePages: Uri.joinPath(context.extensionUri, 'dist', 'rules').toString(),
  };
  const client: LanguageClient = new LanguageClient(
    id,
    name,
    startWorker,
    recovering({ ...options, initializationOptions }, () => client),
  );
  return client;
}

/** The address of one script in memory: a worker can load none from a remote machine, and none from beside itself. */
async function serverScript({ extensionUri }: ExtensionContext): Promise<string> {
  const scripts = ['server-common.cjs', 'server-web.js'].map((name) => Uri.joinPath(extensionUri, 'dist', name));
  const sources = await Promise.all(scripts.map((script) => workspace.fs.readFile(script)));
  const parts = sources.flatMap((source) => [Uint8Array.from(source), '\n']);
  return URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
}
