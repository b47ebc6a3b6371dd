/** `--cache`: results of earlier runs, so that a document that has not changed need not be linted again. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import envPaths from 'env-paths';
import type { Finding, LintResult, SourceDocument } from '../lint.ts';
import type { Fix } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import { reasonOf } from './cannot-run.ts';
import { replaceFile } from './replace-file.ts';
import { version } from './version.ts';

/** What a report needs of a result. */
export type StoredResult = Pick<LintResult, 'recognition' | 'findings' | 'known' | 'accepted'> &
  Partial<Pick<LintResult, 'review' | 'map'>>;

export interface ResultCache {
  /** The result of an earlier run, or else that of `lint`, which is kept. */
  result(document: SourceDocument, settings: Settings, lint: () => Promise<LintResult>): Promise<StoredResult>;
  /** How many results came from earlier runs. */
  readonly known: number;
  /** Writes the file. Returns a sentence where that is not possible. */
  save(): Promise<string | undefined>;
}

/** What the formats need that show whole briefs. */
interface Whole {
  readonly review: ReturnType<LintResult['review']>;
  readonly map: ReturnType<LintResult['map']>;
}

/** A result as it lies in the file: fixes are worked out. */
interface Plain {
  readonly recognition: LintResult['recognition'];
  readonly known: LintResult['known'];
  readonly accepted: ReturnType<LintResult['accepted']>;
  /** Kept of a brief where a report has asked for it. */
  readonly whole?: Whole;
  readonly findings: readonly (Omit<Finding, 'fixes' | 'anatomy'> & { readonly fixes: readonly Fix[] })[];
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
  const used = new Map<string, Plain>();
  let known = 0;
  return {
    async result(document, settings, lint) {
      const key = digest(JSON.stringify([document, settings]));
      const kept = earlier.get(key);
      const before = kept && (!whole || kept.whole || !kept.recognition.brief) ? kept : undefined;
      if (before) known++;
      const plain = before ?? toPlain(await lint(), whole);
      used.set(key, plain);
      return fromPlain(plain);
    },
    get known() {
      return known;
    },
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
function read(file: string): Map<string, Plain> {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== digest(body)) return new Map();
    const stored = JSON.parse(body) as { stamp: string; results: [string, Plain][] };
    return new Map(stored.stamp === stamp ? stored.results : []);
  } catch {
    return new Map();
  }
}

/** @returns a sentence where the file could not be written */
async function write(file: string, results: readonly [string, Plain][]): Promise<string | undefined> {
  const body = JSON.stringify({ stamp, results });
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await replaceFile(file, `${digest(body)}\n${body}`);
    return undefined;
  } catch (error) {
    return `The results could not be kept for the next run, in ${file}: ${reasonOf(error)}.`;
  }
}

function toPlain({ recognition, findings, known, accepted, review, map }: LintResult, whole: boolean): Plain {
  return {
    recognition,
    known,
    accepted: accepted(),
    ...(whole && recognition.brief && { whole: { review: review(), map: map() } }),
    findings: findings.map(({ rule, severity, message, range, fixes }) => ({ rule, severity, message, range, fixes: fixes() })),
  };
}

function fromPlain({ recognition, findings, known, accepted, whole }: Plain): StoredResult {
  return {
    recognition,
    known,
    accepted: () => accepted,
    ...(whole && { review: () => whole.review, map: () => whole.map }),
    findings: findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: () => fixes })),
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
