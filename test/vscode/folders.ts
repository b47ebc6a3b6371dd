/** Writes the folders that the tests inside VS Code work in. */
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documents } from './workspace.ts';

/** Writes a fresh folder with all the documents, and one text file that is no Markdown. */
export async function writeBriefs(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, document] of Object.entries(documents)) await writeFile(path.join(folder, name), document.text);
  await writeFile(path.join(folder, 'plain.txt'), documents['vague.md'].text);
  await writeOutside(folder);
  return folder;
}

/** Writes a brief beside the folder, and a link to it in the folder. Windows lets everybody make links to folders of this type. */
async function writeOutside(folder: string): Promise<void> {
  const outside = `${folder}-outside`;
  await mkdir(outside, { recursive: true });
  await writeFile(path.join(outside, 'secret.md'), documents['vague.md'].text);
  await symlink(outside, path.join(folder, 'linked'), 'junction');
}

/** Writes a fresh folder without Markdown. */
export async function writeNoMarkdown(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'main.py'), 'print("no brief here")\n');
  await writeFile(path.join(folder, 'plain.txt'), documents['vague.md'].text);
  return folder;
}
