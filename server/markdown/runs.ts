import type { Span } from './block.ts';

/**
 * A stretch of text and what it stands for: from `text` (to the next run's `text`) it says `source.slice(from, to)`.
 * As long as its source, it maps character by character; otherwise it is one thing (an entity, an escape, a line break).
 */
export interface Run {
  readonly text: number;
  readonly from: number;
  readonly to: number;
}

/** Where `[start, end)` of a text of `length` stands in the source of its runs; `empty` is the answer where there are no runs. */
export function located(runs: readonly Run[], length: number, empty: number, start: number, end: number): Span {
  if (runs.length === 0) return { start: empty, end: empty };
  const edge = (at: number, side: 'from' | 'to'): number => {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle] as Run).text <= at) low = middle;
      else high = middle - 1;
    }
    const run = runs[low] as Run;
    const size = (runs[low + 1]?.text ?? length) - run.text;
    if (size !== run.to - run.from) return run[side];
    return run.from + at - run.text + (side === 'to' ? 1 : 0);
  };
  if (start >= end) {
    const at = start < length ? edge(start, 'from') : edge(length - 1, 'to');
    return { start: at, end: at };
  }
  return { start: edge(start, 'from'), end: edge(end - 1, 'to') };
}
