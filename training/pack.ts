/** Writes weights in the compact form that `server/english/linear.ts` reads. */
import { bend, evenly, longGap, type PackedModel, tableAfter, weightTables, zero } from '../server/english/linear.ts';
import type { Frequencies } from '../server/english/rans.ts';
import { ransWriter } from './rans.ts';

/** Keeps the `most` features with the largest weights, each weight as one of 63 numbers. */
export function pack(labels: readonly string[], weights: ReadonlyMap<number, Float64Array>, most: number): PackedModel {
  const size = (row: readonly number[]) => Math.max(...row.map(Math.abs));
  const kept = [...weights]
    .map(([feature, all]) => {
      const row = beside(all);
      return { feature, row, size: size(row) };
    })
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .sort((a, b) => a.feature - b.feature);
  const step = Math.max(1e-9, ...kept.map((entry) => entry.size)) / zero ** bend;
  const rows = kept.map(({ feature, row }) => ({ feature, numbers: row.map((weight) => numberOf(weight / step)) }));
  return { labels, step: Number(step.toPrecision(4)), count: rows.length, weights: written(rows) };
}

/** A feature and a number for the weight of each label but the last; in order of the features. */
export interface PackedRow {
  readonly feature: number;
  readonly numbers: readonly number[];
}

/** The rows in the form that `unpack` reads. */
export function written(rows: readonly PackedRow[]): string {
  const writer = ransWriter();
  const gaps = rows.map(({ feature }, index) => feature - (rows[index - 1]?.feature ?? 0));
  const quarters = gaps.map((gap) => [
    ...new Array<number>(Math.floor(gap / 4 / longGap)).fill(longGap),
    Math.floor(gap / 4) % longGap,
  ]);
  const tableOfGaps = writer.table(counted(quarters.flat(), longGap + 1));
  const weights = rows.flatMap(({ numbers }) =>
    numbers.map((number, label) => ({ number, table: label === 0 ? 0 : (tableAfter[numbers[label - 1] as number] as number) })),
  );
  const tables = Array.from({ length: (rows[0]?.numbers.length ?? 0) > 1 ? weightTables : 1 }, (_, which) =>
    writer.table(
      counted(
        weights.flatMap(({ number, table }) => (table === which ? [number] : [])),
        2 * zero + 1,
      ),
    ),
  );
  gaps.forEach((gap, index) => {
    for (const quarter of quarters[index] as number[]) writer.put(tableOfGaps, quarter);
    writer.put(evenly, gap % 4);
  });
  for (const { number, table } of weights) writer.put(tables[table] as Frequencies, number);
  return writer.text();
}

/** How often each value from 0 comes. */
export function counted(values: readonly number[], length: number): number[] {
  const counts = new Array<number>(length).fill(0);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  return counts;
}

/** The number of a weight in steps. */
function numberOf(steps: number): number {
  return zero + Math.sign(steps) * Math.round(Math.abs(steps) ** (1 / bend));
}

/** Only how a label's weight differs from another's counts: the last label's becomes 0 and need not be kept. */
function beside(row: Float64Array): number[] {
  const last = row.at(-1) ?? 0;
  return [...row.subarray(0, -1)].map((weight) => weight - last);
}
