/** What Northstar finds, told in plain words: for an assistant of the editor, which reads text alone. */
import type { RuleSeverities } from '../settings/form.ts';
import { didYouMean } from '../settings/suggest.ts';
import type { Linted } from './linted-documents.ts';
import { withoutExamples } from './rule-page.ts';
import { reasonOf } from './standing.ts';

/** More findings than this help nobody at once. */
const most = 60;

const noBrief =
  'This document is no design brief, as far as Northstar can tell, so nothing in it is checked. `northstar: true` in its front matter says that it is one.';
const switchedOff = 'Northstar is switched off here by the setting `northstar.enable`.';

/** Where the brief stands and why, then each finding on a line, with lines counted from 1. */
export function toldFindings(linted: Linted): string {
  const { document, findings } = linted;
  const refusal = refused(linted);
  if (refusal) return refusal;
  const { standing, progress } = linted.outline();
  const reasons = progress.map((one) => `- ${reasonOf(one)}.`);
  const lines = findings.slice(0, most).map((finding) => {
    const [fix] = finding.fixes();
    const mended = fix ? ` Quick fix in the editor: “${fix.title}”.` : '';
    return `- line ${document.positionAt(finding.range.start).line + 1}, ${finding.severity}, ${finding.rule}: ${finding.message}${mended}`;
  });
  if (findings.length > most) lines.push(`- and ${findings.length - most} more`);
  const count = findings.length === 1 ? '1 finding:' : findings.length > 0 ? `${findings.length} findings:` : 'No findings.';
  return [...(standing ? [`This brief stands at: ${standing}.`, ...reasons] : []), count, ...lines].join('\n');
}

/** The questions, as the Markdown that the editor inserts. */
export function toldQuestions(linted: Linted): string {
  return refused(linted) ?? (linted.questions().trim() || 'This brief leaves no question open.');
}

function refused({ applying, isBrief }: Linted): string | undefined {
  if (!applying.resolved.settings.enable) return switchedOff;
  return isBrief ? undefined : noBrief;
}

/**
 * What a rule asks, why, and how to mend what it marks.
 * @param rule what somebody wrote for its id
 * @param page the Markdown of a rule's page
 */
export async function toldRule(
  rule: string,
  rules: RuleSeverities,
  page: (rule: string) => string | undefined | Promise<string | undefined>,
): Promise<string> {
  const id = rule.trim().toLowerCase();
  const known = [...rules.keys()];
  const text = rules.has(id) ? await page(id) : undefined;
  if (text === undefined)
    return `There is no rule \`${rule.slice(0, 80)}\`${didYouMean(id, known)} The rules are: ${known.join(', ')}.`;
  return `Rule ${id}, by default: ${rules.get(id)}.\n\n${withoutExamples(text)}`;
}
