/** The baseline that the settings name. */
import { type Baseline, emptyBaseline, readBaseline } from '../baseline.ts';
import { pathInside } from './paths.ts';
import { located, type Resolved, type SettingsProblem } from './resolve.ts';
import type { FolderFiles } from './standard.ts';

export interface BaselineFile {
  /** Relative to the folder that holds the settings; `undefined` where they name none, or one outside of it. */
  readonly path: string | undefined;
  readonly known: Baseline;
  readonly problem?: SettingsProblem;
}

/** Never rejects: where there is something wrong, nothing is known. */
export async function readBaselineFile({ settings, layers }: Resolved, folder: FolderFiles): Promise<BaselineFile> {
  const named = settings.baseline;
  const none = { path: undefined, known: emptyBaseline };
  if (named === '') return none;
  const giver = layers.findLast(({ given }) => given.has('baseline'));
  const problem = (message: string) => located(giver?.file, ['baseline'], message);
  const path = pathInside('', named);
  if (path === undefined)
    return {
      ...none,
      problem: problem(`The baseline \`${named}\` lies outside the workspace folder, so it is not read: keep it in the folder.`),
    };
  try {
    const text = await folder.read(path);
    if (text !== undefined) return { path, known: readBaseline(text) };
    return {
      ...none,
      path,
      problem: problem(`There is no baseline \`${named}\` yet: accept today’s findings as the baseline to write it.`),
    };
  } catch (error) {
    return { ...none, path, problem: problem(`The baseline \`${named}\` cannot be read: ${(error as Error).message}.`) };
  }
}
