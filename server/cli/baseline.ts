/** The baseline on the command line: the one that is named, else the one that the settings of each folder name. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  allGone,
  type Baseline,
  emptyBaseline,
  type KnownCount,
  type KnownFinding,
  readBaseline,
  writeBaseline,
} from '../baseline.ts';
import type { LintResult } from '../lint.ts';
import { readBaselineFile } from '../settings/baseline-file.ts';
import { count } from '../report/count.ts';
import { reasonOf } from './cannot-run.ts';
import { replaceFile } from './replace-file.ts';
import { complaint, folderFiles, type Located, slashed } from './settings.ts';

/** Where a baseline is written when nobody names one. */
const usualName = 'northstar-baseline.json';

export interface BaselineOptions {
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
}

export interface Baselines {
  /** What is known of a document. Rejects with an `Error` that holds a sentence where the baseline that was named cannot be read. */
  of(file: string, located: Located): Promise<readonly KnownFinding[]>;
  /** To be called with each document that was linted with what is known of it. */
  linted(file: string, result: Pick<LintResult, 'known' | 'accepted'>): void;
  /** Sentences about how many of the known findings are still there, or about what was written. */
  finish(): Promise<readonly string[]>;
}

interface Entry {
  /** Absolute. */
  readonly file: string;
  readonly before: Baseline;
  readonly now: Map<string, readonly KnownFinding[]>;
}

export function baselines({ baseline: named, writeBaseline: writes = false }: BaselineOptions, cwd: string): Baselines {
  const byPlace = new Map<string, Promise<Entry | undefined>>();
  const entryOf = new Map<string, Entry>();
  const sentences: string[] = [];
  const advice: string[] = [];
  const total = { still: 0, gone: 0 };

  function find(located: Located): Promise<Entry | undefined> {
    const place = named === undefined ? located.root : cwd;
    const entry = byPlace.get(place) ?? (named === undefined ? fromSettings(located) : fromFile(path.resolve(cwd, named)));
    byPlace.set(place, entry);
    return entry;
  }

  async function fromFile(file: string): Promise<Entry> {
    const now = new Map<string, readonly KnownFinding[]>();
    if (writes && !existsSync(file)) return { file, before: emptyBaseline, now };
    const before = await readFile(file, 'utf8')
      .then(readBaseline)
      .catch((error: NodeJS.ErrnoException) => {
        const why = error.code === undefined ? error.message : reasonOf(error);
        throw new Error(`The baseline ${shown(file)} cannot be read: ${why}.`);
      });
    return { file, before, now };
  }

  async function fromSettings({ root, resolved }: Located): Promise<Entry | undefined> {
    const { path: own, known, problem } = await readBaselineFile(resolved, folderFiles(root));
    if (problem && !(writes && own !== undefined && !existsSync(path.join(root, own))))
      sentences.push(complaint(problem, root, cwd));
    if (own !== undefined) return { file: path.join(root, own), before: known, now: new Map() };
    if (!writes) return undefined;
    const settings = shown(path.join(root, '.vscode/settings.json'));
    advice.push(`Set "northstar.baseline" to "${usualName}" in ${settings}, so that the editor knows them too.`);
    return fromFile(path.join(root, usualName));
  }

  function shown(file: string): string {
    return slashed(path.relative(cwd, file));
  }

  async function write({ file, before, now }: Entry): Promise<string> {
    const folder = path.dirname(file);
    // What was not linted this time stays known, unless the document is gone.
    const kept = [...before].filter(([document]) => !now.has(document) && existsSync(path.join(folder, document)));
    const whole = new Map([...kept, ...now]);
    await replaceFile(file, writeBaseline(whole)).catch((error: Error) => {
      throw new Error(`The baseline could not be written to ${shown(file)}: ${reasonOf(error)}.`);
    });
    const findings = [...whole.values()].flat().reduce((sum, { count }) => sum + count, 0);
    const documents = [...whole.values()].filter((known) => known.length > 0).length;
    return `${shown(file)} holds ${count(findings, 'finding')} in ${count(documents, 'document')}: they are known from now on.`;
  }

  return {
    async of(file, located) {
      const entry = await find(located);
      if (!entry) return [];
      entryOf.set(file, entry);
      return writes ? [] : (entry.before.get(keyOf(entry, file)) ?? []);
    },
    linted(file, { known, accepted }) {
      const entry = entryOf.get(file);
      if (!entry) return;
      add(total, known);
      if (writes) entry.now.set(keyOf(entry, file), accepted());
    },
    async finish() {
      const entries = [...new Set(entryOf.values())];
      if (writes) return [...sentences, ...(await Promise.all(entries.map(write))), ...advice];
      for (const { file, before } of entries) add(total, goneWithDocuments(before, path.dirname(file)));
      if (entries.length === 0) return sentences;
      return [
        ...sentences,
        `Of the findings in the baseline, ${total.still} ${verb(total.still)} still there and ${total.gone} ${verb(total.gone)} gone.`,
      ];
    },
  };
}

function keyOf({ file }: Entry, document: string): string {
  return slashed(path.relative(path.dirname(file), document));
}

/** The known findings of documents that are no longer there. */
function goneWithDocuments(before: Baseline, folder: string): KnownCount {
  const lost = [...before].filter(([document]) => !existsSync(path.join(folder, document)));
  return allGone(lost.flatMap(([, known]) => known));
}

function add(total: { still: number; gone: number }, { still, gone }: KnownCount): void {
  total.still += still;
  total.gone += gone;
}

function verb(number: number): string {
  return number === 1 ? 'is' : 'are';
}
