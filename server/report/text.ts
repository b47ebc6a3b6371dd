/** The report for a terminal: each finding with its line and the marked words underlined. */
import type { Finding } from '../lint.ts';
import type { Severity } from '../rules/rule.ts';
import { placer } from './place.ts';
import type { ReportedDocument } from './report.ts';

/** How to colour; each function returns its text as it is where there is no colour. */
export interface Colours {
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
  underline(text: string): string;
}

const widest = 100;
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Findings by document, then a summary. Documents without findings are counted and not named. */
export function textReport(documents: readonly ReportedDocument[], colours: Colours): string {
  const marked = documents.filter(({ result }) => result.findings.length > 0);
  return [...marked.map((document) => section(document, colours)), summary(documents, colours)].join('\n');
}

function section({ path, text, result }: ReportedDocument, colours: Colours): string {
  const place = placer(text);
  const lines = result.findings.map((finding) => {
    const { line, column } = place(finding.range.start);
    const head = `  ${colours.dim(`${line}:${column}`)}  ${severity(finding, colours)}  ${finding.message}  ${colours.dim(finding.rule)}`;
    return [head, ...excerpt(text, finding, colours)].join('\n');
  });
  return `${colours.bold(path)}\n${lines.join('\n')}\n`;
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

/** How many columns a terminal needs: one a grapheme, two for wide ones. */
function columns(text: string): number {
  let count = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    count += /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uff00-\uff60]/u.test(segment) ? 2 : 1;
  }
  return count;
}

function summary(documents: readonly ReportedDocument[], colours: Colours): string {
  const briefs = documents.filter(({ result }) => result.recognition.brief).length;
  const findings = documents.flatMap(({ result }) => result.findings);
  const read = `${count(briefs, 'brief')} read, ${count(documents.length - briefs, 'other document')} left alone.`;
  if (findings.length === 0) return `${colours.bold('Nothing to mark.')} ${read}\n`;
  const parts = severities.flatMap((name) => {
    const number = findings.filter((finding) => finding.severity === name).length;
    return number === 0 ? [] : [name === 'information' ? `${number} information` : count(number, name)];
  });
  return `${colours.bold(count(findings.length, 'finding'))} (${parts.join(', ')}). ${read}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
