/**
 * What authors write around Markdown that CommonMark does not know: fenced divs, admonitions, shortcodes. Before parsing,
 * each such line is replaced by a line **of the same length** that CommonMark does know and that ends whatever stands
 * before it; so every offset stays, and the parser needs no extension. The converter recognises the stand-in by looking
 * at the true source in its place. Each line is judged alone (an admonition: with the next two), so that a segment of a
 * document can be prepared alone; inside code the replacement does no harm, as nobody reads code from the prepared text.
 *
 * | written | becomes | which parses as |
 * |---|---|---|
 * | `::: objectives`, `:::` | `***` | a thematic break |
 * | `!!! note "Title"` above an indented body | `+   #` | an item with an empty heading, its body in it |
 * | `> [!NOTE] Title` | `> #` | an empty heading first in the quote |
 * | `{{< figure >}}`, `{% include x %}`, `{: .wide}` | `<!-- -->` | HTML |
 * | the first two within a text | `![ ]()` | an image, which leaves nothing in the text |
 */
export function prepared(source: string): string {
  let text = source;
  if (text.includes(':::')) text = text.replace(DIV, (_, indent: string, rest: string) => indent + padded('***', rest.length));
  if (text.includes('!!!') || text.includes('???')) {
    text = text.replace(ADMONITION, (_, indent: string, rest: string) => indent + padded('+   #', rest.length));
  }
  if (text.includes('[!')) text = text.replace(CALLOUT, (_, quote: string, rest: string) => quote + padded('#', rest.length));
  if (text.includes('{%') || text.includes('{{') || text.includes('{:')) {
    text = text.replace(SHORTCODE, (_, indent: string, rest: string) => `${indent}${padded('<!--', rest.length - 3)}-->`);
    text = text.replace(INLINE_SHORTCODE, (shortcode) => `${padded('![', shortcode.length - 3)}]()`);
  }
  return text;
}

/** Pandoc, Quarto, MyST, Docusaurus, VuePress. */
const DIV = /^([ \t]*)(:{3,}(?:[ \t]*(?:\{|\p{L})[^\r\n]*|[ \t]*))$/gmu;

/** MkDocs: `!!!`, `???` or `???+`, a type, perhaps classes and a title in quotes; then a body indented by four. */
const ADMONITION =
  /^([ \t]*)((?:!!!|\?\?\?\+?)[ \t]*[A-Za-z][\w \t-]*(?:"[^"\r\n]*"[ \t]*)?)(?=\r?\n(?:[ \t]*\r?\n)?\1(?: {4}|\t))/gm;

const ADMONITION_HERE = new RegExp(ADMONITION, 'my');

/** Whether an admonition begins at `at`, the start of a line: it takes the next three lines to tell. */
export function admonitionStarts(text: string, at: number): boolean {
  ADMONITION_HERE.lastIndex = at;
  return ADMONITION_HERE.test(text);
}

/** GitHub and Obsidian: the first line of a quote. */
const CALLOUT = /^([ \t]*>[ \t>]*)(\[![A-Za-z][\w-]*\][^\r\n]*)$/gm;

/** Hugo, Liquid and kramdown's attribute lists, alone on their line. */
const SHORTCODE = /^([ \t]*)(?=[^\r\n]{7})(\{\{[<%][^\r\n]*[>%]\}\}|\{%[^\r\n]*%\}|\{:[^{}\r\n]*\})(?=[ \t]*$)/gm;

/** The same within a text. */
const INLINE_SHORTCODE = /\{\{<[^{}\r\n]*>\}\}|\{\{%[^{}\r\n]*%\}\}|\{% [^{}\r\n]*%\}/g;

const padded = (mark: string, length: number): string => mark.slice(0, length).padEnd(length);

/** What the first line of a container says; offsets in the line. */
export interface Opening {
  readonly name: string;
  readonly nameAt: number;
  readonly title?: { readonly start: number; readonly end: number };
}

/** Reads the first line of a fenced div; `undefined` where it closes one. */
export function divOpening(line: string): Opening | undefined {
  const colons = /^:+[ \t]*/.exec(line)?.[0].length ?? 0;
  if (line[colons] === '{') {
    const close = line.indexOf('}', colons);
    const attributes = line.slice(colons, close === -1 ? line.length : close);
    const name = /\.([\p{L}][\p{L}\w-]*)/u.exec(attributes) ?? /[{#\s]([\p{L}][\p{L}\w-]*)/u.exec(attributes);
    const nameAt = name === null ? colons + 1 : colons + name.index + 1;
    return withTitle({ name: name?.[1] ?? '', nameAt }, line, close === -1 ? line.length : close + 1);
  }
  return named(line, colons);
}

/** Reads the first line of a MkDocs admonition. */
export function admonitionOpening(line: string): Opening | undefined {
  return named(line, /^[!?+]+[ \t]*/.exec(line)?.[0].length ?? 0);
}

/** Reads `[!NOTE]- Title`. */
export function calloutOpening(line: string): Opening | undefined {
  return named(line, 2);
}

function named(line: string, at: number): Opening | undefined {
  const name = /^\p{L}[\p{L}\w-]*/u.exec(line.slice(at))?.[0];
  if (name === undefined) return undefined;
  return withTitle({ name, nameAt: at }, line, at + name.length);
}

/** A title is what follows, out of its quotes or brackets, without attributes and colons at the end. */
function withTitle(opening: Opening, line: string, from: number): Opening {
  let start = from;
  let end = line.length;
  while (end > start && /[:\s]/.test(line[end - 1] ?? '')) end -= 1;
  if (line[end - 1] === '}' && line.lastIndexOf('{') >= start) end = line.lastIndexOf('{');
  while (start < end && /[\s[\]"+-]/.test(line[start] ?? '')) start += 1;
  while (end > start && /[\s[\]"]/.test(line[end - 1] ?? '')) end -= 1;
  const quote = line.indexOf('"', from);
  if (quote !== -1 && quote + 1 < end && quote >= start) start = quote + 1;
  return end > start ? { ...opening, title: { start, end } } : opening;
}
