/** Numbers in words: what a summary says. */
import type { Finding } from '../lint.ts';
import type { ReportedDocument } from './report.ts';
import { severities } from './report.ts';

/** `1 brief`, `2 briefs`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** How many findings there are of each severity, the gravest first: `1 error, 2 warnings, 3 information`. */
export function bySeverity(findings: readonly Finding[]): string {
  return severities
    .flatMap((severity) => {
      const number = findings.filter((finding) => finding.severity === severity).length;
      if (number === 0) return [];
      return [severity === 'information' ? `${number} information` : count(number, severity)];
    })
    .join(', ');
}

/** `5 briefs read, 2 other documents left alone.` */
export function readAndLeft(documents: readonly ReportedDocument[]): string {
  const briefs = documents.filter(({ result }) => result.recognition.brief).length;
  return `${count(briefs, 'brief')} read, ${count(documents.length - briefs, 'other document')} left alone.`;
}

/** One line: `3 findings (1 error, 2 warnings). 5 briefs read, 2 other documents left alone.` */
export function summary(documents: readonly ReportedDocument[], bold: (text: string) => string = (text) => text): string {
  const findings = documents.flatMap(({ result }) => result.findings);
  const found =
    findings.length === 0 ? bold('Nothing to mark.') : `${bold(count(findings.length, 'finding'))} (${bySeverity(findings)}).`;
  return `${found} ${readAndLeft(documents)}`;
}
