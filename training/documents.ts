/** Outlines of documents that are briefs and of documents that are none, by three hands. */
import { readFileSync } from 'node:fs';
import type { Outline } from '../server/english/document-kind.ts';

export interface LabelledOutline extends Outline {
  readonly brief: boolean;
}

export function outlines(): LabelledOutline[] {
  return ['documents.jsonl', 'documents.other-hand.jsonl', 'documents.third-hand.jsonl'].flatMap((file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as LabelledOutline),
  );
}
