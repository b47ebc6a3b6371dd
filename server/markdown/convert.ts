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
} from 'mdast';
import type { Block, Comment, Container, Heading, ListItem, Span } from './block.ts';
import { commentsOf, unprefixed } from './comment.ts';
import { admonitionOpening, calloutOpening, divOpening, type Opening } from './dialect.ts';
import { type InlineSource, literalProse, offsets, proseOf } from './prose.ts';

/** Where nodes come from; nothing among them reaches beyond `limit`, an offset in `source`. */
interface Input extends InlineSource {
  readonly limit: number;
}

type HeadingLevel = Heading['level'];

/** Nesting beyond this is no document's: what stands deeper is left out, so that nobody who walks the blocks runs out of stack. */
const DEEPEST = 60;

/**
 * Turns sibling nodes into blocks. A pure function of its arguments: `source` is the text (a whole body or one segment of
 * it) whose prepared form was parsed into `nodes`, and `base` is its offset in the document, added to every position.
 */
export function convert(source: string, nodes: readonly RootContent[], base: number): { blocks: Block[]; comments: Comment[] } {
  const comments: Comment[] = [];
  const blocks = siblings({ source, base, comments, limit: source.length }, nodes, 0);
  return { blocks, comments: comments.sort((a, b) => a.range.start - b.range.start) };
}

/** A container that has been opened and not yet closed; the outermost has no opening. */
interface Open {
  readonly start: number;
  readonly lineEnd: number;
  readonly opening: Opening | undefined;
  readonly blocks: Block[];
}

/** Blocks of one parent, those between the fences of a div put into its container. */
function siblings(input: Input, nodes: readonly RootContent[], depth: number): Block[] {
  if (depth > DEEPEST) return [];
  const outermost: Open = { start: 0, lineEnd: 0, opening: undefined, blocks: [] };
  const open: Open[] = [outermost];
  const innermost = () => open.at(-1) ?? outermost;
  for (const [index, node] of nodes.entries()) {
    const [start, end] = offsets(node);
    if (node.type !== 'thematicBreak' || input.source[start] !== ':') {
      innermost().blocks.push(...blocksOf(before(input, node, nodes[index + 1]), node, depth + open.length - 1));
      continue;
    }
    const lineEnd = endOfLine(input.source, start);
    const opening = divOpening(input.source.slice(start, lineEnd));
    if (opening !== undefined) {
      if (depth + open.length <= DEEPEST) open.push({ start, lineEnd, opening, blocks: [] });
      continue;
    }
    const closed = open.length > 1 ? open.pop() : undefined;
    if (closed) innermost().blocks.push(...container(input, closed, Math.max(end, lineEnd), closed.blocks));
  }
  // A div that is never closed ends before the next heading, or else with its parent.
  for (let unclosed = open.pop(); unclosed && unclosed !== outermost; unclosed = open.pop()) {
    const next = unclosed.blocks.findIndex((block, index) => index > 0 && block.type === 'heading');
    const inner = next === -1 ? unclosed.blocks : unclosed.blocks.slice(0, next);
    const end = inner.at(-1)?.range.end ?? input.base + unclosed.lineEnd;
    innermost().blocks.push(...container(input, unclosed, end - input.base, inner), ...unclosed.blocks.slice(inner.length));
  }
  return outermost.blocks;
}

function container(input: Input, { start, opening }: Pick<Open, 'start' | 'opening'>, end: number, blocks: Block[]): Block[] {
  if (opening === undefined) return blocks;
  const { name, title } = opening;
  const nameStart = input.base + start + opening.nameAt;
  const named: Container = {
    type: 'container',
    range: placed(input, start, end),
    name,
    nameRange: { start: nameStart, end: nameStart + name.length },
    blocks,
  };
  return [title ? { ...named, title: literalProse(input, start + title.start, start + title.end) } : named];
}

const placed = ({ base, limit }: Input, start: number, end: number): Span => ({
  start: base + start,
  end: base + Math.min(end, limit),
});

/** The parser lets an unclosed fence in an item or a quote reach a few blanks into what follows: `next` sets a limit to `node`. */
function before(input: Input, node: Nodes, next: Nodes | undefined): Input {
  const limit = next === undefined ? input.limit : offsets(next)[0];
  return offsets(node)[1] > limit ? { ...input, limit } : input;
}

function endOfLine(source: string, at: number): number {
  let end = at;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end += 1;
  return end;
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
      const html = input.source.slice(start, end);
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
    const opening = admonitionOpening(input.source.slice(start, endOfLine(input.source, start)));
    blocks.push(...container(own, { start, opening }, end, siblings(own, child.children.slice(1), depth + 1)));
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
      const [start, end] = offsets(cell);
      const empty = input.source[start] === '|' ? Math.min(start + 1, end) : start;
      return { range: placed(input, start, end), prose: proseOf(input, cell.children, empty, 'cell') };
    });
    return { range: placed(input, ...offsets(row)), cells };
  });
  return { type: 'table', range, rows };
}

/** A quote, or the container that its first line `[!NOTE]` makes of it. */
function quote(input: Input, node: Blockquote, depth: number): Block {
  const [start, end] = offsets(node);
  const [first, ...others] = node.children as BlockContent[];
  const at = first ? offsets(first)[0] : start;
  const callout = first?.type === 'heading' && input.source[at] === '[';
  const opening = callout ? calloutOpening(input.source.slice(at, endOfLine(input.source, at))) : undefined;
  if (opening) {
    const [block] = container(input, { start: at, opening }, end, siblings(input, others, depth + 1));
    if (block) return { ...block, range: placed(input, start, end) };
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
