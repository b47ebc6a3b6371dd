/** `northstar lint`: reads documents, lints them, reports, and tells the exit status. */
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import type { SourceDocument } from '../lint.ts';
import { type FailOn, fails, type ReportedDocument } from '../report/report.ts';
import type { Settings } from '../settings/settings.ts';
import { appliedSettings, type SettingsOptions } from './applied-settings.ts';
import { type BaselineOptions, baselines } from './baseline.ts';
import { openCache } from './cache.ts';
import { CannotRun, orCannotRun } from './cannot-run.ts';
import { changedSince } from './changed.ts';
import { coloursFor } from './colour.ts';
import { findDocuments, readDocument, type Source, shownPath } from './documents.ts';
import { type Format, reporter, showsFixes, showsWholeBriefs } from './formats.ts';
import { writeOutput } from './output.ts';
import { fromPlain, type Needs, type PlainResult, toPlain } from './plain-result.ts';
import { progress } from './progress.ts';
import { inShard, type Shard } from './shard.ts';
import { version } from './version.ts';

export interface LintOptions extends SettingsOptions, BaselineOptions {
  readonly format: Format;
  readonly output?: string;
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
  readonly changedSince?: string;
  readonly stdin?: boolean;
  readonly stdinFilename: string;
  readonly cache?: boolean;
  readonly shard?: Shard;
}

/** @returns the exit status: 0, 1 where a finding reaches `failOn`, 2 where a named file could not be read. @throws CannotRun */
export async function runLint(paths: readonly string[], options: LintOptions, cwd: string = process.cwd()): Promise<number> {
  const sources: Source[] = [];
  let unread = false;
  if (options.stdin) {
    if (paths.length > 0) throw new CannotRun('--stdin reads one document from standard input: name no files beside it.');
    const file = path.resolve(cwd, options.stdinFilename);
    sources.push({ path: options.stdinFilename, file, text: await readAll(process.stdin) });
  } else {
    for (const file of await filesToLint(paths, options, cwd)) {
      const read = readDocument(file, cwd);
      if ('text' in read) sources.push(read);
      else {
        console.error(read.problem);
        unread ||= read.missing;
      }
    }
  }
  const { documents, sentences } = await lintSources(sources, options, cwd);
  for (const sentence of sentences) console.error(sentence);
  if (options.writeBaseline) return unread ? 2 : 0;
  const { failOn, output, format } = options;
  const colours = coloursFor(output === undefined ? process.stdout : {}, output === undefined ? process.env : {});
  const report = await reporter(format);
  const rules = async () => (await import('./rules.ts')).describedRules();
  await writeOutput(await report({ documents, failOn, colours, version, rules }), output, cwd);
  return unread ? 2 : statusOf(documents, options);
}

async function filesToLint(paths: readonly string[], options: LintOptions, cwd: string): Promise<string[]> {
  const { files, unmatched } = await findDocuments(paths.length > 0 ? paths : ['.'], cwd);
  const [first] = unmatched;
  if (first !== undefined && paths.length === 1 && /^[a-z]+$/i.test(first))
    throw new CannotRun(`There is no file and no command ${first}: run "northstar --help" to see the commands.`);
  if (unmatched.length > 0) throw new CannotRun(`There is no file ${unmatched.join(' and no file ')}.`);
  const { changedSince: revision, shard } = options;
  const changed = revision === undefined ? undefined : await orCannotRun(changedSince(revision, cwd));
  return files.filter((file) => (!changed || changed.has(file)) && (!shard || inShard(shownPath(file, cwd), shard)));
}

interface Job {
  readonly document: SourceDocument;
  readonly settings: Settings;
}

interface Linted {
  readonly documents: readonly ReportedDocument[];
  /** About the settings, the baseline and the cache. */
  readonly sentences: readonly string[];
}

/** Lints what was read, by way of the cache and the baseline where there are any. */
async function lintSources(sources: readonly Source[], options: LintOptions, cwd: string): Promise<Linted> {
  const applied = appliedSettings(options, cwd);
  const baseline = baselines(options, cwd);
  const needs: Needs = { fixes: options.cache === true || showsFixes(options.format), whole: showsWholeBriefs(options.format) };
  const cache = options.cache ? openCache(cwd, needs.whole) : undefined;
  const jobs: Job[] = [];
  for (const { file, text } of sources) {
    const { settings, path: own, located } = await applied.of(file);
    jobs.push({ settings, document: { text, path: own, known: await orCannotRun(baseline.of(file, located)) } });
  }
  const earlier = jobs.map(({ document, settings }) => cache?.known(document, settings));
  const unknown = jobs.filter((_, index) => earlier[index] === undefined);
  const fresh = (await lintUnknown(unknown, needs)).values();
  const documents = sources.map(({ path: shown, file, text }, index): ReportedDocument => {
    const { document, settings } = jobs[index] as Job;
    const plain = earlier[index] ?? (fresh.next().value as PlainResult);
    if (!earlier[index]) cache?.keep(document, settings, plain);
    const result = fromPlain(plain);
    baseline.linted(file, result);
    return { path: shown, text, result };
  });
  const known = jobs.length - unknown.length;
  const kept = cache && ((await cache.save()) ?? `${known} of ${jobs.length} results were known from an earlier run.`);
  return {
    documents,
    sentences: [...applied.complaints(), ...(await orCannotRun(baseline.finish())), ...(kept === undefined ? [] : [kept])],
  };
}

/** Results are made plain at once, so that no brief is kept longer than its own turn. */
async function lintUnknown(jobs: readonly Job[], needs: Needs): Promise<readonly PlainResult[]> {
  if (jobs.length === 0) return [];
  // The engine is large, and a run in which everything is known does without it.
  const { lint } = await import('../lint.ts');
  const shown = progress(jobs.length, process.stderr);
  try {
    return jobs.map(({ document, settings }) => {
      const result = toPlain(lint(document, settings), needs);
      shown.step();
      return result;
    });
  } finally {
    shown.end();
  }
}

function statusOf(documents: readonly ReportedDocument[], { failOn, maxWarnings }: LintOptions): number {
  const severities = documents.flatMap(({ result }) => result.findings.map(({ severity }) => severity));
  if (severities.some((severity) => fails(severity, failOn))) return 1;
  if (maxWarnings !== undefined && severities.filter((severity) => severity === 'warning').length > maxWarnings) return 1;
  return 0;
}
