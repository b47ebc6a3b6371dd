/** `npm run fuzz -- [--edits N] [--seed S]`: edits real and generated documents until N edits have been checked; see `incremental.ts`. */
import { parseArgs } from 'node:util';
import { checkIncremental, mostEdits, realDocuments } from './incremental.ts';

const { values } = parseArgs({ options: { edits: { type: 'string', default: '10000' }, seed: { type: 'string' } } });
const wanted = Number(values.edits);
let seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isInteger(wanted) || wanted <= 0 || !Number.isInteger(seed)) {
  console.error('Give whole numbers: npm run fuzz -- --edits 10000 --seed 1');
  process.exit(2);
}
console.log(`${wanted} edits of ${realDocuments} real documents and of generated ones, from seed ${seed}`);
let checked = 0;
let told = 0;
while (checked < wanted) {
  const runs = Math.max(1, Math.min(500, Math.ceil((wanted - checked) / (mostEdits / 2))));
  checked += checkIncremental(runs, seed++);
  if (checked - told < wanted / 20 && checked < wanted) continue;
  console.log(`${checked} edits: incremental is full`);
  told = checked;
}
