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

/** What copies say more: a copy with the same sentences would find our answers on them remembered. */
const additions = ['this year', 'as planned', 'in the north', 'with care', 'before winter', 'on site', 'for now', 'once more'];

/** As many documents: the texts, and then copies of them in each of which every sentence, item and cell says something more. */
export function documents(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const copy = Math.floor(index / texts.length);
    const text = texts[index % texts.length] as string;
    return copy === 0 ? text : varied(text, additions[(copy - 1) % additions.length] as string);
  });
}

/** Headings, front matter and code stay as they are. */
function varied(text: string, addition: string): string {
  const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
  const lines = text.slice(head.length).split('\n');
  return head + lines.map((line) => (/^\s*(?:#|```|~~~|\|[\s:|-]*$)/.test(line) ? line : added(line, addition))).join('\n');
}

const added = (line: string, addition: string): string =>
  line.replace(/(?<=\p{L}{2})(?=[.?!](?:\s|$)|\s*$|\s+\|)/gu, ` ${addition}`);

/** Writes documents into a new folder, with settings that switch every rule on. @returns the folder; to be removed by the caller */
export function writeDocuments(all: readonly string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'northstar-peers-'));
  for (const [index, text] of all.entries()) writeFileSync(path.join(folder, `${String(index).padStart(4, '0')}.md`), text);
  mkdirSync(path.join(folder, '.vscode'));
  const rules = Object.fromEntries(ruleIds.map((rule) => [rule, 'warning']));
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'northstar.rules': rules }));
  return folder;
}
