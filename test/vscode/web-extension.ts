/** The extension as a browser gets it. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };

/** What the browser's part of the extension reads, relative to the extension's folder. */
const parts = [
  'dist/client-web.cjs',
  'dist/server-web.js',
  'dist/server-common.cjs',
  'dist/map-page.js',
  'dist/rules',
  'syntaxes',
];

/** Writes the built extension afresh, without what runs in Node: so VS Code has to take the part for browsers. @returns `folder` */
export async function writeWebExtension(extension: string, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of parts) await cp(path.join(extension, part), path.join(folder, part), { recursive: true });
  const { main: _, ...browser } = manifest;
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(browser));
  return folder;
}
