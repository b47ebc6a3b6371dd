/** Whether and how to write for a terminal. */
import pico from 'picocolors';
import type { Colours } from '../report/report.ts';

type Stream = { readonly isTTY?: boolean; readonly columns?: number };

/** Longer lines are hard to read, however wide the terminal is. */
const widest = 100;

/** Colours for a stream; functions that change nothing where it takes none. */
export function coloursFor(stream: Stream, environment: NodeJS.ProcessEnv = process.env): Colours {
  return pico.createColors(isColourful(stream, environment));
}

/** How to lay out text for a stream that people read as it is written; `undefined` for a file or another program. */
export function terminalOf(stream: Stream, environment: NodeJS.ProcessEnv = process.env) {
  if (stream.isTTY !== true && !isColourful(stream, environment)) return undefined;
  return { colours: coloursFor(stream, environment), width: Math.min(stream.columns ?? 80, widest) };
}

/**
 * A terminal, unless the environment says otherwise: `NO_COLOR` (set to anything but nothing) takes colour away, `FORCE_COLOR` (set to
 * anything but nothing and `0`) brings it.
 */
function isColourful({ isTTY }: Stream, { NO_COLOR: no = '', FORCE_COLOR: force = '', TERM: terminal }: NodeJS.ProcessEnv) {
  if (no !== '' || force === '0') return false;
  return force !== '' || (isTTY === true && terminal !== 'dumb');
}
