/** The report as GitLab's Code Quality reads it, which shows findings beside their lines in a merge request. */
import type { Severity } from '../rules/rule.ts';
import { fingerprints } from './fingerprint.ts';
import { placer } from './place.ts';
import type { ReportInput } from './report.ts';

const severityNames: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', information: 'info', hint: 'info' };

export function gitlabReport({ documents }: ReportInput): string {
  const issues = documents.flatMap((document) => {
    const place = placer(document.text);
    const known = fingerprints(document);
    return document.result.findings.map(({ rule, severity, message, range }, index) => ({
      description: message,
      check_name: rule,
      // GitLab takes two findings with one fingerprint for one finding, in whatever documents they are.
      fingerprint: `${known[index]}:${document.path}`,
      severity: severityNames[severity],
      location: { path: document.path, lines: { begin: place(range.start).line } },
    }));
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
