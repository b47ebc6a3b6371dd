/** Finds and reads the documents that the command line is to lint. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';

/** Larger files are said to be skipped: no brief is that long, and an editor would not lint it either. */
export const largestFile = 2_000_000;

const markdown = /\.(?:md|markdown|mdown|mkd)$/i;
const neverLookedInto = ['**/node_modules/**', '**/.git/**'];

/** A file that was read, or a sentence that says why it was not. */
export type ReadDocument =
  | { readonly path: string; readonly file: string; readonly text: string }
  | { readonly path: string; readonly problem: string; readonly missing: boolean };

/**
 * The files that the words of the command line name: files as they are, folders with all Markdown below them, globs.
 * @returns absolute paths, sorted, each once; and the words that name nothing
 */
export async function findDocuments(words: readonly string[], cwd: string): Promise<{ files: string[]; unmatched: string[] }> {
  const files = new Set<string>();
  const unmatched: string[] = [];
  for (const word of words) {
    const found = await filesOf(word, cwd);
    if (found.length === 0 && !(await isFolder(path.resolve(cwd, word)))) unmatched.push(word);
    for (const file of found) files.add(file);
  }
  return { files: [...files].sort(), unmatched };
}

async function filesOf(word: string, cwd: string): Promise<string[]> {
  const place = path.resolve(cwd, word);
  const kind = await stat(place).catch(() => undefined);
  if (kind?.isFile()) return [place];
  if (kind?.isDirectory()) {
    const below = await glob('**/*.{md,markdown,mdown,mkd}', {
      cwd: place,
      absolute: true,
      dot: false,
      ignore: neverLookedInto,
      caseSensitiveMatch: false,
    });
    return below.map((file) => path.normalize(file));
  }
  const matched = await glob(word.replaceAll('\\', '/'), { cwd, absolute: true, ignore: neverLookedInto });
  return matched.filter((file) => markdown.test(file)).map((file) => path.normalize(file));
}

async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => undefined))?.isDirectory() ?? false;
}

/** Reads a file as UTF-8. Never throws: what cannot be read is told in a sentence. */
export async function readDocument(file: string, cwd: string): Promise<ReadDocument> {
  const shown = path.relative(cwd, file).split(path.sep).join('/') || file;
  try {
    const { size } = await stat(file);
    if (size > largestFile) {
      const problem = `${shown} was skipped: it is larger than ${largestFile / 1_000_000} MB.`;
      return { path: shown, problem, missing: false };
    }
    const bytes = await readFile(file);
    if (bytes.includes(0)) return { path: shown, problem: `${shown} was skipped: it is no text file.`, missing: false };
    return { path: shown, file, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { path: shown, problem: `${shown} was skipped: it is not in UTF-8.`, missing: false };
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    return { path: shown, problem: `${shown} could not be read: ${reason}.`, missing: true };
  }
}
