/** The running extension, as its commands, other extensions and the tests see it. */
import type { BaseLanguageClient } from 'vscode-languageclient';
import { answerAboutFiles } from './files.ts';

export interface Northstar {
  /** How long `activate` took, in milliseconds. */
  readonly activationMs: number;
  /** Resolves when the server answers; rejects where it cannot be started. */
  readonly ready: Promise<void>;
  readonly client: Promise<BaseLanguageClient>;
  /** Stops the server and starts it afresh; rejects where it cannot be started. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Begins to start the client and returns before its code is loaded.
 * @param since when the activation began, by `performance.now()`
 */
export function start(load: () => Promise<BaseLanguageClient>, since: number): Northstar {
  // The library is large: the editor has the thread back before it is read.
  const client = new Promise((resolve) => setTimeout(resolve, 0)).then(load);
  const ready = client.then((loaded) => {
    answerAboutFiles(loaded);
    return loaded.start();
  });
  // The client itself shows why it could not start.
  ready.catch(() => {});
  return {
    activationMs: performance.now() - since,
    ready,
    client,
    async restart() {
      const loaded = await client;
      // One that does not answer any more is given up after a moment; one that is just starting cannot be stopped, and its start is waited for.
      if (loaded.needsStop()) await loaded.stop().catch(() => {});
      await loaded.start();
    },
    async stop() {
      const loaded = await client;
      await ready.catch(() => {});
      if (loaded.needsStop()) await loaded.stop();
    },
  };
}
