/** The open documents and what the engine says of them, computed once for each version of text and settings. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, LintResult, lint as lintDocument } from '../lint.ts';
import { emptyOutline, type Outline } from '../rules/outline-form.ts';
import type { Settings } from '../settings/settings.ts';

export type Lint = typeof lintDocument;

export interface Linted {
  readonly document: TextDocument;
  readonly findings: readonly Finding[];
  readonly isBrief: boolean;
  /** See `LintResult`. */
  questions(): string;
  outline(): Outline;
  /** The same as long as neither the text nor the settings change; differs from those of another run of the server. */
  readonly resultId: string;
}

/** What is read of one version of a document; no result where the engine failed. */
type Read = Pick<Linted, 'findings' | 'isBrief' | 'questions' | 'outline'> & { readonly result: LintResult | undefined };

export interface LintedDocuments {
  of(document: TextDocument, settings: Settings): Linted;
  forget(uri: string): void;
}

export interface LintedDocumentsOptions {
  readonly lint: Lint;
  /** The document's path in the workspace, see `SourceDocument`. */
  path(uri: string): string | undefined;
  /** The engine failed; the document counts as one without findings, or the finding as one without fixes. */
  onError(uri: string, error: unknown): void;
}

export function lintedDocuments({ lint, path, onError }: LintedDocumentsOptions): LintedDocuments {
  const known = new Map<string, Linted & Pick<Read, 'result'> & { readonly version: number; readonly settings: Settings }>();
  const run = Date.now().toString(36);
  let results = 0;

  /** What `work` gives, or nothing where the engine fails. */
  function guarded<T>(uri: string, work: () => readonly T[]): readonly T[] {
    try {
      return work();
    } catch (error) {
      onError(uri, error);
      return [];
    }
  }

  function read(document: TextDocument, settings: Settings, before: LintResult | undefined): Read {
    const { uri } = document;
    const where = path(uri);
    const [result] = guarded(uri, () => [
      lint({ text: document.getText(), ...(where !== undefined && { path: where }) }, settings, before),
    ]);
    return {
      result,
      findings: result?.findings.map((finding) => ({ ...finding, fixes: () => guarded(uri, () => finding.fixes()) })) ?? [],
      isBrief: result?.recognition.brief ?? false,
      questions: () => guarded(uri, () => (result ? [result.questions()] : []))[0] ?? '',
      outline: () => guarded(uri, () => (result ? [result.outline()] : []))[0] ?? emptyOutline,
    };
  }

  return {
    of(document, settings) {
      const before = known.get(document.uri);
      if (before && before.version === document.version && before.settings === settings) return before;
      const linted = {
        document,
        ...read(document, settings, before?.result),
        settings,
        version: document.version,
        resultId: `${run}.${++results}`,
      };
      known.set(document.uri, linted);
      return linted;
    },
    forget: (uri) => known.delete(uri),
  };
}
