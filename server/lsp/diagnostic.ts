/** Finding → diagnostic. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../lint.ts';
import type { Severity } from '../rules/rule.ts';
import { toRange } from './position.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** @param page the address of the rule's page, which the diagnostic's code links to */
export function toDiagnostic(document: TextDocument, finding: Finding, page: string | undefined): Diagnostic {
  return {
    range: toRange(document, finding.range),
    severity: severities[finding.severity],
    source: 'northstar',
    code: finding.rule,
    ...(page !== undefined && { codeDescription: { href: page } }),
    message: finding.message,
  };
}
