/** What every report is made of. */
import type { LintResult } from '../lint.ts';

/** A document that was linted. */
export interface ReportedDocument {
  /** As the user would write it, relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly result: LintResult;
}
