/** Finds and reads the documents that the command line is to lint. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { globby, type Options } from 'globby';
import { CannotRun, reasonOf } from './cannot-run.ts';

/** Larger files are said to be skipped: no brief is that long, and an editor would not lint it either. */
export const largestFile = 2_000_000;

const markdown = /\.(?:md|markdown|mdown|mkd)$/i;

/** What git ignores is nobody's brief; a link to a folder may lead in a circle. */
const search: Options = {
  absolute: true,
  gitignore: true,
  ignore: ['**/node_modules/**', '**/.git/**'],
  expandDirectories: false,
  expandNegationOnlyPatterns: false,
  followSymbolicLinks: false,
  onlyFiles: false,
};

/** A document as it was read. */
export interface Source {
  /** As a user would write it. */
  readonly path: string;
  /** Its absolute path. */
  readonly file: string;
  readonly text: string;
}

/** A file that was read, or a sentence that says why it was not. */
export type ReadDocument = Source | { readonly path: string; readonly problem: string; readonly missing: boolean };

/**
 * The files that the words of the command line name: files as they are, folders with all Markdown below them, globs.
 * @returns absolute paths, sorted, each once; and the words that name nothing
 * @throws CannotRun where a folder cannot be read
 */
export async function findDocuments(words: readonly string[], cwd: string): Promise<{ files: string[]; unmatched: string[] }> {
  const files = new Set<string>();
  const unmatched: string[] = [];
  for (const word of words) {
    const found = await filesOf(word, cwd);
    if (found === undefined) unmatched.push(word);
    for (const file of found ?? []) files.add(file);
  }
  return { files: [...files].sort(), unmatched };
}

/** `undefined` where the word names nothing. */
async function filesOf(word: string, cwd: string): Promise<string[] | undefined> {
  const place = path.resolve(cwd, word);
  const kind = kindOf(place, word);
  if (kind === 'file' || kind === 'pipe') return [place];
  if (kind === 'folder') {
    try {
      readdirSync(place);
    } catch (error) {
      unreadable(word, error);
    }
    return filesBelow('**/*.{md,markdown,mdown,mkd}', { cwd: place, caseSensitiveMatch: false });
  }
  const matched = await filesBelow(word.replaceAll('\\', '/'), { cwd });
  const found = matched.filter((file) => markdown.test(file));
  return found.length > 0 ? found : undefined;
}

async function filesBelow(pattern: string, options: Options): Promise<string[]> {
  const found = await globby(pattern, { ...search, ...options }).catch((error: NodeJS.ErrnoException) =>
    unreadable(error.path ?? pattern, error),
  );
  const files: string[] = [];
  for (const file of found) if (kindOf(file, file) === 'file') files.push(path.normalize(file));
  return files;
}

/** Follows links; a link to nowhere is nothing. A pipe or a device is read where it is named, and not where it lies in a folder: it may never end. */
function kindOf(place: string, word: string): 'file' | 'folder' | 'pipe' | undefined {
  try {
    const found = statSync(place);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'pipe';
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|ELOOP|EINVAL)$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    return unreadable(word, error);
  }
}

function unreadable(name: string, error: unknown): never {
  throw new CannotRun(`${name} could not be read: ${reasonOf(error)}.`);
}

/** A file's path as a user would write it: relative to the working folder, with `/`. */
export function shownPath(file: string, cwd: string): string {
  return path.relative(cwd, file).split(path.sep).join('/') || file;
}

/** Reads a file as UTF-8, without a byte order mark, as editors show it. Never throws: what cannot be read is told in a sentence. */
export function readDocument(file: string, cwd: string): ReadDocument {
  const shown = shownPath(file, cwd);
  try {
    const { size } = statSync(file);
    if (size > largestFile) {
      const problem = `${shown} was skipped: it is larger than ${largestFile / 1_000_000} MB.`;
      return { path: shown, problem, missing: false };
    }
    const bytes = readFileSync(file);
    if (bytes.includes(0)) return { path: shown, problem: `${shown} was skipped: it is no text file.`, missing: false };
    return { path: shown, file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { path: shown, problem: `${shown} was skipped: it is not in UTF-8.`, missing: false };
    return { path: shown, problem: `${shown} could not be read: ${reasonOf(error)}.`, missing: true };
  }
}
