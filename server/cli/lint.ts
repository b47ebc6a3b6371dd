/** `northstar lint`: reads documents, lints them, reports, and tells the exit status. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import pico from 'picocolors';
import { lint } from '../lint.ts';
import { jsonReport } from '../report/json.ts';
import type { ReportedDocument } from '../report/report.ts';
import { textReport } from '../report/text.ts';
import type { Severity } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import { type BaselineOptions, baselines } from './baseline.ts';
import { changedSince } from './changed.ts';
import { findDocuments, readDocument } from './documents.ts';
import { settingsFinder, slashed } from './settings.ts';

export interface LintOptions extends BaselineOptions {
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly settings?: string;
  readonly all?: boolean;
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly changedSince?: string;
  readonly stdin?: boolean;
  readonly stdinFilename: string;
}

/** Something that keeps the command from running at all; the message is one sentence for the user. */
export class CannotRun extends Error {}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** @returns the exit status: 0, 1 where a finding reaches `failOn`, 2 where a named file could not be read. @throws CannotRun */
export async function runLint(paths: readonly string[], options: LintOptions, cwd: string = process.cwd()): Promise<number> {
  const settings = settingsFinder(cwd, options.settings);
  const baseline = baselines(options, cwd);
  const documents: ReportedDocument[] = [];
  let unread = false;
  const add = async (shown: string, file: string, text: string) => {
    const located = await settings.of(file).catch(cannotRun);
    const known = await baseline.of(file, located).catch(cannotRun);
    const { settings: own } = located.resolved;
    const result = lint({ text, path: slashed(path.relative(located.root, file)), known }, options.all ? asBrief(own) : own);
    baseline.linted(file, result);
    documents.push({ path: shown, text, result });
  };
  if (options.stdin) await add(options.stdinFilename, path.resolve(cwd, options.stdinFilename), await readAll(process.stdin));
  else {
    const { files, unmatched } = await findDocuments(paths.length > 0 ? paths : ['.'], cwd);
    if (unmatched.length > 0) throw new CannotRun(`There is no file ${unmatched.join(' and no file ')}.`);
    const changed =
      options.changedSince === undefined ? undefined : await changedSince(options.changedSince, cwd).catch(cannotRun);
    for (const file of changed ? files.filter((one) => changed.has(one)) : files) {
      const read = await readDocument(file, cwd);
      if ('text' in read) await add(read.path, read.file, read.text);
      else {
        console.error(read.problem);
        unread ||= read.missing;
      }
    }
  }
  const sentences = await baseline.finish().catch(cannotRun);
  for (const sentence of [...settings.complaints(), ...sentences]) console.error(sentence);
  if (options.writeBaseline) return unread ? 2 : 0;
  await write(report(documents, options), options.output);
  return unread ? 2 : statusOf(documents, options);
}

function report(documents: readonly ReportedDocument[], { format, output }: LintOptions): string {
  if (format === 'json') return jsonReport(documents);
  return textReport(documents, pico.createColors(output === undefined && pico.isColorSupported && process.stdout.isTTY === true));
}

async function write(text: string, output: string | undefined): Promise<void> {
  if (output === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(output, text).catch((error: Error) => {
    throw new CannotRun(`The report could not be written to ${output}: ${error.message}.`);
  });
}

function statusOf(documents: readonly ReportedDocument[], { failOn, maxWarnings }: LintOptions): number {
  const severities = documents.flatMap(({ result }) => result.findings.map(({ severity }) => severity));
  if (failOn !== 'never' && severities.some((severity) => ranks[severity] <= ranks[failOn])) return 1;
  if (maxWarnings !== undefined && severities.filter((severity) => severity === 'warning').length > maxWarnings) return 1;
  return 0;
}

function asBrief(settings: Settings): Settings {
  return { ...settings, documents: { ...settings.documents, select: 'all' } };
}

function cannotRun(error: Error): never {
  throw new CannotRun(error.message);
}
