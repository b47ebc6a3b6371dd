/** Tells on a terminal how far a long run has come. */

/** Short runs say nothing. */
const silent = 1000;
const pause = 100;

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** One more document is done. */
  step(): void;
  /** Takes the line away, so that the report begins on a clean one. */
  end(): void;
}

/**
 * Says "120 of 1000 documents …" on one line of `terminal`, from one second on and at most ten times a second; nothing elsewhere.
 * @param now milliseconds
 */
export function progress(total: number, terminal: Terminal, now: () => number = () => performance.now()): Progress {
  if (terminal.isTTY !== true) return { step: () => {}, end: () => {} };
  const start = now();
  let done = 0;
  let shown = start + silent - pause;
  let visible = false;
  return {
    step() {
      done++;
      if (now() - shown < pause) return;
      shown = now();
      visible = true;
      terminal.write(`\r${done} of ${total} documents …\x1b[K`);
    },
    end() {
      if (visible) terminal.write('\r\x1b[K');
    },
  };
}
