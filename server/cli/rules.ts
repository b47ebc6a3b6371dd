/** `northstar rules` and `northstar explain`. */
import { readFileSync } from 'node:fs';
import type { Colours, ReportedRule } from '../report/report.ts';
import { readablePage, titleOf } from '../report/rule-page.ts';
import { ruleIds, ruleSeverities } from '../rules/severities.ts';
import { CannotRun } from './cannot-run.ts';

/** All rules in the catalogue's order, with their pages. */
export function describedRules(): ReportedRule[] {
  return [...ruleSeverities].map(([id, severity]) => ({
    id,
    severity,
    page: readFileSync(pageOf(id), 'utf8'),
  }));
}

/** A line a rule: its id, its severity and what it says; or the same as one line of JSON. */
export function listRules(format: 'text' | 'json'): string {
  const listed = describedRules().map(({ id, severity, page }) => ({ id, severity, title: titleOf(page) }));
  if (format === 'json') return `${JSON.stringify({ version: 1, rules: listed })}\n`;
  return listed.map(({ id, severity, title }) => `${id.padEnd(26)}${severity.padEnd(13)}${title}\n`).join('');
}

/** The page of a rule: as it is, or laid out for a terminal. @throws CannotRun where there is no such rule */
export function explain(rule: string, terminal?: { readonly colours: Colours; readonly width: number }): string {
  if (!ruleIds.includes(rule)) throw new CannotRun(`There is no rule "${rule}": run "northstar rules" to see them all.`);
  const page = readFileSync(pageOf(rule), 'utf8');
  return terminal ? readablePage(page, terminal.colours, terminal.width) : page;
}

/** Pages lie beside the rules in the sources, and in a folder of their own beside the bundle. */
function pageOf(rule: string): URL {
  return import.meta.url.endsWith('/server/cli/rules.ts')
    ? new URL(`../rules/${rule}.md`, import.meta.url)
    : new URL(`rules/${rule}.md`, import.meta.url);
}
