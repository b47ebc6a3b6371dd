import type { Prose } from '../markdown/block.ts';

/**
 * What `compute` gives for `values`, computed once for each key of a memo. Asked for every sentence at every keystroke: hence no closure,
 * which would be made each time.
 */
export function kept<Values extends readonly unknown[], T>(
  memo: Map<unknown, unknown>,
  key: unknown,
  compute: (...values: Values) => T,
  ...values: Values
): T {
  const before = memo.get(key);
  if (before !== undefined || memo.has(key)) return before as T;
  const value = compute(...values);
  memo.set(key, value);
  return value;
}

/** The key of what is read of `[from, to)` of a prose: mostly of all of it. */
export function stretchKey(what: string, prose: Prose, from: number, to: number): string {
  return from === 0 && to === prose.text.length ? what : `${what} ${from} ${to}`;
}
