/** The report for a terminal: each finding with its line and the marked words underlined. */
import type { Finding } from '../lint.ts';
import { summary } from './count.ts';
import { placer } from './place.ts';
import type { Colours, ReportedDocument, ReportInput } from './report.ts';

const widest = 100;

/** Findings by document, then a summary. Documents without findings are counted and not named. */
export function textReport({ documents, colours }: ReportInput): string {
  const marked = documents.filter(({ result }) => result.findings.length > 0);
  return [...marked.map((document) => section(document, colours)), `${summary(documents, colours.bold)}\n`].join('\n');
}

function section({ path, text: source, result }: ReportedDocument, colours: Colours): string {
  const place = placer(source);
  const text = printable(source);
  const lines = result.findings.map((finding) => {
    const { line, column } = place(finding.range.start);
    const head = `  ${colours.dim(`${line}:${column}`)}  ${severity(finding, colours)}  ${printable(finding.message)}  ${colours.dim(finding.rule)}`;
    return [head, ...excerpt(text, finding, colours)].join('\n');
  });
  return `${colours.bold(printable(path).replace(/[\n\r\t]/g, '�'))}\n${lines.join('\n')}\n`;
}

function severity({ severity: name }: Finding, colours: Colours): string {
  const paint = { error: colours.red, warning: colours.yellow, information: colours.blue, hint: colours.dim }[name];
  return paint(name);
}

/** The first line of the marked words, shortened around them, with a line of carets below. */
function excerpt(text: string, { range }: Finding, colours: Colours): string[] {
  if (range.end <= range.start) return [];
  const lineStart = Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
  const rest = text.slice(range.start).search(/[\r\n]/);
  const lineEnd = rest < 0 ? text.length : range.start + rest;
  const end = Math.min(range.end, lineEnd, range.start + widest);
  const from = Math.max(lineStart, range.start - 30);
  const to = Math.min(lineEnd, Math.max(end, from + widest));
  const before = (from > lineStart ? '…' : '') + text.slice(from, range.start).replace(/\t/g, ' ');
  const words = text.slice(range.start, end).replace(/\t/g, ' ');
  const after = text.slice(end, to).replace(/\t/g, ' ') + (to < lineEnd ? '…' : '');
  return [
    `      ${colours.dim(before)}${colours.underline(words)}${colours.dim(after)}`,
    `      ${' '.repeat(columns(before))}${colours.dim('^'.repeat(Math.max(1, columns(words))))}`,
  ];
}

const graphemes = new Intl.Segmenter('en');

/** How many columns a terminal needs: one a grapheme, two for wide ones. */
function columns(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    count += /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/u.test(segment) ? 2 : 1;
  }
  return count;
}

/**
 * Control characters that would move a terminal's cursor, colour it or turn the order of letters become `�`, one for one.
 * Line breaks and tabs stay.
 */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  return text.replace(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
