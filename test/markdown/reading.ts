import type { Block, Cell, ListItem, MarkdownDocument, Prose, Row, Span } from '../../server/markdown/block.ts';
import { parse } from '../../server/markdown/parse.ts';
import { settledIn } from '../../server/markdown/placed-span.ts';

/** Anything of a document that has a place. */
export type Placed = Block | ListItem | Row | Cell;

/** What stands directly inside `part`. */
export function inside(part: Placed): readonly Placed[] {
  if ('blocks' in part) return part.blocks;
  if ('items' in part) return part.items;
  if ('rows' in part) return part.rows;
  return 'cells' in part ? part.cells : [];
}

/** Every part of a document with the place of its parent, parents first. */
export function* parts(document: MarkdownDocument): Generator<{ part: Placed; parent: Span }> {
  const pending = document.blocks
    .map((part) => ({ part: part as Placed, parent: { start: 0, end: document.text.length } }))
    .reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    const { range } = next.part;
    pending.push(
      ...inside(next.part)
        .map((part) => ({ part, parent: range }))
        .reverse(),
    );
  }
}

/** The words of every leaf block, in order. */
export const prosesOf = (document: MarkdownDocument): Prose[] =>
  [...parts(document)].flatMap(({ part }) => ('prose' in part ? [part.prose] : []));

/** The texts of every leaf block, in order. */
export const textsOf = (text: string): string[] => prosesOf(parse(text)).map((prose) => prose.text);

/** What the document has where a leaf block says `words`. */
export function sourceOf(text: string, words: string): string {
  for (const prose of prosesOf(parse(text))) {
    const at = prose.text.indexOf(words);
    if (at === -1) continue;
    const { start, end } = prose.locate(at, at + words.length);
    return text.slice(start, end);
  }
  throw new Error(`No block says ${words}`);
}

/** The document as an outline: each part's kind and, for leaves, its text; `heading2 Purpose`, `list(item(paragraph a))`. */
export function outline(text: string): string[] {
  const sketch = (part: Placed): string => {
    const kind =
      'type' in part ? part.type : 'marker' in part ? (part.checkbox ? 'task' : 'item') : 'cells' in part ? 'row' : 'cell';
    const name =
      kind === 'heading' && 'level' in part
        ? `heading${part.level}`
        : kind === 'container' && 'name' in part
          ? `<${part.name}>`
          : kind;
    if ('prose' in part) return part.prose.text === '' ? name : `${name} ${part.prose.text}`;
    const children = inside(part).map(sketch);
    return children.length > 0 ? `${name}(${children.join(', ')})` : name;
  };
  return parse(text).blocks.map(sketch);
}

/** All that can be read of some blocks: kinds, ranges, words and where each of their characters stands. */
export const anatomy = (blocks: readonly Block[]): unknown[] => blocks.map(anatomyOf);

function anatomyOf(part: Placed): Record<string, unknown> {
  const { range, ...rest } = part;
  const said: Record<string, unknown> = { ...settledIn(rest), start: range.start, end: range.end };
  if ('prose' in part) said.prose = proseAnatomy(part.prose);
  if ('title' in part && part.title) said.title = proseAnatomy(part.title);
  for (const kind of ['blocks', 'items', 'rows', 'cells']) if (kind in said) said[kind] = inside(part).map(anatomyOf);
  return said;
}

function proseAnatomy(prose: Prose) {
  const { text, code, strong, emphasis, links, html } = prose;
  const places = Array.from(text, (_, index) => prose.locate(index, index + 1)).map(({ start, end }) => `${start}-${end}`);
  return { text, code, strong, emphasis, links, html: settledIn(html), places: places.join(' ') };
}
