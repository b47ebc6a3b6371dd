/** A workspace of two folders with a standard each, for the tests inside VS Code, and what the command line says of it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documents, transformation, vagueSentence } from './workspace.ts';

const { text: vague } = documents['vague.md'];
const hint = { 'purpose-vague': 'hint' };

/** By path in the workspace; objects are written as JSON. */
const files: Readonly<Record<string, unknown>> = {
  'team.code-workspace': { folders: [{ path: 'sales' }, { path: 'operations' }] },

  'sales/.vscode/settings.json': {
    'northstar.standard': 'standards/briefs.json',
    'northstar.rules': { 'audience-generic': 'warning' },
    'northstar.overrides': [{ files: ['archive/**'], rules: hint }],
    'northstar.baseline': 'known.json',
    'northstar.documents.exclude': ['**/notes-*.md'],
  },
  'sales/standards/briefs.json': {
    rules: { 'purpose-vague': 'error', 'audience-generic': 'off' },
    headings: { purpose: ['Nordstern'] },
    vocabulary: { vagueVerbs: { add: ['champion'] }, genericAudiences: { add: ['Northwinder'] } },
    phrases: [{ phrase: 'leverage', replacements: ['use'], severity: 'information' }],
  },
  'sales/vague.md': vague,
  'sales/known.md': vague,
  'sales/archive/vague.md': vague,
  'sales/notes-vague.md': vague,
  'sales/own heading.md': vague.replace('## Purpose', '## Nordstern'),
  'sales/own-verb.md': vague.replace(vagueSentence, 'Sales team members will champion every order by hand.'),
  'sales/own-audience.md': vague.replace(vagueSentence, transformation.replace('Sales team members', 'All Northwinders')),
  'sales/own-phrase.md': vague.replace(vagueSentence, `${transformation} They will be leveraging the old one.`),
  'sales/suppressed.md': vague.replace(vagueSentence, `<!-- northstar-disable-next-line purpose-vague -->\n${vagueSentence}`),
  'sales/README.md': documents['README.md'].text,

  'operations/.vscode/settings.json': { 'northstar.standard': '@acme/briefs' },
  'operations/node_modules/@acme/briefs/package.json': { name: '@acme/briefs', main: 'briefs.json' },
  'operations/node_modules/@acme/briefs/briefs.json': { 'northstar.rules': { 'purpose-vague': 'information' } },
  'operations/vague.md': vague,
  'operations/own-verb.md': vague.replace(vagueSentence, 'Sales team members will champion every order by hand.'),
  'operations/legacy/.vscode/settings.json': { 'northstar.rules': hint },
  'operations/legacy/vague.md': vague,
};

export interface CommandLineFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Record<'start' | 'end', { readonly line: number; readonly column: number }>;
}

/** Writes the workspace afresh, its baseline by the command line. @returns the workspace file */
export async function writeTeam(folder: string, cli: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  // A repository of its own: what the project's git ignores is nothing to it.
  await mkdir(path.join(folder, '.git'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  execFileSync(process.execPath, [cli, '--write-baseline', 'known.md'], { cwd: path.join(folder, 'sales'), stdio: 'ignore' });
  return path.join(folder, 'team.code-workspace');
}

/** What the command line says of each document in the folder, by path. */
export function commandLineFindings(folder: string, cli: string): Record<string, readonly CommandLineFinding[]> {
  const { stdout } = spawnSync(process.execPath, [cli, '--format', 'json', '.'], { cwd: folder, encoding: 'utf8' });
  const report: { documents: { path: string; findings: CommandLineFinding[] }[] } = JSON.parse(stdout);
  return Object.fromEntries(report.documents.map(({ path: name, findings }) => [name, findings]));
}
