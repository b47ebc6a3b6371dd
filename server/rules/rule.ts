/** The form of a rule and of what it reports. The engine (`lint.ts`) stamps id and severity, sorts, and applies suppressions and settings. */
import type { Brief } from '../brief/model.ts';
import type { PurposeReading } from '../english/purpose.ts';
import type { Span } from '../markdown/block.ts';
import type { Template } from '../rewrite/template.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One replacement in the document. */
export interface Edit {
  readonly range: Span;
  readonly template: Template;
}

/** A quick fix. All edits apply together; ranges do not overlap and count in the unchanged document. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly preferred?: boolean;
}

/** What a rule found; a rule adds what its message and its fixes need. */
export interface Match {
  readonly range: Span;
  /** How severe this one is, where its author says so; a rule that is off still finds nothing. */
  readonly severity?: Severity | undefined;
  /** The statement's parts, for the hover's anatomy, with the spans where they stand. */
  readonly anatomy?: Anatomy;
}

/** The parts of a purpose statement as they stand in the document; `undefined` where one is missing. */
export interface Anatomy {
  readonly who: Span | undefined;
  readonly from: Span | undefined;
  readonly to: Span | undefined;
  readonly result: Span | undefined;
  readonly measured: boolean;
}

/** A rule: detection, wording and repair are separate functions. All are pure. */
export interface Rule<M extends Match = Match> {
  readonly id: string;
  /** Yields each place that the rule marks, in any order. */
  detect(brief: Brief): Iterable<M>;
  /** "What is wrong: what to do." One sentence, plain text. */
  message(match: M): string;
  /** The quick fixes, best first; called only when an editor or a report asks for them. Absent where the rule has none. */
  fixes?(match: M, brief: Brief): readonly Fix[];
}

/** Lets rules of different matches stand in one list. */
// biome-ignore lint/suspicious/noExplicitAny: the match type is private to each rule
export type AnyRule = Rule<any>;

export type { Brief, PurposeReading };
