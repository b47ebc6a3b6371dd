/** `northstar new` and `northstar questions`. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lint } from '../lint.ts';
import { newBrief } from '../rewrite/new-brief.ts';
import { plainText } from '../rewrite/template.ts';
import { appliedSettings, type SettingsOptions } from './applied-settings.ts';
import { CannotRun, reasonOf } from './cannot-run.ts';
import { readDocument } from './documents.ts';

/** Writes a new brief; never over a file that is there. @throws CannotRun */
export async function writeNewBrief(file: string, cwd: string = process.cwd()): Promise<void> {
  await writeFile(path.resolve(cwd, file), plainText(newBrief), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun(
      error.code === 'EEXIST'
        ? `${file} is there already: choose another name.`
        : `${file} could not be written: ${reasonOf(error)}.`,
    );
  });
}

/** The questions that a brief leaves open, as Markdown; a sentence where it leaves none. @throws CannotRun */
export async function questionsOf(file: string, options: SettingsOptions, cwd: string = process.cwd()): Promise<string> {
  const read = readDocument(path.resolve(cwd, file), cwd);
  if (!('text' in read)) throw new CannotRun(read.problem);
  const applied = appliedSettings(options, cwd);
  const { settings, path: own } = await applied.of(read.file);
  for (const sentence of applied.complaints()) console.error(sentence);
  const result = lint({ text: read.text, path: own }, settings);
  if (!result.recognition.brief) throw new CannotRun(`${file} is no design brief, as far as Northstar can tell.`);
  return result.questions() || `${file} leaves no question open that Northstar knows of.\n`;
}
