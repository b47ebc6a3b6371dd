/** What is wrong in the settings → diagnostics on their files. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocatedProblem, SettingsProblem } from '../settings/resolve.ts';
import { toRange } from './position.ts';
import { uriIn } from './workspace-path.ts';

export interface SettingsProblems {
  /** Shows what is wrong in the settings of a folder, in place of what was shown before. */
  show(root: string, problems: readonly SettingsProblem[]): void;
}

/**
 * @param send shows the diagnostics of a file
 * @param log takes what has no place in any file
 */
export function settingsProblems(
  send: (uri: string, diagnostics: Diagnostic[]) => void,
  log: (message: string) => void,
): SettingsProblems {
  const shown = new Map<string, readonly string[]>();
  return {
    show(root, problems) {
      const files = new Map<string, Diagnostic[]>();
      for (const problem of problems) {
        if (problem.file === undefined) log(problem.message);
        else {
          const uri = uriIn(root, problem.file);
          files.set(uri, [...(files.get(uri) ?? []), toDiagnostic(problem)]);
        }
      }
      for (const uri of shown.get(root) ?? []) if (!files.has(uri)) send(uri, []);
      for (const [uri, own] of files) send(uri, own);
      shown.set(root, [...files.keys()]);
    },
  };
}

function toDiagnostic({ text, span, message }: LocatedProblem): Diagnostic {
  const document = TextDocument.create('', '', 0, text);
  return { range: toRange(document, span), severity: DiagnosticSeverity.Warning, source: 'northstar', message };
}
