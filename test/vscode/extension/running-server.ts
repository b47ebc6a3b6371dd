/** The language server that is running, as a process of Node or as a web worker. */
import * as vscode from 'vscode';
import { host, languageClient, until } from './support.ts';

export interface RunningServer {
  /** Another for each server. */
  readonly id: unknown;
  /** Ends it without a word. */
  kill(): void;
  /** From now on it is there and answers nothing. */
  freeze(): void;
}

interface EndsAbruptly {
  terminate(): void;
}
type WorkerMaker = new (address: string) => EndsAbruptly;

let newestWorker: EndsAbruptly | undefined;

/** Has the workers that are started from now on be known to `runningServer`, by starting the server afresh; nothing to do in Node. */
export async function watchWorkers(): Promise<void> {
  if (host !== 'web' || newestWorker) return;
  const place = globalThis as unknown as { Worker: WorkerMaker };
  const Original = place.Worker;
  place.Worker = function start(address: string) {
    newestWorker = new Original(address);
    return newestWorker;
  } as unknown as WorkerMaker;
  await vscode.commands.executeCommand('northstar.restartServer');
}

export async function runningServer(): Promise<RunningServer> {
  if (host === 'web') {
    const worker = await until('the worker', () => newestWorker);
    // One that was ended is still there for the client, and silent.
    const end = () => worker.terminate();
    return { id: worker, kill: end, freeze: end };
  }
  // The client keeps its process to itself.
  const client = (await languageClient()) as unknown as { _serverProcess?: { pid?: number } };
  const pid = await until('the server', () => client._serverProcess?.pid);
  const signal = (name: NodeJS.Signals) => () => void process.kill(pid, name);
  return { id: pid, kill: signal('SIGKILL'), freeze: signal('SIGSTOP') };
}
