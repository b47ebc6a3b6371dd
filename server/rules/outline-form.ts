/** The form of a brief's outline. Light, so that the server can name it without loading the engine. */
import type { Role } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';

/** How far a section has come, in a few words, and where a repair would begin; absent where there is nothing to repair. */
export interface Progress {
  readonly range: Span;
  readonly text: string;
  readonly repair?: Span;
}

export interface Outline {
  /** Each once, in the order of the document. */
  readonly roles: readonly Role[];
  readonly progress: readonly Progress[];
  /** Where each section with a role is named. */
  readonly names: readonly { readonly role: Role; readonly range: Span }[];
}

export const emptyOutline: Outline = { roles: [], progress: [], names: [] };
