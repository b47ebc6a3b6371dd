/** Which files have changed since a revision, as git says. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The files that were added, changed or renamed since a revision, or are not under version control yet; absolute paths.
 * Rejects with an `Error` that holds a sentence where there is no git, no repository or no such revision.
 */
export async function changedSince(revision: string, cwd: string): Promise<ReadonlySet<string>> {
  const git = async (...args: string[]) => (await run('git', args, { cwd, maxBuffer: 2 ** 28 })).stdout;
  const up = await git('rev-parse', '--show-cdup').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT'
        ? '--changed-since needs git, and there is none on this machine.'
        : '--changed-since needs a git repository, and this folder is in none.',
    );
  });
  const root = path.resolve(cwd, up.trim());
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    throw new Error(`git knows no revision "${revision}": name a branch, a tag or a commit of this repository.`);
  });
  const changed = await git('-C', root, 'diff', '--no-ext-diff', '--name-only', '-z', '--diff-filter=d', commit.trim(), '--');
  const untracked = await git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z');
  return new Set(
    [...changed.split('\0'), ...untracked.split('\0')].filter((name) => name !== '').map((name) => path.join(root, name)),
  );
}
