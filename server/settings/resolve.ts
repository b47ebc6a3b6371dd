/** What applies in a folder, and where it comes from: the defaults, the standard, the folder's own settings. The editor and the command line enter here. */
import type { Path, RuleSeverities } from './form.ts';
import type { SettingsFile } from './file.ts';
import { type Given, merged } from './read.ts';
import { defaults, nested, type Settings } from './settings.ts';
import { type FolderFiles, readStandards } from './standard.ts';

/** Who gives some of the settings. */
export interface Layer {
  readonly given: Given;
  /** What the user is shown of the one who gives a setting. */
  source(path: Path): string;
  /** Where the settings stand; absent where that is no file that can be read. */
  readonly file?: SettingsFile;
}

/** Something that is wrong in a file, at a place in its text. */
export interface LocatedProblem {
  readonly file: string;
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly message: string;
}

/** With a place in a file, or without where no file that can be read holds the setting. */
export type SettingsProblem = LocatedProblem | { readonly file?: undefined; readonly message: string };

export interface Resolved {
  readonly settings: Settings;
  /** The strongest last. */
  readonly layers: readonly Layer[];
  readonly problems: readonly SettingsProblem[];
}

export interface ResolveOptions {
  /** The folder's own settings, the strongest last; what is wrong in them is for the caller to tell. */
  readonly own: readonly Layer[];
  readonly folder: FolderFiles;
  readonly rules: RuleSeverities;
}

/** Never rejects: what is wrong is among the problems, and the rest holds. */
export async function resolveSettings({ own, folder, rules }: ResolveOptions): Promise<Resolved> {
  const named = own.findLast(({ given }) => given.has('standard'));
  const standards = await readStandards((named?.given.get('standard') as string | undefined) ?? '', folder, rules);
  const problems: SettingsProblem[] = standards.files.flatMap(problemsOf);
  if (standards.problem) {
    const { by, message } = standards.problem;
    problems.push(located(by ?? named?.file, ['standard'], message));
  }
  const layers = [...standards.files.toReversed().map(fileLayer), ...own];
  const settings = nested(merged([defaults, ...layers.map(({ given }) => given)]));
  return { settings, layers, problems };
}

/** The layer of a file all by itself. */
export function fileLayer(file: SettingsFile): Layer {
  return {
    given: file.given,
    source(path) {
      const span = file.locate(path, 'key');
      return span ? `${file.name}, line ${file.text.slice(0, span.start).split('\n').length}` : file.name;
    },
    file,
  };
}

export function problemsOf({ name, text, problems }: SettingsFile): LocatedProblem[] {
  return problems.map((problem) => ({ file: name, text, ...problem }));
}

/** A problem at the value of a setting. */
export function located(file: SettingsFile | undefined, path: Path, message: string): SettingsProblem {
  const span = file?.locate(path, 'value');
  return file && span ? { file: file.name, text: file.text, span, message } : { message };
}
