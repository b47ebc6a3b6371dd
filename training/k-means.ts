/** Spherical k-means: groups vectors by direction. Deterministic. */

export interface Grouping {
  /** One unit vector a group. */
  readonly centres: Float32Array[];
  /** The group of each vector. */
  readonly members: Int32Array;
}

const rounds = 15;

/** Groups `vectors` (any length, one width) into at most `count` groups. The first centres are spread evenly over the input's order. */
export function spherical(vectors: readonly Float32Array[], count: number): Grouping {
  const unit = vectors.map(normalised);
  let centres = Array.from({ length: count }, (_, group) => unit[Math.floor((group * unit.length) / count)] as Float32Array);
  const members = new Int32Array(unit.length);
  for (let round = 0; round < rounds; round++) {
    unit.forEach((vector, index) => {
      members[index] = nearest(centres, vector);
    });
    centres = centres.map((centre, group) => {
      const sum = new Float32Array(centre.length);
      unit.forEach((vector, index) => {
        if (members[index] === group) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0);
      });
      return sum.some((value) => value !== 0) ? normalised(sum) : centre;
    });
  }
  return { centres, members };
}

function nearest(centres: readonly Float32Array[], vector: Float32Array): number {
  let best = 0;
  let highest = Number.NEGATIVE_INFINITY;
  centres.forEach((centre, group) => {
    let likeness = 0;
    for (let at = 0; at < vector.length; at++) likeness += (centre[at] as number) * (vector[at] as number);
    if (likeness > highest) {
      highest = likeness;
      best = group;
    }
  });
  return best;
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
