/**
 * Reads what needs no Markdown parser: headings, paragraphs and flat lists with nothing marked up in them but bold words. That is most of
 * what authors write, and many times faster so.
 */
import type { List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { lineEnd, nextLineStart } from './lines.ts';

/** What may be markup within a line, beside `**`. */
const MARKUP = /[\\`_[\]<&\0|~{\t]/;
const HEADING = /^(#{1,6}) +([^# ](?:[^#]*[^# ])?)$/;
const ITEM = /^([-+*]|(\d{1,9})[.)])( {1,4})(?! )/;
/** How a line of words begins: with no sign that opens a block. */
const WORDS = /^(?:[\p{L}"'“”‘’(…–—]|\*\*[\p{L}\p{N}]|\d(?!\d{0,8}[.)](?:\s|$)))/u;
/** Bold words that nothing at their edges makes anything else. */
const STRONG = /(?<=^|[\s("“‘'])\*\*([\p{L}\p{N}](?:[^*]*[\p{L}\p{N}:.!?)])?)\*\*(?=[\s.,:;!?)]|$)/gu;

/** Bold words beyond this are left to the parser and its limits. */
const MOST_STRONG = 50;

/** The parser's own top nodes for a text, with offsets in it; `undefined` where there is anything else in it. */
export function plainSyntax(text: string): RootContent[] | undefined {
  if (MARKUP.test(text)) return undefined;
  const reader = new PlainReader(text);
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    if (!reader.line(at, end)) return undefined;
    at = nextLineStart(text, end);
  }
  return reader.finish();
}

class PlainReader {
  private readonly text: string;
  private readonly nodes: RootContent[] = [];
  private paragraph: { start: number; end: number } | undefined;
  private list: { marker: string; items: ListItem[] } | undefined;
  private ended = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes a line, unless only the parser can. */
  line(start: number, end: number): boolean {
    const line = this.text.slice(start, end);
    if (/^ *$/.test(line)) {
      this.ended = this.nodes.length > 0 || this.paragraph !== undefined || this.list !== undefined;
      return true;
    }
    if (this.ended || line.endsWith(' ')) return false;
    const heading = HEADING.exec(line);
    if (heading) return this.heading(start, end, heading);
    const item = ITEM.exec(line);
    if (item) return this.item(start, end, item);
    if (this.list || !WORDS.test(line)) return false;
    this.paragraph = { start: this.paragraph?.start ?? start, end };
    return true;
  }

  finish(): RootContent[] | undefined {
    return this.flush() ? this.nodes : undefined;
  }

  private heading(start: number, end: number, [, marks = '', words = '']: RegExpExecArray): boolean {
    const children = this.flush() && this.phrasing(end - words.length, end);
    if (!children) return false;
    this.nodes.push({ type: 'heading', depth: marks.length as 1 | 2 | 3 | 4 | 5 | 6, children, position: position(start, end) });
    return true;
  }

  private item(start: number, end: number, [lead, marks = '', number]: RegExpExecArray): boolean {
    const marker = marks.at(-1) as string;
    const from = start + (lead as string).length;
    if (this.list && this.list.marker !== marker) return false;
    if (this.paragraph && number !== undefined && number !== '1') return false;
    if (!this.list && !this.flush()) return false;
    const paragraph = WORDS.test(this.text.slice(from, end)) ? this.words(from, end) : undefined;
    if (!paragraph) return false;
    this.list ??= { marker, items: [] };
    this.list.items.push({ type: 'listItem', checked: null, children: [paragraph], position: position(start, end) });
    return true;
  }

  /** Closes what is open; false where it is more than plain. */
  private flush(): boolean {
    const { paragraph, list } = this;
    this.paragraph = undefined;
    this.list = undefined;
    if (paragraph) {
      const node = this.words(paragraph.start, paragraph.end);
      if (!node) return false;
      this.nodes.push(node);
    }
    if (list) this.nodes.push(listNode(list.marker, list.items));
    return true;
  }

  private words(start: number, end: number): Paragraph | undefined {
    const children = this.phrasing(start, end);
    return children && { type: 'paragraph', children, position: position(start, end) };
  }

  private phrasing(start: number, end: number): PhrasingContent[] | undefined {
    const words = this.text.slice(start, end);
    if (!words.includes('*')) return [this.literal(start, end)];
    const nodes: PhrasingContent[] = [];
    let at = start;
    for (const match of words.matchAll(STRONG)) {
      const from = start + match.index;
      const to = from + match[0].length;
      if (from > at) nodes.push(this.literal(at, from));
      nodes.push({ type: 'strong', children: [this.literal(from + 2, to - 2)], position: position(from, to) });
      at = to;
    }
    if (end > at) nodes.push(this.literal(at, end));
    const stray = nodes.some((node) => node.type === 'text' && node.value.includes('*'));
    return stray || nodes.length > MOST_STRONG ? undefined : nodes;
  }

  private literal(start: number, end: number): Extract<PhrasingContent, { type: 'text' }> {
    return { type: 'text', value: this.text.slice(start, end), position: position(start, end) };
  }
}

function listNode(marker: string, items: ListItem[]): List {
  const start = items[0]?.position?.start.offset ?? 0;
  const end = items.at(-1)?.position?.end.offset ?? 0;
  return { type: 'list', ordered: marker === '.' || marker === ')', children: items, position: position(start, end) };
}

/** Nothing here asks for lines and columns. */
function position(start: number, end: number): NonNullable<Nodes['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}
