/** What applies to a document on the command line. */
import path from 'node:path';
import type { Settings } from '../settings/settings.ts';
import { orCannotRun } from './cannot-run.ts';
import { type Located, settingsFinder, slashed } from './settings.ts';

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
  readonly located: Located;
}

export interface AppliedSettings {
  /** What applies to a file, which is named by its absolute path. @throws CannotRun */
  of(file: string): Promise<Applied>;
  /** What is wrong in the settings found so far: a sentence each, with file, line and column. */
  complaints(): readonly string[];
}

export function appliedSettings({ settings: fixed, all }: SettingsOptions, cwd: string): AppliedSettings {
  const finder = settingsFinder(cwd, fixed);
  // One object for the documents of a folder: what is derived from settings is derived once.
  const adapted = new Map<Settings, Settings>();
  const adapt = (settings: Settings): Settings => {
    const known = adapted.get(settings) ?? { ...settings, documents: { ...settings.documents, ...(all && { select: 'all' }) } };
    adapted.set(settings, known);
    return known;
  };
  return {
    async of(file) {
      const located = await orCannotRun(finder.of(file));
      return { settings: adapt(located.resolved.settings), path: slashed(path.relative(located.root, file)), located };
    },
    complaints: finder.complaints,
  };
}
