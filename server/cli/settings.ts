/** Finds the settings that apply to a document: the same `.vscode/settings.json` that the editor reads. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';
import { fromFlatKeys, toSettings } from '../settings/read.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';

/** Settings with the folder that their globs count from. */
export interface Located {
  readonly settings: Settings;
  readonly root: string;
}

/** Gives the function that finds the settings of a file; each folder is looked at once. `fixed` names the one file to use instead. */
export function settingsFinder(cwd: string, fixed?: string): (file: string) => Located {
  if (fixed !== undefined) {
    const file = path.resolve(cwd, fixed);
    const settings = readSettings(file);
    if (!settings) throw new Error(`The settings file ${fixed} could not be read: there is no such file.`);
    return () => ({ settings, root: cwd });
  }
  const known = new Map<string, Located>();
  const find = (folder: string): Located => {
    const before = known.get(folder);
    if (before) return before;
    const own = readSettings(path.join(folder, '.vscode', 'settings.json'));
    const above = path.dirname(folder);
    const found = own
      ? { settings: own, root: folder }
      : above === folder
        ? { settings: defaultSettings, root: cwd }
        : find(above);
    known.set(folder, found);
    return found;
  };
  return (file) => find(path.dirname(file));
}

/** `undefined` where there is no such file. @throws Error with a sentence where it cannot be read as JSON with comments. */
function readSettings(file: string): Settings | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw new Error(`The settings file ${file} could not be read: ${(error as Error).message}.`);
  }
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first) {
    const line = text.slice(0, first.offset).split('\n').length;
    throw new Error(`The settings file ${file} is not valid JSON: look at line ${line}.`);
  }
  return toSettings(fromFlatKeys(value));
}
