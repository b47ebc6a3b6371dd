/** What every report is made of. */
import type { LintResult } from '../lint.ts';
import type { Severity } from '../rules/rule.ts';

/** A document that was linted. */
export interface ReportedDocument {
  /** As the user would write it, relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** With `review` and `map` for the formats that show whole briefs. */
  readonly result: Pick<LintResult, 'recognition' | 'findings'> & Partial<Pick<LintResult, 'review' | 'map'>>;
}

/** A rule with what a report says of it. */
export interface ReportedRule {
  readonly id: string;
  /** What it is unless the settings say otherwise. */
  readonly severity: Severity;
  /** The rule's page, which is Markdown. */
  readonly page: string;
}

/** How to colour; each function returns its text as it is where there is no colour. */
export interface Colours {
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
  underline(text: string): string;
}

/** What a report is written from; each format takes what it needs. */
export interface ReportInput {
  readonly documents: readonly ReportedDocument[];
  /** The lowest severity that fails a run. */
  readonly failOn: FailOn;
  readonly colours: Colours;
  /** The version of Northstar. */
  readonly version: string;
  /** All rules, in the catalogue's order; asked for by the formats that describe them. */
  rules(): Promise<readonly ReportedRule[]>;
}

/** From the gravest to the lightest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export type FailOn = Severity | 'never';

/** Whether a finding of this severity fails a run. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
