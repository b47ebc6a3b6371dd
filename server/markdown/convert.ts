import type {
  BlockContent,
  Blockquote,
  FootnoteDefinition,
  List as ListNode,
  ListItem as ItemNode,
  Nodes,
  Paragraph as ParagraphNode,
  RootContent,
  Table as TableNode,
  TableCell,
} from 'mdast';
import type { Block, Comment, Heading, ListItem, Span } from './block.ts';
import { commentsOf, unprefixed } from './comment.ts';
import { deepest, grouped, type Naming, type Piece } from './containers.ts';
import { admonitionOpening, calloutOpening, divOpening, type Opening } from './dialect.ts';
import { lineEnd, withoutBlanks } from './lines.ts';
import { type InlineSource, literalProse, offsets, proseOf } from './prose.ts';

/** Where nodes come from; nothing among them reaches beyond `limit`, an offset in `source`. */
interface Input extends InlineSource {
  readonly limit: number;
}

type HeadingLevel = Heading['level'];

/**
 * Turns sibling nodes into blocks and the lines of fenced divs between them. A pure function of its arguments: `source` is the text
 * whose prepared form was parsed into `nodes`, and `base` is its offset in the document, added to every position.
 */
export function convert(source: string, nodes: readonly RootContent[], base: number): { pieces: Piece[]; comments: Comment[] } {
  const comments: Comment[] = [];
  const pieces = piecesOf({ source, base, comments, limit: source.length }, nodes, 0);
  return { pieces, comments: comments.sort((a, b) => a.range.start - b.range.start) };
}

function siblings(input: Input, nodes: readonly RootContent[], depth: number): Block[] {
  return depth > deepest ? [] : grouped(piecesOf(input, nodes, depth), deepest - depth);
}

function piecesOf(input: Input, nodes: readonly RootContent[], depth: number): Piece[] {
  return nodes.flatMap((node, index): Piece[] => {
    const [start, end] = offsets(node);
    if (node.type !== 'thematicBreak' || input.source[start] !== ':') {
      return blocksOf(before(input, node, nodes[index + 1]), node, depth);
    }
    const line = lineEnd(input.source, start);
    const opening = divOpening(input.source.slice(start, line));
    const range = placed(input, start, Math.max(end, line));
    return [{ type: 'fence', range, ...(opening && { container: naming(input, start, opening) }) }];
  });
}

/** A container's name and title, from the line at `start` that opens it. */
function naming(input: Input, start: number, { name, nameAt, title }: Opening): Naming {
  const nameStart = input.base + start + nameAt;
  const named = { type: 'container' as const, name, nameRange: { start: nameStart, end: nameStart + name.length } };
  return title ? { ...named, title: literalProse(input, start + title.start, start + title.end) } : named;
}

/** `[start, end)` of the source in the document, without the blanks that an unclosed fence in it may end in. */
function placed({ source, base, limit }: Input, start: number, end: number): Span {
  return { start: base + start, end: base + withoutBlanks(source, start, Math.min(end, limit)) };
}

/** The parser lets an unclosed fence in an item or a quote reach a few blanks into what follows: `next` sets a limit to `node`. */
function before(input: Input, node: Nodes, next: Nodes | undefined): Input {
  const limit = next === undefined ? input.limit : offsets(next)[0];
  return offsets(node)[1] > limit ? { ...input, limit } : input;
}

/** The blocks that one node stands for: mostly one; none for a definition; several for a list with admonitions in it. */
function blocksOf(input: Input, node: RootContent, depth: number): Block[] {
  const [start, end] = offsets(node);
  const range = placed(input, start, end);
  switch (node.type) {
    case 'paragraph':
      return [paragraph(input, node, range)];
    case 'heading': {
      const first = input.source[start];
      if (node.children.length === 0 && first !== '#') return [];
      const prose = proseOf(input, node.children, end, 'heading');
      return [{ type: 'heading', range, level: node.depth as HeadingLevel, form: first === '#' ? 'atx' : 'setext', prose }];
    }
    case 'list':
      return list(input, node, depth);
    case 'table':
      return [table(input, node, range)];
    case 'blockquote':
      return [quote(input, node, depth)];
    case 'code':
      return [{ type: 'code', range }];
    case 'html': {
      const html = input.source.slice(start, range.end - input.base);
      input.comments.push(...commentsOf(html, input.base + start));
      return [{ type: 'html', range, value: depth === 0 ? html : unprefixed(html) }];
    }
    case 'thematicBreak':
      return [{ type: 'break', range }];
    case 'footnoteDefinition':
      return footnote(input, node, depth);
    default:
      return [];
  }
}

/** `#Title` alone on its line, the author's heading: one to six `#`, a capital, and no second `#tag` on the line. */
const UNSPACED = /^(#{1,6})\p{Lu}[^#\r\n]*$/u;

function paragraph(input: Input, node: ParagraphNode, range: Span): Block {
  const [start, end] = offsets(node);
  const marks = input.source[start] === '#' ? UNSPACED.exec(input.source.slice(start, end))?.[1]?.length : undefined;
  const first = node.children[0];
  if (marks === undefined || first?.type !== 'text') {
    return { type: 'paragraph', range, prose: proseOf(input, node.children, start) };
  }
  const shortened = { ...first, value: first.value.slice(marks), position: moved(first, marks) };
  const prose = proseOf(input, [shortened, ...node.children.slice(1)], end, 'heading');
  return { type: 'heading', range, level: marks as HeadingLevel, form: 'unspaced', prose };
}

/** The position of a node without its first `by` characters, which stand on one line. */
function moved(node: Nodes, by: number): NonNullable<Nodes['position']> {
  const [start, end] = offsets(node);
  const point = { line: 1, column: 1 };
  return { start: { ...point, offset: start + by }, end: { ...point, offset: end } };
}

function list(input: Input, node: ListNode, depth: number): Block[] {
  const blocks: Block[] = [];
  let items: ListItem[] = [];
  const flush = () => {
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) return;
    blocks.push({
      type: 'list',
      range: { start: first.range.start, end: last.range.end },
      ordered: node.ordered === true,
      items,
    });
    items = [];
  };
  for (const [index, child] of node.children.entries()) {
    const [start, end] = offsets(child);
    const own = before(input, child, node.children[index + 1]);
    const mark = input.source[start];
    if (mark !== '!' && mark !== '?') {
      items.push(item(own, child, depth));
      continue;
    }
    flush();
    const opening = admonitionOpening(input.source.slice(start, lineEnd(input.source, start)));
    const inner = siblings(own, child.children.slice(1), depth + 1);
    blocks.push(...(opening ? [{ ...naming(own, start, opening), range: placed(own, start, end), blocks: inner }] : inner));
  }
  flush();
  return blocks;
}

function item(input: Input, node: ItemNode, depth: number): ListItem {
  const [start, end] = offsets(node);
  const marker = /^(?:[-+*]|\d{1,9}[.)])/.exec(input.source.slice(start, Math.min(end, start + 11)))?.[0] ?? '';
  const range = placed(input, start, end);
  const [first, ...others] = node.children;
  // A box with nothing after it is no task to GFM.
  const emptyBox = first?.type === 'paragraph' && /^\[[ xX]\]$/.test(input.source.slice(...offsets(first)));
  if (emptyBox) return { range, marker, checkbox: true, blocks: siblings(input, others, depth + 1) };
  const checkbox = typeof node.checked === 'boolean';
  return { range, marker, checkbox, blocks: siblings(input, node.children, depth + 1) };
}

function table(input: Input, node: TableNode, range: Span): Block {
  const rows = node.children.map((row) => {
    const cells = row.children.map((cell) => {
      const [start, end] = withinBars(input, cell);
      return { range: placed(input, start, end), prose: proseOf(input, cell.children, start, 'cell') };
    });
    return { range: placed(input, ...offsets(row)), cells };
  });
  return { type: 'table', range, rows };
}

/** Where the text of a cell stands; the place behind its bar, where there is none. */
function withinBars(input: Input, cell: TableCell): [start: number, end: number] {
  const [first] = cell.children;
  const last = cell.children.at(-1);
  if (first && last) return [offsets(first)[0], offsets(last)[1]];
  const [start, end] = offsets(cell);
  const inner = input.source[start] === '|' ? Math.min(start + 1, end) : start;
  return [inner, inner];
}

/** A quote, or the container that its first line `[!NOTE]` makes of it. */
function quote(input: Input, node: Blockquote, depth: number): Block {
  const [start, end] = offsets(node);
  const [first, ...others] = node.children as BlockContent[];
  const at = first ? offsets(first)[0] : start;
  const callout = first?.type === 'heading' && input.source[at] === '[';
  const opening = callout ? calloutOpening(input.source.slice(at, lineEnd(input.source, at))) : undefined;
  if (opening) {
    const range = placed(input, start, end);
    return { ...naming(input, at, opening), range, blocks: siblings(input, others, depth + 1) };
  }
  return { type: 'quote', range: placed(input, start, end), blocks: siblings(input, node.children, depth + 1) };
}

/** `[^1]: …` is a container named `footnote`. */
function footnote(input: Input, node: FootnoteDefinition, depth: number): Block[] {
  const [start, end] = offsets(node);
  const label = Math.min(end, start + Math.max(0, input.source.slice(start, end).indexOf(']:')) + 1);
  const blocks = siblings(input, node.children, depth + 1);
  return [
    { type: 'container', range: placed(input, start, end), name: 'footnote', nameRange: placed(input, start, label), blocks },
  ];
}
