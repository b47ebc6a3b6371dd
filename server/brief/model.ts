/** The vocabulary of the `brief` layer: sections with roles, and the statements in them. Source: the rule catalogue, section 1. */
import type { MarkdownDocument, Prose, Span } from '../markdown/block.ts';

export const roles = [
  'purpose',
  'objectives',
  'audience',
  'analysis',
  'cause',
  'currency',
  'wiifm',
  'social',
  'prompts',
  'decisions',
  'measures',
] as const;

/** What a part of a brief is for. */
export type Role = (typeof roles)[number];

/** What names a section: a heading, a bold run-in label, the first cell of a key/value row, a column header, a front-matter key, a fenced div. */
export interface Carrier {
  readonly kind: 'heading' | 'label' | 'row' | 'column' | 'key' | 'container';
  /** The name as written, without `#`, `**`, numbering and trailing colon. */
  readonly name: string;
  /** Where `name` stands. */
  readonly range: Span;
  /** The heading's level; a bold-only line standing in for a heading is one below the heading above it. Absent for the other kinds. */
  readonly level?: number;
  /** Its role was told by what stands under it as well: it speaks less for a brief than a usual name does. */
  readonly guessed?: true;
}

/** A stretch of the document under one carrier: until the next carrier, with or without a role. Subsections without a role of their own are part of it. */
export interface Section {
  readonly role: Role | undefined;
  /** Absent for the text before the first carrier. */
  readonly carrier: Carrier | undefined;
  /** The section that this one is nested in. */
  readonly parent: Section | undefined;
  /** From the start of the carrier's block to the end of the last block; without a role, to the first heading below it. */
  readonly range: Span;
  /** Paragraphs, list items and table rows in order; nested items stand below their item. A table column with a role of its own has the
   * rows as its units too, each with the statements of that column's cell and with all `cells` of the row. */
  readonly units: readonly Unit[];
  /** All statements of the units, nested ones included, in document order. */
  readonly statements: readonly Statement[];
  /** The section's own words and raw HTML in document order, also where they are no statement (`<purpose statement>`, a cell that names a row is none). */
  readonly stretches: readonly Stretch[];
  /** True in an appendix, minutes or a pasted mail: nothing in it is said by the brief. */
  readonly aside: boolean;
  /** True where there is nothing but placeholders, comments and punctuation. */
  readonly empty: boolean;
  /** What others derive from the section alone: it stays with it as long as no edit touches it. Spans that are kept here must move with it. */
  readonly memo: Map<unknown, unknown>;
}

/** A part of a prose, or a stretch of the document that is none: raw HTML, a line of underscores. */
export type Stretch =
  | { readonly prose: Prose; readonly start: number; readonly end: number; readonly range?: undefined }
  | { readonly prose?: undefined; readonly range: Span };

/** What an author would call one point: a paragraph, a list item with what is nested in it, a table row, a front-matter value. */
export interface Unit {
  readonly kind: 'paragraph' | 'item' | 'row' | 'value';
  readonly range: Span;
  /** The sentences of the paragraph or of the item itself, or the statements of all the cells. */
  readonly statements: readonly Statement[];
  /** Nested items and further paragraphs of an item. */
  readonly children: readonly Unit[];
  /** For a row: its cells in order, each with its column's header. */
  readonly cells?: readonly UnitCell[];
  /** The paragraph that leads into the list ("By the end, you will:"), or a parent item that does. */
  readonly stem?: Statement;
}

export interface UnitCell {
  readonly header: string;
  readonly headerRole: Role | undefined;
  readonly range: Span;
  readonly statements: readonly Statement[];
}

/** One sentence of a paragraph, item or cell. Code, quotes, comments and code blocks are not statements. */
export interface Statement {
  readonly kind: 'sentence' | 'item' | 'cell' | 'value';
  /** The words as a reader sees them, trimmed; see `Prose`. */
  readonly text: string;
  /** Where they stand. */
  readonly range: Span;
  /** Where `[start, end)` of `text` stands in the document. */
  locate(start: number, end: number): Span;
  readonly section: Section;
  readonly unit: Unit;
  /** The prose it is a part of, and where it starts in it: for what lies between the words (code spans, inline HTML). */
  readonly prose: Prose | undefined;
  readonly proseStart: number;
  /** Lead-in that reads on into this item. */
  readonly stem?: Statement;
  /** True where it says nothing yet: there are only placeholders and punctuation in it. */
  readonly placeholder: boolean;
  /** What a pure function says of `text` (and of `rest`), asked once as long as no edit touches the paragraph, item or cell. */
  told<Rest extends readonly string[], T>(read: (text: string, ...rest: Rest) => T, ...rest: Rest): T;
}

export interface Suppression {
  readonly kind: 'next-line' | 'disable' | 'enable' | 'front-matter';
  /** Empty means all rules. */
  readonly rules: readonly string[];
  readonly range: Span;
}

/** The classes of words that a team may add to, or take from. */
export type WordClass = 'vagueVerbs' | 'genericAudiences' | 'companyMotives' | 'personalValues' | 'evidence' | 'measures';

/** What a team says of how its briefs are to be written, from its settings. */
export interface HouseRules {
  /** The team's own words by class: those that count too, and those that do not count. */
  readonly vocabulary: {
    readonly [C in WordClass]?: { readonly add?: readonly string[]; readonly remove?: readonly string[] };
  };
  readonly phrases: readonly HousePhrase[];
}

/** Words that a team does not want in its briefs. */
export interface HousePhrase {
  readonly phrase: string;
  readonly message?: string;
  readonly replacements?: readonly string[];
  readonly severity?: 'error' | 'warning' | 'information' | 'hint';
}

export interface Brief {
  readonly document: MarkdownDocument;
  /** The H1, ATX or setext. */
  readonly title: { readonly text: string; readonly range: Span } | undefined;
  /** All sections in document order, with and without a role. */
  readonly sections: readonly Section[];
  readonly suppressions: readonly Suppression[];
  readonly house: HouseRules;
}

/** Why a document counts as a brief, or why not. The wording is part of the JSON output. */
export interface Recognition {
  readonly brief: boolean;
  readonly reason:
    | 'front matter'
    | 'included'
    | 'excluded'
    | 'sections'
    | 'no sections'
    | 'no learners'
    | 'another kind of document'
    | 'too long';
}
