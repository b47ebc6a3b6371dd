/**
 * Reads whole numbers that were written in as few signs as their frequencies allow (rANS, "range asymmetric numeral systems", Jarek Duda
 * 2009). `training/rans.ts` writes them. Whole numbers alone are computed with, so that every machine reads the same.
 */

/** What the signs are worth, from 0: JSON needs to escape none, and a package cannot compress them further. */
export const digits = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`ab";
/** How many bits a sign holds. */
export const digitBits = 6;
/** The frequencies of a table sum up to 2 to this power. */
export const precision = 12;
/** Between signs, the state is at least this and below 2^`digitBits` times this. */
export const lowest = 1 << 20;
/** How many signs the first state takes. */
export const stateDigits = 5;

const valuesByCode = new Uint8Array(128);
[...digits].forEach((digit, value) => (valuesByCode[digit.charCodeAt(0)] = value));

/** How often each of the values from 0 comes, in parts of 2^`precision`. */
export interface Frequencies {
  readonly counts: Uint16Array;
  /** The sum of the counts before each. */
  readonly starts: Uint16Array;
}

/** What a size in a table stands for, four steps to a doubling; 0 is for a value that never comes. */
export const roughCount = (size: number): number => (size === 0 ? 0 : (4 + (size & 3)) << (size >> 2));

/** Frequencies out of the sizes that a table writes. */
export function frequenciesOf(sizes: ArrayLike<number>): Frequencies {
  const rough = Array.from(sizes, roughCount);
  const sum = rough.reduce((all, one) => all + one, 0);
  const whole = 1 << precision;
  const counts = Uint16Array.from(rough, (one) => (one === 0 ? 0 : Math.max(1, Math.floor((one * whole) / sum))));
  const most = counts.indexOf(Math.max(...counts));
  counts[most] = (counts[most] as number) + whole - counts.reduce((all, one) => all + one, 0);
  const starts = new Uint16Array(counts.length);
  for (let value = 1; value < counts.length; value++)
    starts[value] = (starts[value - 1] as number) + (counts[value - 1] as number);
  return { counts, starts };
}

/** A table that a reader can read values by. */
export interface Table extends Frequencies {
  /** The value at each part of 2^`precision`. */
  readonly values: Uint8Array;
}

export function tableOf(frequencies: Frequencies): Table {
  const values = new Uint8Array(1 << precision);
  frequencies.counts.forEach((count, value) => {
    const start = frequencies.starts[value] as number;
    values.fill(value, start, start + count);
  });
  return { ...frequencies, values };
}

export interface RansReader {
  /** A table: how many values it has, and the size of each. To be read before the first value. */
  table(): Table;
  /** The next value, by the table by which it was written. */
  next(table: Table): number;
}

export function ransReader(text: string): RansReader {
  let at = 0;
  let state = 0;
  const digit = () => valuesByCode[text.charCodeAt(at++)] as number;
  return {
    table() {
      const sizes = new Uint8Array(digit());
      for (let value = 0; value < sizes.length; value++) sizes[value] = digit();
      return tableOf(frequenciesOf(sizes));
    },
    next({ values, counts, starts }) {
      if (state === 0) for (let place = 0; place < stateDigits; place++) state = (state << digitBits) | digit();
      const slot = state & ((1 << precision) - 1);
      const value = values[slot] as number;
      state = (counts[value] as number) * (state >> precision) + slot - (starts[value] as number);
      while (state < lowest) state = (state << digitBits) | digit();
      return value;
    },
  };
}
