/** Writes weights in the compact form that `server/english/linear.ts` reads. */
import { base, bend, digits, type PackedModel, zero } from '../server/english/linear.ts';

/** Keeps the `most` features with the largest weights, each weight as one digit. */
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
  const gaps: number[] = [];
  let last = 0;
  for (const { feature } of kept) {
    let gap = feature - last;
    while (gap >= base) {
      gaps.push(gap % base);
      gap = Math.floor(gap / base);
    }
    gaps.push(gap + base);
    last = feature;
  }
  const values = kept.flatMap(({ row }) => row.map((weight) => digitOf(weight / step)));
  return { labels, step: Number(step.toPrecision(4)), features: written(gaps), weights: written(values) };
}

function digitOf(steps: number): number {
  return zero + Math.sign(steps) * Math.round(Math.abs(steps) ** (1 / bend));
}

/** Only how a label's weight differs from another's counts: the last label's becomes 0 and need not be kept. */
function beside(row: Float64Array): number[] {
  const last = row.at(-1) ?? 0;
  return [...row.subarray(0, -1)].map((weight) => weight - last);
}

function written(values: readonly number[]): string {
  return values.map((value) => digits[value]).join('');
}
