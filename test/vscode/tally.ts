/** Counts what mocha runs; the same tally is kept inside VS Code and outside it. */
import type Mocha from 'mocha';

export interface Tally {
  passed: number;
  failed: number;
  pending: number;
  /** Full title of each test that failed and what it said. */
  failures: { title: string; message: string }[];
  /** Milliseconds by what was measured; reported, never asserted. */
  measured: Record<string, number>;
}

export function emptyTally(): Tally {
  return { passed: 0, failed: 0, pending: 0, failures: [], measured: {} };
}

/** Runs what `mocha` holds. `onEnd` gets the tally; the promise resolves with it. */
export function runAndTally(mocha: Mocha, measured: Record<string, number> = {}): Promise<Tally> {
  const tally: Tally = { ...emptyTally(), measured };
  return new Promise((resolve) => {
    mocha
      .run(() => resolve(tally))
      .on('pass', () => tally.passed++)
      .on('pending', () => tally.pending++)
      .on('fail', (test, error) => {
        tally.failed++;
        tally.failures.push({ title: test.fullTitle(), message: error.message });
      });
  });
}

/** Adds `more` to `tally`. */
export function add(tally: Tally, more: Tally): void {
  tally.passed += more.passed;
  tally.failed += more.failed;
  tally.pending += more.pending;
  tally.failures.push(...more.failures);
  Object.assign(tally.measured, more.measured);
}

/** As it is kept in a file. */
export function tallyText(tally: object): string {
  return `${JSON.stringify(tally, null, 2)}\n`;
}
