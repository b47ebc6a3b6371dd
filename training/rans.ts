/** Writes whole numbers in as few signs as their frequencies allow, for `server/english/rans.ts` to read. */
import {
  digitBits,
  digits,
  type Frequencies,
  frequenciesOf,
  lowest,
  precision,
  roughCount,
  stateDigits,
} from '../server/english/rans.ts';

/** The sizes that a table can hold. */
const sizes = Array.from({ length: (1 << digitBits) - 1 }, (_, index) => index + 1);

export interface RansWriter {
  /** Says by which frequencies values will be written, and gives them; each number is how often the value of its place comes. */
  table(counts: readonly number[]): Frequencies;
  /** Writes a value; it must have a frequency. */
  put(frequencies: Frequencies, value: number): void;
  /** All that was written, the tables first. */
  text(): string;
}

export function ransWriter(): RansWriter {
  let head = '';
  const written: [frequencies: Frequencies, value: number][] = [];
  return {
    table(counts) {
      const length = counts.findLastIndex((count) => count > 0) + 1;
      const row = counts.slice(0, length).map(sizeOf);
      head += [length, ...row].map((value) => digits[value]).join('');
      return frequenciesOf(row);
    },
    put(frequencies, value) {
      written.push([frequencies, value]);
    },
    text() {
      // The reader takes back what was written last first.
      let state = lowest;
      const signs: number[] = [];
      for (const [{ counts, starts }, value] of written.reverse()) {
        const count = counts[value] ?? 0;
        if (count === 0) throw new Error(`The table has no frequency for ${value}.`);
        while (state >= (lowest >> precision) * count * (1 << digitBits)) {
          signs.push(state & ((1 << digitBits) - 1));
          state >>= digitBits;
        }
        state = (Math.floor(state / count) << precision) + (state % count) + (starts[value] as number);
      }
      for (let place = 0; place < stateDigits; place++) {
        signs.push(state & ((1 << digitBits) - 1));
        state >>= digitBits;
      }
      return (
        head +
        signs
          .reverse()
          .map((sign) => digits[sign])
          .join('')
      );
    },
  };
}

/** The size that comes nearest to a count, by ratio. */
function sizeOf(count: number): number {
  if (count === 0) return 0;
  // Sizes begin at 4 or so: a quarter of a doubling is no whole number before.
  const off = (size: number) => Math.abs(Math.log(roughCount(size) / (4 * count)));
  return sizes.reduce((best, size) => (off(size) < off(best) ? size : best));
}
