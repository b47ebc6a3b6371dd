/** Writes weights in the compact form that `server/english/linear.ts` reads. */
import type { PackedModel } from '../server/english/linear.ts';

/** Keeps the `most` features with the largest weights, each weight as one signed byte. */
export function pack(labels: readonly string[], weights: ReadonlyMap<number, Float64Array>, most: number): PackedModel {
  const size = (row: Float64Array) => Math.max(...row.map(Math.abs));
  const kept = [...weights]
    .map(([feature, row]) => ({ feature, row, size: size(row) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .sort((a, b) => a.feature - b.feature);
  const step = Math.max(1e-9, ...kept.map((entry) => entry.size)) / 127;
  const gaps: number[] = [];
  let last = 0;
  for (const { feature } of kept) {
    let gap = feature - last;
    while (gap > 127) {
      gaps.push(gap & 127);
      gap >>>= 7;
    }
    gaps.push(gap | 128);
    last = feature;
  }
  const values = kept.flatMap(({ row }) => [...row].map((value) => Math.round(value / step)));
  return {
    labels,
    step: Number(step.toPrecision(4)),
    features: Buffer.from(gaps).toString('base64'),
    weights: Buffer.from(Int8Array.from(values).buffer).toString('base64'),
  };
}
