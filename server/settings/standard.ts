/** The settings file that a team shares: where it lies, and what lies below it. */
import type { RuleSeverities } from './form.ts';
import { readSettingsFile, type SettingsFile } from './file.ts';
import { folderOf, pathInside } from './paths.ts';

/** The files of the workspace folder, by paths relative to it with `/` between folders. */
export interface FolderFiles {
  /** The text of a file; `undefined` where there is none. Rejects with an `Error` where it cannot be read. */
  read(path: string): Promise<string | undefined>;
}

export interface Standards {
  /** The standard, then the one that it builds on, and so on. */
  readonly files: readonly SettingsFile[];
  /** Why there are no more; for the one who names the missing standard: the file, or whoever asked first. */
  readonly problem?: { readonly by: SettingsFile | undefined; readonly message: string };
}

/** Reads a standard and those that it builds on. No code of a package is ever run. */
export async function readStandards(named: string, folder: FolderFiles, rules: RuleSeverities): Promise<Standards> {
  const files: SettingsFile[] = [];
  let next: string | undefined = named;
  while (next) {
    const by = files.at(-1);
    const base = by ? folderOf(by.name) : '';
    const found: Found = await find(next, base, folder).catch((error: Error) => ({
      problem: `The standard \`${next}\` cannot be read: ${error.message}.`,
    }));
    if ('problem' in found) return { files, problem: { by, message: found.problem } };
    const before = files.findIndex(({ name }) => name === found.path);
    if (before >= 0) {
      const circle = [...files.slice(before).map(({ name }) => name), found.path].join(' → ');
      return {
        files,
        problem: { by, message: `The standards build on each other in a circle: ${circle}. Remove one \`standard\`.` },
      };
    }
    const file = readSettingsFile({ name: found.path, text: found.text, rules, ownFile: true });
    files.push(file);
    next = file.given.get('standard') as string | undefined;
  }
  return { files };
}

type Found = { readonly path: string; readonly text: string } | { readonly problem: string };

async function find(named: string, base: string, folder: FolderFiles): Promise<Found> {
  const path = pathInside(base, named);
  if (path === undefined)
    return {
      problem: `The standard \`${named}\` lies outside the workspace folder, so it is not read: copy it into the folder.`,
    };
  const text = await folder.read(path);
  if (text !== undefined) return { path, text };
  const packaged = packageName.test(named) ? await fileOfPackage(named, folder) : undefined;
  return packaged ?? { problem: missing(named) };
}

const packageName = /^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*(?:\/[\w.~@-]+)*$/;

/** A JSON file that a package holds: the one that is named, or the package's `main`, or `northstar.json`. */
async function fileOfPackage(named: string, folder: FolderFiles): Promise<Found | undefined> {
  const place = pathInside('node_modules', named) as string;
  if (named.endsWith('.json')) {
    const text = await folder.read(place);
    return text === undefined ? undefined : { path: place, text };
  }
  const manifest = await folder.read(`${place}/package.json`);
  if (manifest === undefined) return undefined;
  const main = mainOf(manifest);
  const path = pathInside(place, main.endsWith('.json') ? main : 'northstar.json');
  const text = path === undefined ? undefined : await folder.read(path);
  if (path === undefined || text === undefined)
    return { problem: `The package \`${named}\` holds no settings: its \`main\` should name a JSON file.` };
  return { path, text };
}

function mainOf(manifest: string): string {
  try {
    const { main } = JSON.parse(manifest);
    return typeof main === 'string' ? main : '';
  } catch {
    return '';
  }
}

function missing(named: string): string {
  return packageName.test(named)
    ? `There is no standard \`${named}\`: no such file in the workspace folder, and no such package in its \`node_modules\`.`
    : `There is no standard \`${named}\`: no such file in the workspace folder.`;
}
