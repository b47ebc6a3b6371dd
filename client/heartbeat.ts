/** Notices that a server has fallen silent for good, where nobody tells: a web worker that has ended, or hangs, just says nothing any more. */

export interface Heartbeat {
  /** A request went out. */
  asked(): void;
  /** Something came back, whatever it is. */
  heard(): void;
  stop(): void;
}

export interface HeartbeatOptions {
  /** Asks for a sign of life: a server that waits for something else gives it at once. */
  readonly ask: () => void;
  /** Called once, when it has been silent for too long. */
  readonly onSilent: () => void;
}

/** In milliseconds. It is counted in beats, so that a machine that wakes from sleep takes nothing for silence. */
const beat = 1_000;

/** How many beats of silence there may be before the first word, while the server is being read and compiled, and later. */
const mostAtStart = 45;
const most = 10;

/** Beats only while an answer is owed. */
export function heartbeat({ ask, onSilent }: HeartbeatOptions): Heartbeat {
  let timer: ReturnType<typeof setInterval> | undefined;
  let silent = 0;
  let limit = mostAtStart;

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    silent = 0;
  }
  function tick(): void {
    silent += 1;
    if (silent === 1) ask();
    else if (silent >= limit) {
      stop();
      onSilent();
    }
  }
  return {
    asked() {
      timer ??= setInterval(tick, beat);
    },
    heard() {
      limit = most;
      stop();
    },
    stop,
  };
}
