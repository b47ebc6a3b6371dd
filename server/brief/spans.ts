import type { Span } from '../markdown/block.ts';

/** Of spans in order that do not overlap each other, those that overlap `[start, end)`. Takes as long as finding the first. */
export function overlapping(spans: readonly Span[], start: number, end: number): Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const found: Span[] = [];
  for (let index = low; index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.start >= end) break;
    found.push(span);
  }
  return found;
}

/** The same spans, counted from `from`. */
export function shifted(spans: readonly Span[], from: number): Span[] {
  return spans.map(({ start, end }) => ({ start: start - from, end: end - from }));
}
