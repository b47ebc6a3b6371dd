/** What an edit changed: `[start, oldEnd)` of the text before has become `[start, newEnd)`. */
export interface Damage {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

const STRIDE = 4096;

/** The smallest stretch in which two texts differ. */
export function damageBetween(before: string, after: string): Damage {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + STRIDE <= shorter && before.slice(start, start + STRIDE) === after.slice(start, start + STRIDE)) start += STRIDE;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  const most = shorter - start;
  let same = 0;
  while (same + STRIDE <= most && tail(before, same) === tail(after, same)) same += STRIDE;
  while (same < most && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same += 1;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

const tail = (text: string, same: number): string => text.slice(text.length - same - STRIDE, text.length - same);
