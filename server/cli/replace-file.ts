/** Writes a file whole or not at all: whoever reads it meanwhile, or after a full disk, finds what it held before. */
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/** Writes beside the file and puts that in its place; rejects with what the disk says, and leaves nothing behind. */
export async function replaceFile(file: string, text: string): Promise<void> {
  // A link stays a link.
  const place = await realpath(file).catch(() => file);
  const before = await stat(place).catch(() => undefined);
  // Neither a folder nor a device can be replaced.
  if (before && !before.isFile()) return writeFile(place, text);
  const beside = `${place}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    if (before) await chmod(beside, before.mode);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
}
