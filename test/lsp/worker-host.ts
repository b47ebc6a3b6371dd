/** Lets a thread of Node be the web worker that runs the built server. The scripts come as `workerData`, in their order. */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const scope = globalThis as { onmessage?: (event: { data: unknown }) => void };
Object.assign(globalThis, {
  self: globalThis,
  postMessage: (message: unknown) => parentPort?.postMessage(message),
  addEventListener: () => {},
});
for (const script of workerData as string[]) vm.runInThisContext(readFileSync(script, 'utf8'), { filename: script });
parentPort?.on('message', (data) => scope.onmessage?.({ data }));
