/** `northstar rules` and `northstar explain`. */
import { readFileSync } from 'node:fs';
import { ruleIds, rules } from '../rules/index.ts';
import { CannotRun } from './lint.ts';

/** A line a rule: its id and its severity. */
export function listRules(): string {
  return ruleIds.map((id) => `${id.padEnd(26)}${rules.find((rule) => rule.id === id)?.severity ?? 'hint'}\n`).join('');
}

/** The page of a rule. @throws CannotRun where there is no such rule */
export function explain(rule: string): string {
  if (!ruleIds.includes(rule)) throw new CannotRun(`There is no rule "${rule}": run "northstar rules" to see them all.`);
  return readFileSync(pageOf(rule), 'utf8');
}

/** Pages lie beside the rules in the sources, and in a folder of their own beside the bundle. */
function pageOf(rule: string): URL {
  return import.meta.url.endsWith('/server/cli/rules.ts')
    ? new URL(`../rules/${rule}.md`, import.meta.url)
    : new URL(`rules/${rule}.md`, import.meta.url);
}
