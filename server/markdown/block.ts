/**
 * The vocabulary of the `markdown` layer: what a document consists of, with exact positions.
 * Every position in Northstar is an offset in UTF-16 code units from the start of the text, 0-based;
 * lines and columns exist only at the edges (`lsp`, `cli`, `report`).
 */

/** A half-open range of UTF-16 offsets: `text.slice(start, end)` is what it covers. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of one leaf block as a reader sees them: markup removed, each line break (and the indent or
 * quote marker after it) one space, entities decoded, footnote references and images left out.
 */
export interface Prose {
  readonly text: string;
  /** Where `[start, end)` of `text` stands in the document (markup inside is included, markup around it is not). */
  locate(start: number, end: number): Span;
  /** Stretches of `text` that came from code spans. */
  readonly code: readonly Span[];
  /** Stretches of `text` in bold. */
  readonly strong: readonly Span[];
  /** Stretches of `text` in italics. */
  readonly emphasis: readonly Span[];
  /** Stretches of `text` that came from the text of links. */
  readonly links: readonly Span[];
  /** Inline HTML tags (`<b>`, and `<purpose statement>` too, which is a placeholder); their text is not in `text`. */
  readonly html: readonly { readonly value: string; readonly range: Span; readonly at: number }[];
  /** What others derive from the words, whatever their place: it stays with the words as long as no edit touches the block. */
  readonly memo: Map<unknown, unknown>;
}

interface Placed {
  /** The whole block in the document, markers included, without the line ending after it. */
  readonly range: Span;
}

/** `unspaced` is `#Title`: no heading to CommonMark, but its author's. */
export interface Heading extends Placed {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly form: 'atx' | 'setext' | 'unspaced';
  readonly prose: Prose;
}

export interface Paragraph extends Placed {
  readonly type: 'paragraph';
  readonly prose: Prose;
}

export interface List extends Placed {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Placed {
  /** The marker as written (`-`, `3)`), and a task box (`[ ]`), if any. */
  readonly marker: string;
  readonly checkbox: boolean;
  readonly blocks: readonly Block[];
}

/** The first row is the header. */
export interface Table extends Placed {
  readonly type: 'table';
  readonly rows: readonly Row[];
}

export interface Row extends Placed {
  readonly cells: readonly Cell[];
}

export interface Cell extends Placed {
  readonly prose: Prose;
}

export interface Quote extends Placed {
  readonly type: 'quote';
  readonly blocks: readonly Block[];
}

export interface Code extends Placed {
  readonly type: 'code';
}

export interface Html extends Placed {
  readonly type: 'html';
  readonly value: string;
}

/**
 * A fenced div (`::: objectives`), an admonition (`!!! note "Title"`, `:::{note}`, `> [!NOTE]`): a named block around others.
 * A footnote's definition is one named `footnote`; its `nameRange` is the label `[^1]`.
 */
export interface Container extends Placed {
  readonly type: 'container';
  readonly name: string;
  readonly nameRange: Span;
  /** What else its first line says (`!!! note "Title"`, `::: tip Title`, `> [!NOTE] Title`), read literally. */
  readonly title?: Prose;
  readonly blocks: readonly Block[];
}

export interface Break extends Placed {
  readonly type: 'break';
}

export type Block = Heading | Paragraph | List | Table | Quote | Code | Html | Container | Break;

/** One key of the front matter with a scalar or a list of scalars as its value; nested keys have a path of several. */
export interface FrontMatterKey {
  readonly path: readonly string[];
  readonly keyRange: Span;
  readonly values: readonly { readonly text: string; readonly range: Span }[];
}

export interface FrontMatter extends Placed {
  readonly format: 'yaml' | 'toml';
  /** The parsed value, `undefined` where it could not be parsed. */
  readonly data: unknown;
  readonly keys: readonly FrontMatterKey[];
  /** A sentence, where it could not be parsed. */
  readonly error?: string;
}

/** `<!-- … -->`, wherever it stands outside code. `text` is what is between the markers, trimmed. */
export interface Comment extends Placed {
  readonly text: string;
}

export interface MarkdownDocument {
  readonly text: string;
  /** The line ending that the document uses most. */
  readonly eol: '\n' | '\r\n';
  readonly frontMatter?: FrontMatter;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
}
