/** Paths inside a folder, with `/` between folders. */

/**
 * A path as an author writes it, as one relative to the workspace folder; `undefined` where it leads out of that folder.
 * @param base the folder that it counts from, relative to the workspace folder; empty for that folder itself
 */
export function pathInside(base: string, written: string): string | undefined {
  const path = written.replaceAll('\\', '/');
  if (/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(path)) return undefined;
  const steps: string[] = [];
  for (const step of `${base}/${path}`.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The folder of a file; empty for a file of the workspace folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path that leads from a folder to a file, both relative to the same place. */
export function pathFrom(folder: string, file: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = file.split('/');
  const shared = from.findIndex((step, index) => step !== to[index]);
  const common = shared < 0 ? from.length : shared;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
