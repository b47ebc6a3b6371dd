/** Something that keeps a command from running at all; the message is one sentence for the user, the exit status 2. */
export class CannotRun extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of that path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'you do not have the permission',
  EPERM: 'you do not have the permission',
  EROFS: 'that disk can only be read',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
};

/** Why the disk did not do what was asked, in words that follow "…: " in a sentence. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

/** Waits for what says in its errors, in a sentence, why it cannot be. @throws CannotRun */
export async function orCannotRun<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw new CannotRun((error as Error).message);
  }
}
