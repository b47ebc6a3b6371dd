/** Documents to measure on. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

const read = (pattern: string): string[] => {
  const files = globSync(pattern, { cwd: project }).sort();
  return files.map((file) => readFileSync(join(project, file), 'utf8'));
};

const briefs = read('training/{documents,labelled}/briefs/**/*.md').map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''));

/** Documents of other kinds, each of them real or like real ones. */
export const others: readonly string[] = [
  ...read('training/documents/others/**/*.md'),
  ...read('../shared/corpus/others/**/*.md'),
];

/** A brief of `length` characters: real ones, one after the other. It says of itself that it is a brief. */
export function briefOf(length: number, first = 0): string {
  let text = '---\ntype: design-brief\n---\n\n';
  for (let index = first; text.length < length; index += 1) text += `${briefs[index % briefs.length]}\n\n`;
  return text.slice(0, length);
}

/** Numbers from 0 to 1 that are the same in every run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}
