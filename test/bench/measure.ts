/** Times, and how they are told. */
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Milliseconds, in order of size. */
export type Times = readonly number[];

/** Calls `work` with 0, 1, 2, … and times each call. */
export function timed(times: number, work: (index: number) => unknown): Times {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    work(index);
    all.push(performance.now() - start);
  }
  return all.sort((a, b) => a - b);
}

/** `share` 0.5 is the median. */
export const quantile = (times: Times, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

const bare = unified().use(remarkParse).freeze();

/** The yardstick: a bare remark parse of `text`, which the linter does not even do. The median in milliseconds. */
export const bareParse = (text: string, times: number): number =>
  quantile(
    timed(times, () => bare.parse(text)),
    0.5,
  );

/** One row of the report: median and 95th percentile in milliseconds, and as shares of a bare parse. */
export function row(name: string, times: Times, parse: number): string {
  const cells = [0.5, 0.95].flatMap((share) => {
    const time = quantile(times, share);
    return [`${time.toFixed(2)} ms`, `${(time / parse).toFixed(2)} P`];
  });
  return `| ${name} | ${cells.join(' | ')} |`;
}
