/** `northstar lint`: reads documents, lints them, reports, and tells the exit status. */
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { type FailOn, fails, type ReportedDocument } from '../report/report.ts';
import type { Settings } from '../settings/settings.ts';
import { openCache } from './cache.ts';
import { CannotRun } from './cannot-run.ts';
import { coloursFor } from './colour.ts';
import { findDocuments, readDocument, shownPath } from './documents.ts';
import { type Format, reporter } from './formats.ts';
import { writeOutput } from './output.ts';
import { progress } from './progress.ts';
import { settingsFinder } from './settings.ts';
import { inShard, type Shard } from './shard.ts';
import { version } from './version.ts';

export interface LintOptions {
  readonly format: Format;
  readonly output?: string;
  readonly settings?: string;
  readonly all?: boolean;
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
  readonly stdin?: boolean;
  readonly stdinFilename: string;
  readonly cache?: boolean;
  readonly shard?: Shard;
}

/** @returns the exit status: 0, 1 where a finding reaches `failOn`, 2 where a named file could not be read. @throws CannotRun */
export async function runLint(paths: readonly string[], options: LintOptions, cwd: string = process.cwd()): Promise<number> {
  const lintOne = linter(options, cwd);
  const documents: ReportedDocument[] = [];
  let unread = false;
  if (options.stdin) {
    if (paths.length > 0) throw new CannotRun('--stdin reads one document from standard input: name no files beside it.');
    documents.push(await lintOne(options.stdinFilename, path.resolve(cwd, options.stdinFilename), await readAll(process.stdin)));
  } else {
    const files = await filesToLint(paths, options.shard, cwd);
    const shown = progress(files.length, process.stderr);
    for (const file of files) {
      const read = await readDocument(file, cwd);
      if ('text' in read) documents.push(await lintOne(read.path, read.file, read.text));
      else {
        shown.end();
        console.error(read.problem);
        unread ||= read.missing;
      }
      shown.step();
    }
    shown.end();
  }
  lintOne.end();
  const { failOn, output, format } = options;
  const colours = coloursFor(output === undefined ? process.stdout : {}, output === undefined ? process.env : {});
  const report = await reporter(format);
  const rules = async () => (await import('./rules.ts')).describedRules();
  await writeOutput(await report({ documents, failOn, colours, version, rules }), output, cwd);
  return unread ? 2 : statusOf(documents, options);
}

async function filesToLint(paths: readonly string[], shard: Shard | undefined, cwd: string): Promise<string[]> {
  const { files, unmatched } = await findDocuments(paths.length > 0 ? paths : ['.'], cwd);
  const [first] = unmatched;
  if (first !== undefined && paths.length === 1 && /^[a-z]+$/i.test(first))
    throw new CannotRun(`There is no file and no command ${first}: run "northstar --help" to see the commands.`);
  if (unmatched.length > 0) throw new CannotRun(`There is no file ${unmatched.join(' and no file ')}.`);
  return shard ? files.filter((file) => inShard(shownPath(file, cwd), shard)) : files;
}

/** Gives the function that lints one document, and one to call behind the last. */
function linter({ settings: fixed, all, cache: cached }: LintOptions, cwd: string) {
  const settingsOf = guarded(() => settingsFinder(cwd, fixed));
  const cache = cached ? openCache(cwd) : undefined;
  let count = 0;
  const lintOne = async (shown: string, file: string, text: string): Promise<ReportedDocument> => {
    count++;
    const { settings, root } = guarded(() => settingsOf(file));
    const document = { text, path: path.relative(root, file).split(path.sep).join('/') };
    const applied = all ? asBrief(settings) : settings;
    // The engine is large, and a run in which everything is known does without it.
    const lint = async () => (await import('../lint.ts')).lint(document, applied);
    return { path: shown, text, result: cache ? await cache.result(document, applied, lint) : await lint() };
  };
  const end = () => {
    if (!cache) return;
    const problem = cache.save();
    console.error(problem ?? `${cache.known} of ${count} results were known from an earlier run.`);
  };
  return Object.assign(lintOne, { end });
}

function statusOf(documents: readonly ReportedDocument[], { failOn, maxWarnings }: LintOptions): number {
  const severities = documents.flatMap(({ result }) => result.findings.map(({ severity }) => severity));
  if (severities.some((severity) => fails(severity, failOn))) return 1;
  if (maxWarnings !== undefined && severities.filter((severity) => severity === 'warning').length > maxWarnings) return 1;
  return 0;
}

function asBrief(settings: Settings): Settings {
  return { ...settings, documents: { ...settings.documents, select: 'all' } };
}

function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
}
