/** The severities that hold for one document. */
import picomatch from 'picomatch';
import type { Settings } from './settings.ts';

/** Whether a path matches one of some glob patterns; a document without a path matches none. */
export function matches(path: string | undefined, globs: readonly string[]): boolean {
  return path !== undefined && globs.length > 0 && picomatch.isMatch(path, [...globs]);
}

/** The severities of the rules with those of the overrides that name the document. `path` counts from the folder that holds the settings. */
export function rulesFor(path: string | undefined, { rules, overrides }: Settings): Settings['rules'] {
  const named = overrides.filter(({ files }) => matches(path, files));
  return named.length === 0 ? rules : Object.assign({}, rules, ...named.map((override) => override.rules));
}
