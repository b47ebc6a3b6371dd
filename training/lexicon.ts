/**
 * Writes `server/english/data/lexicon.json`: the lexicon of the npm package `wink-lexicon`, over the words of the word families.
 * To be run after `training/word-families.ts`: `node training/lexicon.ts`.
 */
import { writeFileSync } from 'node:fs';
import lexicon from 'wink-lexicon/src/lexicon.js';
import { familyWords } from '../server/english/families.ts';
import { packLexicon } from './pack-lexicon.ts';

const packed = packLexicon(new Map(Object.entries(lexicon)), [...familyWords()]);
writeFileSync(new URL('../server/english/data/lexicon.json', import.meta.url), `${JSON.stringify(packed)}\n`);
