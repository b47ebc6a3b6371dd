/** The part of a run's documents that one thread lints. */
import { lint, type SourceDocument } from '../lint.ts';
import type { Settings } from '../settings/settings.ts';
import { type Needs, type PlainResult, toPlain } from './plain-result.ts';

export interface Job {
  readonly document: SourceDocument;
  readonly settings: Settings;
}

/** One cell a job in memory that all threads see: 0 until a thread takes the job. */
export type Taken = Int32Array;

/** What another thread is given. */
export interface Share {
  /** Its jobs by number, in the order in which it does them. */
  readonly jobs: readonly (readonly [number, Job])[];
  readonly taken: Taken;
  readonly needs: Needs;
}

/** Does those jobs that no other thread has taken, and tells of each when it is done. */
export async function lintShare(
  { jobs, taken, needs }: Share,
  done: (index: number, result: PlainResult) => void | Promise<void>,
): Promise<void> {
  for (const [index, { document, settings }] of jobs)
    if (Atomics.compareExchange(taken, index, 0, 1) === 0) await done(index, toPlain(lint(document, settings), needs));
}
