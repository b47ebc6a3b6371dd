/** The report for a comment on a pull request: the summary, then a table a brief. */
import { bySeverity, count, readAndLeft } from './count.ts';
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
    parts.push(`### ${escaped(document.path)}`, table(document, room));
    room -= Math.min(room, document.result.findings.length);
  }
  if (findings.length > mostRows) parts.push(`… and ${findings.length - mostRows} more. Run \`northstar lint\` to see them all.`);
  return `${parts.join('\n\n')}\n`;
}

function table({ text, result }: ReportedDocument, room: number): string {
  const place = placer(text);
  const rows = result.findings
    .slice(0, room)
    .map(({ rule, severity, message, range }) => `| ${place(range.start).line} | ${severity} | ${escaped(message)} | ${rule} |`);
  return ['| Line | Severity | Finding | Rule |', '| ---: | --- | --- | --- |', ...rows].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text as text: no markup, table cell, link or HTML comes of what a document says, nobody is mentioned by it, and no issue is referred to.
 * An empty comment takes a mention or a bare link apart and is not seen.
 */
function escaped(text: string): string {
  return text
    .replace(/([&<>])|(@|#|:(?=\/\/)|\bwww(?=\.))|[\\`*_~|![\]]/gi, (mark, entity?: string, apart?: string) =>
      entity ? (entities[entity] as string) : apart ? `${apart}<!-- -->` : `\\${mark}`,
    )
    .replace(/\s+/g, ' ');
}
