/** What the settings say of each rule: the first paragraph of its page. */
import { readFileSync } from 'node:fs';
import { ruleSeverities } from '../../server/rules/severities.ts';
import type { RuleDescriptions } from '../../server/settings/form.ts';

/** @throws Error where a rule has no page, or its page has no paragraph under the title */
export function ruleDescriptions(): RuleDescriptions {
  return new Map([...ruleSeverities].map(([id, severity]) => [id, { severity, description: summaryOf(id) }]));
}

function summaryOf(rule: string): string {
  const page = readFileSync(new URL(`../../server/rules/${rule}.md`, import.meta.url), 'utf8');
  const summary = /^# .+\n\n(.+)\n/.exec(page)?.[1];
  if (!summary) throw new Error(`The page of ${rule} does not begin with a title and a paragraph.`);
  return summary;
}
