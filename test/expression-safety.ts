import { check } from 'recheck';

/** How often an expression is looked at again that seems slow. */
const AGAIN = 3;

/**
 * Whether an expression takes no more time than its text is long: `safe`, or what it is instead. A busy machine may not get through it in
 * time, and where the checker tries texts at random it takes a slow moment of the machine for a slow expression: one that is slow is so
 * each time.
 */
export async function safety(source: string, flags: string): Promise<string> {
  let { status } = await check(source, flags, { timeout: 10_000 });
  for (let again = 0; again < AGAIN && status !== 'safe'; again += 1)
    ({ status } = await check(source, flags, { timeout: 60_000 }));
  return status;
}
