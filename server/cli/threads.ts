/** Lints the documents of a run on as many threads as it is worth. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Needs, PlainResult } from './plain-result.ts';
import type { Job, Share } from './share.ts';

/** A thread loads the engine anew, and pays where there is as much text for it, in UTF-16 code units. */
const worthThread = 500_000;
/** More would have little left to do, and each takes some 100 MB of memory. */
const mostThreads = 8;

/**
 * The results, in the order of the jobs. This thread works too: from the last job to the first, as the others go from the first to the last, each
 * through its own share, so that all end at about the same time. What a thread leaves undone that could not start, or broke down, is done here.
 * @param step called for each job that is done
 */
export async function lintOnThreads(
  jobs: readonly Job[],
  needs: Needs,
  step: () => void,
  threads: number = threadsFor(jobs),
): Promise<readonly PlainResult[]> {
  if (jobs.length === 0) return [];
  const results = new Array<PlainResult | undefined>(jobs.length).fill(undefined);
  let left = jobs.length;
  let tellComplete = () => {};
  const complete = new Promise<void>((resolve) => (tellComplete = resolve));
  const keep = (index: number, result: PlainResult) => {
    results[index] = result;
    step();
    if (--left === 0) tellComplete();
  };
  const taken = new Int32Array(new SharedArrayBuffer(jobs.length * Int32Array.BYTES_PER_ELEMENT));
  const numbered = [...jobs.entries()];
  const others = Array.from({ length: threads - 1 }, (_, which) => {
    const own = numbered.filter(([index]) => index % (threads - 1) === which);
    return startThread({ jobs: own, taken, needs }, keep);
  });
  try {
    const { lintShare } = await import('./share.ts');
    await lintShare({ jobs: numbered.toReversed(), taken, needs }, async (index, result) => {
      keep(index, result);
      // What the others have sent meanwhile is taken in.
      if (others.length > 0) await setImmediate();
    });
    await Promise.race([complete, Promise.all(others.map(({ ended }) => ended))]);
    const undone = numbered.filter(([index]) => results[index] === undefined);
    await lintShare({ jobs: undone, taken: taken.fill(0), needs }, keep);
  } finally {
    for (const { worker } of others) void worker.terminate();
  }
  return results as readonly PlainResult[];
}

/** Where this file lies the worker lies too, in the source tree and in the bundle. */
const workerFile = new URL(`./worker${path.extname(import.meta.url)}`, import.meta.url);

function startThread(share: Share, keep: (index: number, result: PlainResult) => void) {
  const worker = new Worker(workerFile, { workerData: share });
  worker.on('message', ([index, result]: [number, PlainResult]) => keep(index, result));
  const ended = new Promise<void>((resolve) => {
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
  return { worker, ended };
}

function threadsFor(jobs: readonly Job[]): number {
  const text = jobs.reduce((sum, { document }) => sum + document.text.length, 0);
  return Math.max(1, Math.min(availableParallelism(), mostThreads, Math.floor(text / worthThread)));
}
