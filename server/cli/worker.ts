/** A thread that lints its share of a run's documents, and sends each result. */
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

module.enableCompileCache?.();
const { lintShare } = await import('./share.ts');
await lintShare(workerData, (index, result) => parentPort?.postMessage([index, result]));
