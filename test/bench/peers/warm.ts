/** `node warm.ts LINTER`: one linter in a process of its own, and the yardstick in the same process. Prints its times as JSON. */
import { bareParse, type Times } from '../measure.ts';
import { texts } from './documents.ts';
import { libraries } from './libraries.ts';

export interface Warm {
  /** Milliseconds for each document, in order of size. */
  readonly times: Times;
  /** What a bare parse of such a document takes: the mean of the medians, in milliseconds. */
  readonly parse: number;
}

const [name = ''] = process.argv.slice(2);
const load = libraries[name];
if (!load) throw new Error(`There is no linter "${name}".`);
const lint = await load();

// Warm with every second document, measured on those that it has not seen yet.
const known = texts.filter((_, index) => index % 2 === 0);
const fresh = texts.filter((_, index) => index % 2 === 1);
for (let round = 0; round < 2; round += 1) for (const text of known) await lint(text);
const times: number[] = [];
for (const text of fresh) {
  const start = performance.now();
  await lint(text);
  times.push(performance.now() - start);
}
for (const text of known) bareParse(text, 1);
const parse = fresh.reduce((sum, text) => sum + bareParse(text, 5), 0) / fresh.length;
const warm: Warm = { times: times.sort((a, b) => a - b), parse };
console.log(JSON.stringify(warm));
