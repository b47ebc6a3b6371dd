/**
 * `npm run fuzz -- [--edits N] [--documents N] [--seed S]`: edits real and generated documents until N edits have been checked (see
 * `incremental.ts`), and lints N documents that nobody wrote (see `soundness.ts`).
 */
import { parseArgs } from 'node:util';
import { checkIncremental, mostEdits, realDocuments } from './incremental.ts';
import { checkSoundness } from './soundness.ts';

const { values } = parseArgs({ options: { edits: { type: 'string' }, documents: { type: 'string' }, seed: { type: 'string' } } });
/** Edits alone where neither is named. */
const wanted = Number(values.edits ?? (values.documents === undefined ? 10_000 : 0));
const texts = Number(values.documents ?? 0);
let seed = Number(values.seed ?? Date.now() % 1_000_000);
if (![wanted, texts, seed].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error('Give whole numbers: npm run fuzz -- --edits 10000 --seed 1');
  process.exit(2);
}
if (wanted > 0) console.log(`${wanted} edits of ${realDocuments} real documents and of generated ones, from seed ${seed}`);
let checked = 0;
let told = 0;
while (checked < wanted) {
  const runs = Math.max(1, Math.min(500, Math.ceil((wanted - checked) / (mostEdits / 2))));
  checked += checkIncremental(runs, seed++);
  if (checked - told < wanted / 20 && checked < wanted) continue;
  console.log(`${checked} edits: incremental is full`);
  told = checked;
}

for (let done = 0; done < texts; ) {
  const runs = Math.min(1_000, texts - done);
  checkSoundness(runs, seed++);
  done += runs;
  console.log(`${done} documents: an answer, and every mark on their words`);
}
