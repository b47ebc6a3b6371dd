/** The form of a brief's outline. Light, so that the server can name it without loading the engine. */
import type { Role } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';

/** Where a brief stands, or its purpose or its currency alone, from the first draft on. */
export type Standing = 'Vague' | 'Halfway' | 'Clear';

/** All of them, from the first to the last. */
export const standings: readonly Standing[] = ['Vague', 'Halfway', 'Clear'];

/** How far one of the two questions has been answered. */
export interface Progress {
  readonly about: 'Purpose' | 'Currency';
  readonly standing: Standing;
  /** Why, in a few words that can follow a colon. */
  readonly text: string;
  /** Where the section is named; absent where the brief has none. */
  readonly range?: Span;
  /** Where a repair would begin; absent where there is nothing to repair, or nothing yet. */
  readonly repair?: Span;
}

export interface Outline {
  /** Each once, in the order of the document. */
  readonly roles: readonly Role[];
  /** Where the brief as a whole stands; `undefined` for a document that is no brief. */
  readonly standing: Standing | undefined;
  /** Why it stands there: its purposes in the order of the document, then its currency. */
  readonly progress: readonly Progress[];
  /** Where each section with a role is named. */
  readonly names: readonly { readonly role: Role; readonly range: Span }[];
}

export const emptyOutline: Outline = { roles: [], standing: undefined, progress: [], names: [] };
