/**
 * Where a document may be cut so that each piece, parsed alone, gives what it gives in the whole. What a cut may not separate:
 *
 * | construct | how it is met |
 * |---|---|
 * | front matter | read and taken off before; the rest starts a document of its own |
 * | a paragraph, a setext underline, a table, a definition of several lines, HTML up to a blank line | a cut needs a blank line before it, or a line in front of which all of these end |
 * | lazy continuation of a quote, an item or a footnote | the same |
 * | an item's or a footnote's further blocks, indented code | no cut before an indented line |
 * | a list (numbering, marker, looseness) | cut between items; adjacent lists of one marker are one list again, see `joined` in `parse.ts` |
 * | a fence, `<!--`, `<script>` and their like, closed or not | a piece of its own, which needs no parser; inside a line's indent it is skipped up to what closes it |
 * | link and footnote definitions | they change text, never blocks: each piece knows the labels that it asks for, see `segment.ts` |
 * | a fenced div around blocks | its two lines are blocks of their own until the whole document is put together, see `containers.ts` |
 * | an admonition, tabs | indented body: no cut; columns are counted with tab stops |
 * | a byte order mark, which the parser drops at the start of a text | something is put before it, see `segment.ts` |
 *
 * Where a line reads one way if an item still reaches it and another way if not, and the two differ in what they open, the rest of the
 * document is one piece.
 */
import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';
import { admonitionStarts } from './dialect.ts';
import { isLineEnding, lineEnd, nextLineStart, withoutBlanks } from './lines.ts';

/** What a piece consists of: one fence, one piece of HTML with an end of its own, or any other blocks. */
export type SegmentKind = 'code' | 'html' | 'text';

export interface Extent {
  readonly start: number;
  /** Behind the last line ending of the piece: where the next one starts. */
  readonly end: number;
  readonly kind: SegmentKind;
}

const ITEM = /^(?:([-+*])|(\d{1,9})[.)])(?:([ \t]+)(\S?)|$)/;
const BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|:{3,}[ \t]*(?:$|[{\p{L}].*))$/u;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const FENCE = /^(`{3,})[^`]*$|^(~{3,})/;
const HTML = /^<(?:(!--)|(\?)|(!\[CDATA\[)|(![A-Za-z])|\/?([A-Za-z][A-Za-z\d-]*)(?=[\s/>]|$))/;

const blockNames = new Set(htmlBlockNames);
const rawNames = new Set(htmlRawNames);
const RAW_END = new RegExp(`</(?:${htmlRawNames.join('|')})>`, 'gi');

/** An item may or may not reach the line. */
const UNSURE = -1;

/** Between items, and before an admonition, the document is cut without a blank line where the piece has grown to this many characters. */
const LONG_LIST = 2_000;

/** What a line opens that goes on to an end of its own. */
interface Opening {
  readonly kind: 'code' | 'html';
  /** Behind the line that ends it; the end of the text where none does. */
  readonly end: number;
}

interface Line {
  readonly at: number;
  readonly indent: number;
  /** Without its indent and its line ending. */
  readonly words: string;
}

/**
 * The piece that starts at `start`: the start of a body, or where another piece ends. It depends on nothing before `start`, and on
 * nothing behind the third line of the next piece.
 */
export function extentAt(text: string, start: number): Extent {
  const scanner = new Scanner(text, start);
  for (let at = start; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = lineOf(text, at, end);
    const found = line.words === '' ? scanner.blank() : scanner.line(line);
    if (found === 'cut') return { start, end: at, kind: 'text' };
    if (found === 'lost') break;
    if (found !== 'on' && line.indent === 0) return at === start ? { start, ...found } : { start, end: at, kind: 'text' };
    at = found === 'on' ? nextLineStart(text, end) : found.end;
  }
  return { start, end: text.length, kind: 'text' };
}

/** Reads the lines of one piece; offsets count in the whole text. */
class Scanner {
  private readonly text: string;
  private readonly start: number;
  /** The content offset of the outermost item that is open, in columns; 0 where none is. */
  private item = 0;
  /** The item has nothing on its first line: a blank line ends it. */
  private itemIsEmpty = false;
  private marker = '';
  /** Whether this is HTML that goes on to the next blank line. */
  private html: 'no' | 'yes' | 'perhaps' = 'no';
  private afterBlank = true;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
  }

  blank(): 'on' {
    this.afterBlank = true;
    this.html = 'no';
    if (this.itemIsEmpty) this.item = 0;
    this.itemIsEmpty = false;
    return 'on';
  }

  /** Whether the document may be cut before a line, or nobody can say what the line opens, or what it opens that reaches beyond it. */
  line(line: Line): 'on' | 'cut' | 'lost' | Opening {
    const found = this.read(line);
    this.afterBlank = typeof found === 'object';
    return found;
  }

  private read(line: Line): 'on' | 'cut' | 'lost' | Opening {
    const { at, indent, words } = line;
    if (this.html === 'yes') return 'on';
    if (indent === 0 && this.afterBlank && at > this.start) return 'cut';
    this.itemIsEmpty = false;
    if (this.item > 0 && indent >= this.item) return 'on';
    if (indent > 3) return this.words(indent);
    const mayBeInItem = this.item === UNSURE && indent > 1;
    const opening = this.opening(line);
    if (opening && (mayBeInItem || this.html === 'perhaps')) {
      return opening.kind === 'html' && opening.end === nextLineStart(this.text, lineEnd(this.text, at)) ? 'on' : 'lost';
    }
    if (opening) {
      this.item = 0;
      return opening;
    }
    if (HEADING.test(words)) {
      if (!mayBeInItem) this.item = 0;
      return indent === 0 && at > this.start && this.html === 'no' ? 'cut' : 'on';
    }
    if (words[0] === '>' || BREAK.test(words)) {
      if (!mayBeInItem) this.item = 0;
      return 'on';
    }
    if (indent === 0 && /^[!?]{3}/.test(words) && this.html === 'no' && this.isLong(at) && admonitionStarts(this.text, at))
      return 'cut';
    const item = ITEM.exec(words);
    return item ? this.listItem(line, item, mayBeInItem) : this.words(indent, words);
  }

  private isLong(at: number): boolean {
    return at - this.start > LONG_LIST;
  }

  private words(indent: number, words = ''): 'on' {
    if (!this.afterBlank && this.item > 0) this.item = UNSURE;
    if (this.afterBlank && !(this.item === UNSURE && indent > 1)) this.item = 0;
    const tag = HTML.exec(words);
    if (!tag?.[5]) return 'on';
    const certain = blockNames.has(tag[5].toLowerCase()) && words[tag[0].length] !== '/';
    if (certain && !(this.item === UNSURE && indent > 1)) {
      this.html = 'yes';
      this.item = 0;
    } else if (certain || />[ \t]*$/.test(words)) this.html = 'perhaps';
    return 'on';
  }

  private listItem({ at, indent, words }: Line, item: RegExpExecArray, mayBeInItem: boolean): 'on' | 'cut' {
    const [, bullet, number, blanks = '', content = ''] = item;
    const marker = bullet ?? (words[number?.length ?? 0] as string);
    const interrupts = content !== '' && (bullet !== undefined || Number(number) === 1);
    if (indent === 0 && this.item > 0 && content !== '' && marker === this.marker && this.isLong(at)) return 'cut';
    const certain = (this.afterBlank || this.item > 0 || interrupts) && !mayBeInItem && this.html === 'no';
    const width = indent + (number?.length ?? 0) + 1;
    const inner = columns(blanks, width) - width;
    this.item = certain ? width + (content !== '' && inner <= 4 ? inner : 1) : UNSURE;
    this.itemIsEmpty = content === '';
    this.marker = marker;
    return 'on';
  }

  /** The fence or the HTML that a line opens, wherever it ends. */
  private opening({ at, words }: Line): Opening | undefined {
    const fence = words[0] === '`' || words[0] === '~' ? FENCE.exec(words) : undefined;
    if (fence) return { kind: 'code', end: this.fenceEnd(at, (fence[1] ?? fence[2]) as string) };
    const html = words[0] === '<' ? HTML.exec(words) : undefined;
    if (!html) return undefined;
    const from = this.text.indexOf('<', at);
    const [, comment, instruction, data, declaration, name = ''] = html;
    if (comment) return this.htmlEnd('-->', from + 2);
    if (instruction) return this.htmlEnd('?>', from + 1);
    if (data) return this.htmlEnd(']]>', from + 9);
    if (declaration) return this.htmlEnd('>', from + 2);
    if (words[1] === '/' || words[1 + name.length] === '/' || !rawNames.has(name.toLowerCase())) return undefined;
    RAW_END.lastIndex = from;
    const end = RAW_END.exec(this.text);
    return this.htmlEnd(end?.[0] ?? '</>', end?.index ?? this.text.length);
  }

  private htmlEnd(closer: string, from: number): Opening {
    const { text } = this;
    let at = text.indexOf(closer, from);
    // The end of a shortcode is none of HTML's.
    while (at >= 0 && text.startsWith('}}', at + closer.length)) at = text.indexOf(closer, at + closer.length);
    return { kind: 'html', end: at < 0 ? text.length : nextLineStart(text, lineEnd(text, at)) };
  }

  private fenceEnd(opener: number, marks: string): number {
    const { text } = this;
    for (let at = nextLineStart(text, lineEnd(text, opener)); at < text.length; ) {
      const end = lineEnd(text, at);
      const next = nextLineStart(text, end);
      const mark = text.indexOf(marks, at);
      // Nothing closes it from here on.
      if (mark < 0) return text.length;
      if (mark >= next) {
        at = lineStart(text, mark);
        continue;
      }
      const { indent, words } = lineOf(text, at, end);
      const run = words.slice(0, withoutBlanks(words, 0, words.length));
      if (indent < 4 && run.startsWith(marks) && run === (marks[0] as string).repeat(run.length)) return next;
      at = next;
    }
    return text.length;
  }
}

function lineOf(text: string, at: number, end: number): Line {
  let first = at;
  while (first < end && (text[first] === ' ' || text[first] === '\t')) first += 1;
  return { at, indent: columns(text.slice(at, first), 0), words: text.slice(first, end) };
}

/** The column that blanks lead to from a column, 0-based, with tab stops of four. */
function columns(blanks: string, from: number): number {
  let column = from;
  for (let at = 0; at < blanks.length; at += 1) column += blanks[at] === '\t' ? 4 - (column % 4) : 1;
  return column;
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnding(text[start - 1])) start -= 1;
  return start;
}
