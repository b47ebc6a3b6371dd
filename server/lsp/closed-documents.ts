/** The Markdown documents of the workspace that are not open, linted from their files. Of each only its mark is kept, never its text. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Applying } from './applying-settings.ts';
import type { Linted, LintedDocuments } from './linted-documents.ts';

/** A document whose findings the client has already. */
export interface Unchanged {
  readonly unchanged: true;
  readonly resultId: string;
}

export interface ClosedDocuments {
  /** `undefined` where there is no such file. */
  of(uri: string): Promise<Linted | undefined>;
  /**
   * The same where the settings ask for documents that are not open. Neither read nor linted where the client has the result of what has not
   * changed since; read and not linted where the text is the same again.
   */
  wanted(uri: string, previousResultId?: string): Promise<Linted | Unchanged | undefined>;
  /** To be called with files that changed, came or went. */
  changed(uris: readonly string[]): void;
}

export interface ClosedDocumentsOptions {
  readonly results: LintedDocuments;
  /** The text of a file as it is now; `undefined` where there is none. */
  read(uri: string): Promise<string | undefined>;
  applying(uri: string): Promise<Applying>;
}

/** What a result was made of. */
interface Mark {
  readonly applying: Applying;
  readonly resultId: string;
}

export function closedDocuments({ results, read, applying }: ClosedDocumentsOptions): ClosedDocuments {
  /** Of documents that have not changed since. */
  const marks = new Map<string, Mark>();
  /** The settings by the order in which they came, as part of the ids of results. */
  const settings = new WeakMap<Applying, number>();
  const run = Date.now().toString(36);
  let seen = 0;

  function idOf(text: string, applied: Applying): string {
    const number = settings.get(applied) ?? ++seen;
    settings.set(applied, number);
    return `${run}.closed.${number}.${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32)}`;
  }

  async function look(uri: string, previousResultId: string | undefined): Promise<Linted | Unchanged | undefined> {
    const applied = await applying(uri);
    const mark = marks.get(uri);
    if (mark && mark.applying === applied && mark.resultId === previousResultId)
      return { unchanged: true, resultId: mark.resultId };
    const text = await read(uri).catch(() => undefined);
    if (text === undefined) {
      marks.delete(uri);
      return undefined;
    }
    const resultId = idOf(text, applied);
    marks.set(uri, { applying: applied, resultId });
    if (resultId === previousResultId) return { unchanged: true, resultId };
    const linted = results.of(TextDocument.create(uri, 'markdown', 0, text), applied);
    results.forget(uri);
    return { ...linted, resultId };
  }

  return {
    async of(uri) {
      const result = await look(uri, undefined);
      return result && 'unchanged' in result ? undefined : result;
    },
    async wanted(uri, previousResultId) {
      const { settings } = (await applying(uri)).resolved;
      return settings.workspace ? look(uri, previousResultId) : undefined;
    },
    changed(uris) {
      for (const uri of uris) marks.delete(uri);
    },
  };
}
