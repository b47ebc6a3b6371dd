/** What one purpose statement says. Knows no Markdown: offsets count in the text that is passed in. */

/** A half-open range of UTF-16 offsets in the statement's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The lowest step of the ladder that applies; `context` is no purpose statement (the past, the present, the sponsor, the document itself). */
export type Rung = 'vague' | 'incomplete' | 'unmeasured' | 'complete' | 'context';

export interface PurposeReading {
  readonly rung: Rung;
  /** The one who changes: the whole noun phrase, without the preposition. */
  readonly who: Stretch | undefined;
  readonly from: Stretch | undefined;
  readonly to: Stretch | undefined;
  readonly result: Stretch | undefined;
  /** The result can be measured. */
  readonly measured: boolean;
  /** The who is nobody in particular. */
  readonly generic: boolean;
  /** In a vague statement: the vague verb with its object ("familiarize themselves with the new product line"). */
  readonly vague?: Stretch;
  /** In a vague statement: what the verb is about ("the new product line"). */
  readonly object?: Stretch;
}
