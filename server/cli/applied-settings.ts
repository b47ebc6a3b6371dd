/** What applies to a document on the command line. */
import path from 'node:path';
import type { Settings } from '../settings/settings.ts';
import { CannotRun } from './cannot-run.ts';
import { settingsFinder } from './settings.ts';

/** The options that every command shares which lints. */
export interface SettingsOptions {
  /** The one settings file to use. */
  readonly settings?: string;
  /** Whether every document counts as a brief. */
  readonly all?: boolean;
}

export interface Applied {
  readonly settings: Settings;
  /** The document's path relative to the folder that the settings lie in, with `/`. */
  readonly path: string;
}

/** Gives the function that finds what applies to a file, which is named by its absolute path. Both throw CannotRun. */
export function appliedSettings({ settings: fixed, all }: SettingsOptions, cwd: string): (file: string) => Applied {
  const find = orCannotRun(() => settingsFinder(cwd, fixed));
  return (file) => {
    const { settings, root } = orCannotRun(() => find(file));
    const documents = all ? { ...settings.documents, select: 'all' as const } : settings.documents;
    return { settings: { ...settings, documents }, path: path.relative(root, file).split(path.sep).join('/') };
  };
}

/** The finder of settings says in its errors what is wrong, in a sentence. */
function orCannotRun<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
}
