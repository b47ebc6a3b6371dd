/** `northstar lint`: reads documents, lints them, reports, and tells the exit status. */
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { type FailOn, fails, type ReportedDocument } from '../report/report.ts';
import { appliedSettings, type SettingsOptions } from './applied-settings.ts';
import { type BaselineOptions, baselines } from './baseline.ts';
import { openCache } from './cache.ts';
import { CannotRun, orCannotRun } from './cannot-run.ts';
import { changedSince } from './changed.ts';
import { coloursFor } from './colour.ts';
import { findDocuments, readDocument, shownPath } from './documents.ts';
import { type Format, reporter, showsWholeBriefs } from './formats.ts';
import { writeOutput } from './output.ts';
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
  const { lint, end } = linter(options, cwd);
  const documents: ReportedDocument[] = [];
  let unread = false;
  if (options.stdin) {
    if (paths.length > 0) throw new CannotRun('--stdin reads one document from standard input: name no files beside it.');
    documents.push(await lint(options.stdinFilename, path.resolve(cwd, options.stdinFilename), await readAll(process.stdin)));
  } else {
    const files = await filesToLint(paths, options, cwd);
    const shown = progress(files.length, process.stderr);
    for (const file of files) {
      const read = await readDocument(file, cwd);
      if ('text' in read) documents.push(await lint(read.path, read.file, read.text));
      else {
        shown.end();
        console.error(read.problem);
        unread ||= read.missing;
      }
      shown.step();
    }
    shown.end();
  }
  for (const sentence of await end()) console.error(sentence);
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

/** Lints one document after another, by way of the cache where there is one. */
function linter(options: LintOptions, cwd: string) {
  const applied = appliedSettings(options, cwd);
  const baseline = baselines(options, cwd);
  const cache = options.cache ? openCache(cwd, showsWholeBriefs(options.format)) : undefined;
  let count = 0;
  return {
    async lint(shown: string, file: string, text: string): Promise<ReportedDocument> {
      count++;
      const { settings, path: own, located } = await applied.of(file);
      const document = { text, path: own, known: await orCannotRun(baseline.of(file, located)) };
      // The engine is large, and a run in which everything is known does without it.
      const compute = async () => (await import('../lint.ts')).lint(document, settings);
      const result = cache ? await cache.result(document, settings, compute) : await compute();
      baseline.linted(file, result);
      return { path: shown, text, result };
    },
    /** Keeps the results for the next run, and writes the baseline where that is asked for. Sentences about what came of it. */
    async end(): Promise<readonly string[]> {
      const kept = cache && ((await cache.save()) ?? `${cache.known} of ${count} results were known from an earlier run.`);
      return [...applied.complaints(), ...(await orCannotRun(baseline.finish())), ...(kept === undefined ? [] : [kept])];
    },
  };
}

function statusOf(documents: readonly ReportedDocument[], { failOn, maxWarnings }: LintOptions): number {
  const severities = documents.flatMap(({ result }) => result.findings.map(({ severity }) => severity));
  if (severities.some((severity) => fails(severity, failOn))) return 1;
  if (maxWarnings !== undefined && severities.filter((severity) => severity === 'warning').length > maxWarnings) return 1;
  return 0;
}
