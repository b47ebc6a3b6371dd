/**
 * Finds placeholders in labelled statements (`../shared/corpus/statements/placeholders.jsonl`) and prints precision, recall and F1.
 * Run: node test/accuracy/placeholders.ts [--wrong]
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readBrief } from '../../server/brief/brief.ts';
import { placeholdersIn } from '../../server/brief/placeholders.ts';
import { parse } from '../../server/markdown/parse.ts';

interface Labelled {
  readonly text: string;
  readonly placeholders: readonly string[];
  readonly split: 'train' | 'test';
}

const path = fileURLToPath(new URL('../../../shared/corpus/statements/placeholders.jsonl', import.meta.url));

/** What is found in a statement of a section with a role. */
export function found(text: string): string[] {
  const document = parse(`## Purpose\n\n${text}\n`);
  return readBrief(document)
    .sections.filter(({ role }) => role)
    .flatMap((section) => placeholdersIn(section, document))
    .map((placeholder) => placeholder.text);
}

/** Counts of one split: right, found and labelled placeholders, and texts without a fault. */
export function score(split: Labelled['split'], onWrong: (labelled: Labelled, found: readonly string[]) => void = () => {}) {
  const all = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)
    .filter((labelled) => labelled.split === split);
  const counts = { right: 0, found: 0, labelled: 0, texts: all.length, exact: 0 };
  for (const labelled of all) {
    const texts = found(labelled.text);
    const rest = [...labelled.placeholders];
    for (const text of texts) {
      const at = rest.indexOf(text);
      if (at < 0) continue;
      rest.splice(at, 1);
      counts.right += 1;
    }
    counts.found += texts.length;
    counts.labelled += labelled.placeholders.length;
    if (rest.length === 0 && texts.length === labelled.placeholders.length) counts.exact += 1;
    else onWrong(labelled, texts);
  }
  const precision = counts.right / counts.found;
  const recall = counts.right / counts.labelled;
  return { ...counts, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

if (process.argv[1] === fileURLToPath(import.meta.url) && existsSync(path)) {
  for (const split of ['train', 'test'] as const) {
    const { precision, recall, f1, exact, texts } = score(split, (labelled, texts) => {
      if (split === 'train' && process.argv.includes('--wrong')) {
        process.stdout.write(
          `${JSON.stringify(labelled.text)}: ${JSON.stringify(labelled.placeholders)} but ${JSON.stringify(texts)}\n`,
        );
      }
    });
    process.stdout.write(
      `${split}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}; ${exact} of ${texts} texts exact\n`,
    );
  }
}
