/** `northstar init`: settings to start from, for the command line and for VS Code. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { CannotRun, reasonOf } from './cannot-run.ts';

const extension = `${manifest.publisher}.${manifest.name}`;

const settings = `  // Markdown files that look like design briefs are checked. To say yourself which files are briefs, name them:
  // "northstar.documents.include": ["briefs/**/*.md"],
  // To leave some alone:
  // "northstar.documents.exclude": ["archive/**"],

  // How grave each rule is: "error", "warning", "information", "hint" or "off". "northstar rules" lists them all.
  "northstar.rules": {
    // "root-cause-missing": "warning",
    // "decision-untraced": "off"
  }
`;

const recommendation = `  "recommendations": ["${extension}"]\n`;

/**
 * Writes `.vscode/settings.json` and `.vscode/extensions.json` where they are absent.
 * @returns what was done, what is left to add by hand, and the next command
 * @throws CannotRun where a file cannot be written
 */
export async function init(cwd: string = process.cwd()): Promise<string> {
  const said = [
    await begin('settings.json', settings, '"northstar.', cwd),
    await begin('extensions.json', recommendation, `"${extension}"`, cwd),
    'Next:\n\n  northstar new brief.md    begin a brief with its sections in place\n  northstar                 check the briefs that are here\n',
  ];
  return said.join('\n');
}

/** Writes one file, or says what to add to the one that is there, unless it holds `sign` already. */
async function begin(name: string, lines: string, sign: string, cwd: string): Promise<string> {
  const shown = `.vscode/${name}`;
  const file = path.join(cwd, '.vscode', name);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `{\n${lines}}\n`, { flag: 'wx' });
    return `${shown} is written.\n`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw new CannotRun(`${shown} could not be written: ${reasonOf(error)}.`);
  }
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CannotRun(`${shown} could not be read: ${reasonOf(error)}.`);
  });
  if (text.includes(sign)) return `${shown} speaks of Northstar already, and stays as it is.\n`;
  return `${shown} is there already, and stays as it is. To use Northstar's settings, add these lines to it:\n\n${lines}`;
}
