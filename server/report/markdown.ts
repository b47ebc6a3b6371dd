/** The report for a comment on a pull request: the summary, then a table a brief. */
import { bySeverity, count, readAndLeft } from './count.ts';
import { escapeComment } from './escape-markdown.ts';
import { placer } from './place.ts';
import type { ReportedDocument, ReportInput } from './report.ts';

/** A comment is read by people, and GitHub takes no more than 65,536 characters. */
const mostRows = 100;

export function markdownReport({ documents }: ReportInput): string {
  const marked = documents.filter(({ result }) => result.findings.length > 0);
  const findings = marked.flatMap(({ result }) => result.findings);
  if (findings.length === 0) return `## Northstar: nothing to mark\n\n${readAndLeft(documents)}\n`;
  const parts = [
    `## Northstar: ${count(findings.length, 'finding')} in ${count(marked.length, 'brief')}`,
    `${bySeverity(findings)}. ${readAndLeft(documents)}`,
  ];
  let room = mostRows;
  for (const document of marked) {
    if (room === 0) break;
    parts.push(`### ${escapeComment(document.path)}`, table(document, room));
    room -= Math.min(room, document.result.findings.length);
  }
  if (findings.length > mostRows) parts.push(`… and ${findings.length - mostRows} more. Run \`northstar lint\` to see them all.`);
  return `${parts.join('\n\n')}\n`;
}

function table({ text, result }: ReportedDocument, room: number): string {
  const place = placer(text);
  const rows = result.findings
    .slice(0, room)
    .map(
      ({ rule, severity, message, range }) =>
        `| ${place(range.start).line} | ${severity} | ${escapeComment(message)} | ${rule} |`,
    );
  return ['| Line | Severity | Finding | Rule |', '| ---: | --- | --- | --- |', ...rows].join('\n');
}
