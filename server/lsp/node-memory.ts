/** Gives memory back that the engine's work has left behind. For Node alone. */
import v8 from 'node:v8';
import vm from 'node:vm';

/** How long nothing is to be done before there is time for it, in milliseconds. It takes a tenth of a second. */
const REST = 4_000;
/** How much a process holds before it is worth it, in bytes: a server that has read a few briefs holds less. */
const WORTH = 120_000_000;
/** By how much it must have grown since the last time. */
const GROWN = 1.3;

type Collect = (options: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void;

let known: Collect | undefined;

/** V8 keeps what it freed for the work that comes next; only when it believes to run out does it return all of it. */
function collect(): void {
  if (!known) {
    v8.setFlagsFromString('--expose-gc');
    known = vm.runInNewContext('gc') as Collect;
  }
  known({ type: 'major', flavor: 'last-resort' });
}

/** Returns what is to be called at each piece of work: some seconds after the last of them, memory is given back. */
export function tidyingUp(): () => void {
  let timer: NodeJS.Timeout | undefined;
  let left = 0;
  const tidy = () => {
    if (process.memoryUsage.rss() < Math.max(WORTH, GROWN * left)) return;
    collect();
    left = process.memoryUsage.rss();
  };
  return () => {
    timer ??= setTimeout(tidy, REST).unref();
    timer.refresh();
  };
}
