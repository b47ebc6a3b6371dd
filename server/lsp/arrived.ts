/** Lets messages be taken that have already arrived, so that nothing is worked out which the next of them makes out of date. */

/** The connection takes one message a turn of the event loop, after what was to be done in that turn. */
const turns = 2;

const turn = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });

/** Resolves when at least the next message that waits has been taken. */
export async function arrived(): Promise<void> {
  for (let count = 0; count < turns; count++) await turn();
}
