/** The folder of documents that every linter is given: briefs, other documents, and the project's own pages, each once. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ruleIds } from '../../../server/rules/severities.ts';

const project = path.join(import.meta.dirname, '../../..');

export const texts: readonly string[] = globSync(
  ['examples/**/*.md', 'training/**/*.md', 'server/rules/*.md', 'docs/*.md', '*.md'],
  { cwd: project, exclude: ['node_modules/**', 'test-output/**'] },
)
  .sort()
  .map((file) => readFileSync(path.join(project, file), 'utf8'));

/** Writes them into a new folder, with settings that switch every rule on. @returns the folder; to be removed by the caller */
export function writeDocuments(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'northstar-peers-'));
  for (const [index, text] of texts.entries()) writeFileSync(path.join(folder, `${String(index).padStart(3, '0')}.md`), text);
  mkdirSync(path.join(folder, '.vscode'));
  const rules = Object.fromEntries(ruleIds.map((rule) => [rule, 'warning']));
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'northstar.rules': rules }));
  return folder;
}
