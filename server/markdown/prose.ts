import type { Nodes, PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Comment, Span } from './block.ts';
import { isComment, unprefixed } from './comment.ts';
import { isLineEnding, lineEndingLength, linePrefix, matchAt, nextLine } from './lines.ts';
import type { Run } from './runs.ts';
import { PlacedProse } from './placed-prose.ts';

/** Where a leaf block's inline nodes come from: their positions are offsets in `source`, which starts at `base` of the document. */
export interface InlineSource {
  readonly source: string;
  readonly base: number;
  /** Receives the inline comments. */
  readonly comments: Comment[];
}

/** Inline nesting beyond this says nothing to a reader and could exhaust the stack. */
const DEEPEST = 100;

const PLAIN = /[^\\&\r\n\0]+/y;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});/y;
const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const LINE_BREAK_TAG = /^<br\s*\/?>$/i;

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** Collects the words of one leaf block, with the map back to the document. */
class ProseWriter {
  private readonly input: InlineSource;
  private readonly inTable: boolean;
  private text = '';
  /** The last character of `text`; asking a growing string for it would copy the string each time. */
  private last: string | undefined;
  private readonly runs: Run[] = [];
  private readonly spans = { code: [] as Span[], strong: [] as Span[], emphasis: [] as Span[], links: [] as Span[] };
  private readonly html: { value: string; range: Span; at: number }[] = [];
  /** Something that leaves nothing stood here: blanks on both sides of it become one. */
  private gap = false;

  constructor(input: InlineSource, inTable = false) {
    this.input = input;
    this.inTable = inTable;
  }

  write(nodes: readonly PhrasingContent[], depth = 0): void {
    if (depth > DEEPEST) return;
    for (const node of nodes) this.node(node, depth);
  }

  private node(node: PhrasingContent, depth: number): void {
    const [start, end] = offsets(node);
    switch (node.type) {
      case 'text':
        this.prose(node.value, start, end);
        break;
      case 'inlineCode':
        this.marked('code', () => this.code(start, end));
        break;
      case 'break':
        this.space(start, end);
        break;
      case 'html':
        this.tag(node.value, start, end);
        break;
      case 'strong':
      case 'emphasis':
        this.marked(node.type, () => this.write(node.children, depth + 1));
        break;
      case 'link':
        // An autolink has no escapes and no entities.
        if (this.input.source[start] === '<') this.marked('links', () => this.literal(start + 1, end - 1));
        else this.marked('links', () => this.write(node.children, depth + 1));
        break;
      case 'linkReference':
        this.marked('links', () => this.write(node.children, depth + 1));
        break;
      case 'delete':
        this.write(node.children, depth + 1);
        break;
      default:
        this.gap = true;
    }
  }

  private marked(kind: keyof typeof this.spans, write: () => void): void {
    const start = this.text.length;
    write();
    if (this.text.length > start) this.spans[kind].push({ start, end: this.text.length });
  }

  /** One thing of the source that reads as `words`. */
  private whole(words: string, from: number, to: number): void {
    this.runs.push({ text: this.text.length, from, to });
    this.text += words;
    this.last = words.at(-1) ?? this.last;
    this.gap = false;
  }

  literal(from: number, to: number): void {
    let start = from;
    if (this.gap && (this.last === undefined || isBlank(this.last)))
      while (start < to && isBlank(this.input.source[start])) start += 1;
    if (start < to) this.whole(this.input.source.slice(start, to), start, to);
  }

  private space(from: number, to: number): void {
    if (!isBlank(this.last)) this.whole(' ', from, to);
  }

  /** A text node: `value` is needed only to tell what after a line break is the line's prefix and what is text. */
  private prose(value: string, start: number, end: number): void {
    const { source } = this.input;
    let at = start;
    let read = 0;
    while (at < end) {
      const plain = matchAt(PLAIN, source, at)?.slice(0, end - at);
      if (plain !== undefined) {
        const next = at + plain.length;
        const kept = next < end && isLineEnding(source[next]) ? plain.trimEnd() : plain;
        this.literal(at, at + kept.length);
        read += kept.length;
        at = next;
        continue;
      }
      const thing = matchAt(ESCAPE, source, at) ?? matchAt(REFERENCE, source, at);
      if (thing !== undefined && at + thing.length <= end) {
        const decoded = decodeString(thing);
        if (decoded === thing) this.literal(at, at + thing.length);
        else this.whole(decoded, at, at + thing.length);
        at += thing.length;
        read += decoded.length;
      } else if (isLineEnding(source[at])) {
        const next = at + lineEndingLength(source, at);
        read += next - at;
        const to = Math.min(end, next + linePrefix(source, next, value, read));
        this.space(at, to);
        at = to;
      } else {
        if (source[at] === '\0') this.whole('\uFFFD', at, at + 1);
        else this.literal(at, at + 1);
        at += 1;
        read += 1;
      }
    }
  }

  /** A code span: one blank or line break of padding on each side goes, line breaks are blanks, and in a table `\|` is `|`. */
  private code(start: number, end: number): void {
    const { source } = this.input;
    let from = start;
    while (from < end && source[from] === '`') from += 1;
    let to = Math.max(from, end - (from - start));
    const isPadding = (character: string | undefined) => character === ' ' || isLineEnding(character);
    if (isPadding(source[from]) && isPadding(source[to - 1]) && source.slice(from, to).trim() !== '') {
      from = source[from] === ' ' ? from + 1 : nextLine(source, from, to);
      to -= source.endsWith('\r\n', to) ? 2 : 1;
    }
    let at = from;
    for (let next = from; next < to; ) {
      const pipe = this.inTable && source.startsWith('\\|', next);
      if (!pipe && !isLineEnding(source[next]) && source[next] !== '\0') {
        next += 1;
        if (next < to) continue;
      }
      if (next > at) this.literal(at, next);
      if (next >= to) break;
      at = isLineEnding(source[next]) ? nextLine(source, next, to) : next + (pipe ? 2 : 1);
      if (pipe) this.whole('|', next, at);
      else if (source[next] === '\0') this.whole('\uFFFD', next, at);
      else this.space(next, at);
      next = at;
    }
  }

  private tag(value: string, start: number, end: number): void {
    const { base, comments } = this.input;
    const range = { start, end };
    if (this.input.source[start] !== '<') {
      // The stand-in of a shortcode.
      this.gap = true;
      return;
    }
    if (isComment(value)) {
      comments.push({ range: { start: base + start, end: base + end }, text: unprefixed(value.slice(4, -3)).trim() });
      this.gap = true;
      return;
    }
    this.html.push({ value, range, at: this.text.length });
    if (LINE_BREAK_TAG.test(value)) this.space(start, end);
  }

  /** `empty` is where an empty text stands; `heading` cuts off a trailing `{#id .class}`. */
  finish(empty: number, heading: boolean): PlacedProse {
    const { base } = this.input;
    const untrimmed = this.text;
    const kept = (heading ? untrimmed.slice(0, attributesAt(untrimmed)) : untrimmed).trimEnd();
    const text = kept.trimStart();
    const lead = kept.length - text.length;
    const clamp = (at: number) => Math.min(Math.max(at - lead, 0), text.length);
    const moved = (spans: readonly Span[]) =>
      spans.map(({ start, end }) => ({ start: clamp(start), end: clamp(end) })).filter(({ start, end }) => end > start);
    const words = {
      text,
      code: moved(this.spans.code),
      strong: moved(this.spans.strong),
      emphasis: moved(this.spans.emphasis),
      links: moved(this.spans.links),
      html: this.html.map((tag) => ({ ...tag, at: clamp(tag.at) })),
      runs: this.runs,
      length: untrimmed.length,
      lead,
      empty,
      memo: undefined,
    };
    return new PlacedProse(words, base);
  }
}

/** Where a heading's trailing attributes (`{#id .class}`, Pandoc and kramdown) begin; the text's length if it has none. */
function attributesAt(text: string): number {
  const end = text.trimEnd();
  const open = end.endsWith('}') ? end.lastIndexOf('{') : -1;
  return open >= 0 && /^\{:?[ \t]*[#.][^{}]*\}$/.test(end.slice(open)) ? open : text.length;
}

/** A node's start and end as offsets in the text it was parsed from. */
export function offsets(node: Nodes): [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/**
 * The words of a leaf block. `empty` (an offset in `input.source`) is where they would stand if there are none.
 */
export function proseOf(
  input: InlineSource,
  nodes: readonly PhrasingContent[],
  empty: number,
  place: 'heading' | 'cell' | 'paragraph' = 'paragraph',
): PlacedProse {
  const writer = new ProseWriter(input, place === 'cell');
  writer.write(nodes);
  return writer.finish(empty, place === 'heading');
}

/** The words that stand literally at `[start, end)` of `input.source`. */
export function literalProse(input: InlineSource, start: number, end: number): PlacedProse {
  const writer = new ProseWriter(input);
  writer.literal(start, end);
  return writer.finish(start, false);
}
