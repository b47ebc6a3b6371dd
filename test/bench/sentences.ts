/**
 * How well and how fast texts are split into sentences: ours, bare `Intl.Segmenter`, and `sbd`.
 * Run: node test/bench/sentences.ts
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { splitSentences } from '../../server/brief/sentences.ts';

interface Sbd {
  sentences(text: string, options?: { newline_boundaries?: boolean }): string[];
}

const require = createRequire(import.meta.url);
const sbd = require('sbd') as Sbd;
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const bare = new Intl.Segmenter('en', { granularity: 'sentence' });

const splitters: Record<string, { split: (text: string) => string[]; bytes: number }> = {
  northstar: {
    split: (text) => splitSentences(text).map(({ start, end }) => text.slice(start, end)),
    bytes: statSync(at('../../server/brief/sentences.ts')).size,
  },
  'Intl.Segmenter': { split: (text) => [...bare.segment(text)].map(({ segment }) => segment.trim()), bytes: 0 },
  sbd: {
    split: (text) => sbd.sentences(text).map((sentence) => sentence.trim()),
    bytes: ['lib/tokenizer.js', 'lib/Match.js', 'lib/String.js', 'lib/stripTags.js'].reduce((sum, file) => {
      try {
        return sum + statSync(at(`../../node_modules/sbd/${file}`)).size;
      } catch {
        return sum;
      }
    }, 0),
  },
};

const gold = readFileSync(at('data/sentences.gold.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split(' ¦ '));
const texts = gold.map((sentences) => sentences.join(' '));
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const ROUNDS = 50;

for (const [name, { split, bytes }] of Object.entries(splitters)) {
  let right = 0;
  for (const [index, text] of texts.entries()) {
    const found = split(text).filter((sentence) => sentence !== '');
    if (found.join(' ¦ ') === gold[index]?.join(' ¦ ')) right += 1;
    else if (process.argv.includes(`--wrong=${name}`)) {
      process.stdout.write(`- ${gold[index]?.join(' ¦ ')}\n+ ${found.join(' ¦ ')}\n\n`);
    }
  }
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) for (const text of texts) split(text);
  const perKilobyte = ((performance.now() - start) * 1000) / ((ROUNDS * characters) / 1024);
  const share = ((100 * right) / texts.length).toFixed(1);
  process.stdout.write(
    `${name.padEnd(16)} ${right}/${texts.length} texts exact (${share} %)  ${perKilobyte.toFixed(1)} µs/KB  ${bytes} bytes of source\n`,
  );
}
