/** Finds the settings that apply to a document: the same `.vscode/settings.json` that the editor reads. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ruleSeverities } from '../rules/severities.ts';
import { readSettingsFile, type SettingsFile } from '../settings/file.ts';
import {
  fileLayer,
  type LocatedProblem,
  problemsOf,
  type Resolved,
  resolveSettings,
  type SettingsProblem,
} from '../settings/resolve.ts';
import type { FolderFiles } from '../settings/standard.ts';
import { placer } from '../report/place.ts';
import { reasonOf } from './cannot-run.ts';

/** Settings with the folder that their paths and globs count from. */
export interface Located {
  readonly resolved: Resolved;
  readonly root: string;
}

export interface SettingsFinder {
  /** Each folder is looked at once. Rejects with an `Error` that holds a sentence where a settings file cannot be read at all. */
  of(file: string): Promise<Located>;
  /** What is wrong in the settings found so far: a sentence each, with file, line and column. */
  complaints(): readonly string[];
}

const place = '.vscode/settings.json';

/** @param fixed names the one file to use in place of the nearest `.vscode/settings.json`; its paths and globs count from `cwd` */
export function settingsFinder(cwd: string, fixed?: string): SettingsFinder {
  const complaints: string[] = [];
  const known = new Map<string, Promise<Located>>();

  function find(folder: string): Promise<Located> {
    const found = known.get(folder) ?? nearest(folder);
    known.set(folder, found);
    return found;
  }

  function nearest(folder: string): Promise<Located> {
    if (existsSync(path.join(folder, place))) return resolve(folder, place);
    const above = path.dirname(folder);
    return above === folder ? resolve(cwd, undefined) : find(above);
  }

  async function resolve(root: string, name: string | undefined): Promise<Located> {
    const own = name === undefined ? undefined : await readOwn(root, name);
    const resolved = await resolveSettings({
      own: own ? [fileLayer(own)] : [],
      folder: folderFiles(root),
      rules: ruleSeverities,
    });
    complaints.push(...[...(own ? problemsOf(own) : []), ...resolved.problems].map((problem) => complaint(problem, root, cwd)));
    return { resolved, root };
  }

  const all = fixed === undefined ? undefined : resolve(cwd, slashed(path.relative(cwd, path.resolve(cwd, fixed))));
  // Whoever asks for the settings is told.
  all?.catch(() => {});
  return { of: (file) => all ?? find(path.dirname(file)), complaints: () => complaints };
}

/** Reads the files of a folder as UTF-8. */
export function folderFiles(root: string): FolderFiles {
  return {
    async read(name) {
      try {
        return await readFile(path.join(root, name), 'utf8');
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
  };
}

/** A sentence about the settings, with the file as it is called from `cwd`, its line and its column. */
export function complaint(problem: SettingsProblem, root: string, cwd: string): string {
  return problem.file === undefined ? problem.message : `${placeOf(problem, root, cwd)}: ${problem.message}`;
}

function placeOf({ file, text, span }: LocatedProblem, root: string, cwd: string): string {
  const { line, column } = placer(text)(span.start);
  return `${slashed(path.relative(cwd, path.join(root, file)))}:${line}:${column}`;
}

/** A file of another name than the editor's own holds nothing else. @throws Error with a sentence where there is no such file, or no JSON in it */
async function readOwn(root: string, name: string): Promise<SettingsFile> {
  const text = await folderFiles(root)
    .read(name)
    .catch((error: Error) => {
      throw new Error(`The settings file ${path.join(root, name)} could not be read: ${reasonOf(error)}.`);
    });
  if (text === undefined) throw new Error(`The settings file ${name} could not be read: there is no such file.`);
  const file = readSettingsFile({ name, text, rules: ruleSeverities, ownFile: path.basename(name) !== 'settings.json' });
  const [problem] = problemsOf(file);
  if (!file.readable && problem)
    throw new Error(
      `The settings file ${path.join(root, name)} is not valid JSON: look at line ${placer(text)(problem.span.start).line}.`,
    );
  return file;
}

function isMissing(error: unknown): boolean {
  return /^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '');
}

/** A path with `/` between folders. */
export function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
