/** The one door: the editor, the command line, the web worker and the tests all enter here. */
import type { Recognition } from './brief/model.ts';
import type { Span } from './markdown/block.ts';
import type { Anatomy, Fix, Severity } from './rules/rule.ts';
import type { Settings } from './settings/settings.ts';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Span;
  readonly anatomy?: Anatomy;
  /** Computed when asked for. */
  fixes(): readonly Fix[];
}

export interface LintResult {
  readonly recognition: Recognition;
  /** Sorted by start, then in the order of the rules. Empty for a document that is no brief. */
  readonly findings: readonly Finding[];
}

/** What is linted: its text, and its path relative to the workspace with `/` between folders, for globs; absent for an untitled one. */
export interface SourceDocument {
  readonly text: string;
  readonly path?: string;
}

/** Lints one document. Pure: the same document and settings give the same result. Never throws on any text. */
export declare function lint(document: SourceDocument, settings?: Settings): LintResult;
