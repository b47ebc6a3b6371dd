/** The JSON report: a contract that other programs read. */
import type { Fix } from '../rules/rule.ts';
import { plainText, snippet } from '../rewrite/template.ts';
import { type Place, placer } from './place.ts';
import type { ReportedDocument, ReportInput } from './report.ts';

interface JsonRange {
  readonly start: Place;
  readonly end: Place;
}

/** One line of JSON with every document that was looked at, and a line ending. */
export function jsonReport({ documents }: ReportInput): string {
  return `${JSON.stringify({ version: 1, documents: documents.map(toJson) })}\n`;
}

function toJson({ path, text, result }: ReportedDocument) {
  const place = placer(text);
  const range = ({ start, end }: { start: number; end: number }): JsonRange => ({ start: place(start), end: place(end) });
  return {
    path,
    brief: result.recognition.brief,
    reason: result.recognition.reason,
    findings: result.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      range: range(finding.range),
      fixes: finding.fixes().map((fix) => ({ title: fix.title, edits: fix.edits.map((edit) => editOf(edit, range)) })),
    })),
  };
}

function editOf({ range, template }: Fix['edits'][number], place: (span: Fix['edits'][number]['range']) => JsonRange) {
  const tabStops = snippet(template);
  return { range: place(range), newText: plainText(template), ...(tabStops === undefined ? {} : { snippet: tabStops }) };
}
