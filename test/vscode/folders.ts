/** Writes the folders that the tests inside VS Code work in. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documents } from './workspace.ts';

/** Writes a fresh folder with all the documents, and one text file that is no Markdown. */
export async function writeBriefs(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, document] of Object.entries(documents)) await writeFile(path.join(folder, name), document.text);
  await writeFile(path.join(folder, 'plain.txt'), documents['vague.md'].text);
  return folder;
}

/** Writes a fresh folder without Markdown. */
export async function writeNoMarkdown(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'main.py'), 'print("no brief here")\n');
  await writeFile(path.join(folder, 'plain.txt'), documents['vague.md'].text);
  return folder;
}
