/** Hashes for features: small, fast, the same on every machine. */

/** How many bits of a feature's hash are kept: two features that fall together do so once in 2^18. */
export const bits = 18;
const mask = (1 << bits) - 1;

/** A 32-bit hash of a string (FNV-1a over UTF-16 code units). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Joins up to three hashes under the number of a feature's kind into one feature: a whole number below 2^`bits`. Order counts. */
export function feature(kind: number, first: number, second = 0, third = 0): number {
  let hash = Math.imul(first ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + second, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 15)) + third, 0x27d4eb2f);
  return (hash ^ (hash >>> 14)) & mask;
}
