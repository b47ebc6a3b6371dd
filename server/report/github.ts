/** The report as workflow commands of GitHub Actions, which shows each finding beside its line in a pull request. */
import type { Finding } from '../lint.ts';
import type { Severity } from '../rules/rule.ts';
import { summary } from './count.ts';
import { placer } from './place.ts';
import type { ReportInput } from './report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** A line a finding, and the summary. */
export function githubReport({ documents }: ReportInput): string {
  const lines = documents.flatMap(({ path, text, result }) => {
    const place = placer(text);
    return result.findings.map((finding) => annotation(finding, path, place));
  });
  return [...lines, summary(documents), ''].join('\n');
}

/** GitHub takes columns only where a finding stands on one line. */
function annotation({ rule, severity, message, range }: Finding, path: string, place: ReturnType<typeof placer>): string {
  const start = place(range.start);
  const end = place(range.end);
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: rule,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${listed.join(',')}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
