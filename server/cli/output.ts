/** Writes what a command has to say. */
import path from 'node:path';
import { CannotRun, reasonOf } from './cannot-run.ts';
import { replaceFile } from './replace-file.ts';

/** Writes to `file`, or to standard output where there is none. @throws CannotRun where the file cannot be written */
export async function writeOutput(text: string, file: string | undefined, cwd: string): Promise<void> {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  await replaceFile(path.resolve(cwd, file), text).catch((error: unknown) => {
    throw new CannotRun(`The report could not be written to ${file}: ${reasonOf(error)}.`);
  });
}

/**
 * Makes a standard output that takes no more end the process without a stack trace: quietly where the reader has gone (`| head`),
 * with a sentence and status 2 where the disk is full.
 */
export function endWithOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    console.error(`The report could not be written: ${reasonOf(error)}.`);
    process.exit(2);
  });
}
