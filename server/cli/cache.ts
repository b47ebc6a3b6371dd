/** `--cache`: results of earlier runs, so that a document that has not changed need not be linted again. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import envPaths from 'env-paths';
import type { SourceDocument } from '../lint.ts';
import type { Settings } from '../settings/settings.ts';
import { reasonOf } from './cannot-run.ts';
import type { PlainResult } from './plain-result.ts';
import { replaceFile } from './replace-file.ts';
import { version } from './version.ts';

export interface ResultCache {
  /** The result of an earlier run, if there is one. */
  known(document: SourceDocument, settings: Settings): PlainResult | undefined;
  /** Keeps a result, in which fixes were worked out, for later runs. */
  keep(document: SourceDocument, settings: Settings, result: PlainResult): void;
  /** Writes the file. Returns a sentence where that is not possible. */
  save(): Promise<string | undefined>;
}

/** Results that no run has asked for are forgotten behind so many newer ones. */
const most = 10_000;

/** The bundle's name carries a hash of what is in it, so that another build of the same version starts afresh. */
const stamp = `${version} ${path.basename(import.meta.url)}`;

/**
 * Opens the cache of a folder. A file that is damaged, or of another version, counts as none.
 * @param whole results are to have `review` and `map`: a brief that was kept without them is linted once more
 */
export function openCache(cwd: string, whole: boolean): ResultCache {
  const file = cacheFile(cwd);
  const earlier = read(file);
  const used = new Map<string, PlainResult>();
  return {
    known(document, settings) {
      const key = keyOf(document, settings);
      const kept = earlier.get(key);
      if (!kept || (whole && !kept.whole && kept.recognition.brief)) return undefined;
      used.set(key, kept);
      return kept;
    },
    keep: (document, settings, result) => void used.set(keyOf(document, settings), result),
    save() {
      const rest = [...earlier].filter(([key]) => !used.has(key));
      return write(file, [...used, ...rest].slice(0, most));
    },
  };
}

/** Under the nearest `node_modules`, which is there to be thrown away; elsewhere in the system's folder for caches. */
function cacheFile(cwd: string): string {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const modules = path.join(folder, 'node_modules');
    if (existsSync(modules)) return path.join(modules, '.cache', 'northstar', 'results.json');
    if (folder === path.dirname(folder)) break;
  }
  return path.join(envPaths('northstar', { suffix: '' }).cache, `${digest(cwd).slice(0, 16)}.json`);
}

/** The first line is a digest of the rest: what does not match was cut off or changed. */
function read(file: string): Map<string, PlainResult> {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== digest(body)) return new Map();
    const stored = JSON.parse(body) as { stamp: string; results: [string, PlainResult][] };
    return new Map(stored.stamp === stamp ? stored.results : []);
  } catch {
    return new Map();
  }
}

/** @returns a sentence where the file could not be written */
async function write(file: string, results: readonly [string, PlainResult][]): Promise<string | undefined> {
  const body = JSON.stringify({ stamp, results });
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, `${digest(body)}\n${body}`);
    return undefined;
  } catch (error) {
    return `The results could not be kept for the next run, in ${file}: ${reasonOf(error)}.`;
  }
}

function keyOf(document: SourceDocument, settings: Settings): string {
  return digest(JSON.stringify([document, settings]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
