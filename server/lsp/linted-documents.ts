/** Documents and what the engine says of them, computed once for each version of text and settings. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { KnownFinding } from '../baseline.ts';
import type { Finding, LintResult, lint as lintDocument } from '../lint.ts';
import { type BriefMap, emptyMap } from '../map/form.ts';
import { emptyOutline, type Outline } from '../rules/outline-form.ts';
import type { Review } from '../rules/review-form.ts';
import type { Applying } from './applying-settings.ts';

export type Lint = typeof lintDocument;

export interface Linted {
  readonly document: TextDocument;
  readonly applying: Applying;
  readonly findings: readonly Finding[];
  readonly isBrief: boolean;
  /** See `LintResult`. */
  questions(): string;
  outline(): Outline;
  map(): BriefMap;
  review(): Review | undefined;
  says(words: string): boolean;
  /** What the engine would say of this document if its text were another. */
  findingsIn(text: string): readonly Finding[];
  accepted(): readonly KnownFinding[];
  /** The same as long as neither the text nor the settings change; differs from those of another run of the server. */
  readonly resultId: string;
}

/** What is read of one version of a document; no result where the engine failed. */
type Read = Omit<Linted, 'document' | 'applying' | 'resultId'> & { readonly result: LintResult | undefined };

export interface LintedDocuments {
  of(document: TextDocument, applying: Applying): Linted;
  /** The same of a text that is nobody's document: nothing of it is kept. */
  once(document: TextDocument, applying: Applying): Linted;
  forget(uri: string): void;
}

export interface LintedDocumentsOptions {
  readonly lint: Lint;
  /** The engine failed; the document counts as one without findings, or the finding as one without fixes. */
  onError(uri: string, error: unknown): void;
  /** The document is longer than any brief; called once for as long as it is known. */
  onTooLong(uri: string): void;
}

export function lintedDocuments({ lint, onError, onTooLong }: LintedDocumentsOptions): LintedDocuments {
  const known = new Map<string, Linted & Pick<Read, 'result'> & { readonly text: string }>();
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

  function read(document: TextDocument, { resolved, path, known }: Applying, before: LintResult | undefined): Read {
    const { uri } = document;
    const linted = (text: string) =>
      guarded(uri, () => [lint({ text, known, ...(path !== undefined && { path }) }, resolved.settings, before)])[0];
    const result = linted(document.getText());
    return {
      result,
      findings: result?.findings.map((finding) => ({ ...finding, fixes: () => guarded(uri, () => finding.fixes()) })) ?? [],
      isBrief: result?.recognition.brief ?? false,
      questions: () => guarded(uri, () => (result ? [result.questions()] : []))[0] ?? '',
      outline: () => guarded(uri, () => (result ? [result.outline()] : []))[0] ?? emptyOutline,
      map: () => guarded(uri, () => (result ? [result.map()] : []))[0] ?? emptyMap,
      review: () => guarded(uri, () => [result?.review()])[0],
      says: (words) => guarded(uri, () => (result ? [result.says(words)] : []))[0] ?? false,
      findingsIn: (text) => linted(text)?.findings ?? [],
      accepted: () => guarded(uri, () => result?.accepted() ?? []),
    };
  }

  function lintedAnew(document: TextDocument, applying: Applying, before: LintResult | undefined) {
    return { document, ...read(document, applying, before), applying, resultId: `${run}.${++results}` };
  }

  return {
    of(document, applying) {
      const before = known.get(document.uri);
      const text = document.getText();
      // The text itself: a client may give two versions one number.
      if (before?.document === document && before.text === text && before.applying === applying) return before;
      const linted = { ...lintedAnew(document, applying, before?.result), text };
      known.set(document.uri, linted);
      if (isTooLong(linted) && !(before && isTooLong(before))) onTooLong(document.uri);
      return linted;
    },
    once: (document, applying) => lintedAnew(document, applying, undefined),
    forget: (uri) => known.delete(uri),
  };
}

function isTooLong({ result }: Pick<Read, 'result'>): boolean {
  return result?.recognition.reason === 'too long';
}
