/** Where the nodes of a map stand: in three columns with the purpose in the middle, in two, or in one, as the width allows. */
import type { BriefMap, MapNode } from '../form.ts';
import { wrap } from './text.ts';
import { groups, tagOf } from './words.ts';

/** A box; all in CSS pixels from the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node in its place, with what is written on it. */
export interface PlacedNode extends Box {
  readonly node: MapNode;
  readonly tag: string | undefined;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

export interface PlacedGroup {
  readonly heading: string;
  readonly x: number;
  /** Where the heading's line of writing is. */
  readonly baseline: number;
  readonly nodes: readonly PlacedNode[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: 1 | 2 | 3;
  /** In reading order. */
  readonly groups: readonly PlacedGroup[];
}

/** Sizes of what is written and of what is around it. */
export const text = {
  size: 13,
  leading: 18,
  noteSize: 12,
  noteLeading: 16,
  tagSize: 11,
  tagLeading: 15,
  headingSize: 13,
} as const;
export const card = { padding: 10, notesAbove: 4, glyph: 16 } as const;

/** How much wider bold text is: the purposes are in bold. */
const bolder = 1.1;

const margin = 12;
const headingHeight = 26;
/** Between nodes, and between groups. */
const nodeGap = 12;
const groupGap = 18;
/** Room for the edges: between columns, and beside a single one. */
export const gutters = { 1: 34, 2: 44, 3: 56 } as const;
const narrowest = 240;
const widest = 1_240;
/** From where on there are so many columns. */
const two = 470;
const three = 740;

type Side = (typeof groups)[number]['side'];

/** @param width what there is, in CSS pixels; a drawing is never narrower than 240 and never wider than 1240 */
export function layOut({ nodes }: BriefMap, width: number): Layout {
  const available = Math.round(Math.min(widest, Math.max(narrowest, Number.isFinite(width) ? width : widest)));
  const columns = available >= three ? 3 : available >= two ? 2 : 1;
  const columnOf = columnsFor(columns, available);
  const bottoms = new Map<number, number>();
  const placed = groups.flatMap(({ heading, kinds, side }) => {
    const own = nodes.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
    if (own.length === 0) return [];
    const column = columnOf(side);
    const top = bottoms.get(column.x) ?? margin;
    let y = top + headingHeight;
    const boxes = own.map((node) => {
      const box = place(node, column, y);
      y = box.y + box.height + nodeGap;
      return box;
    });
    bottoms.set(column.x, y - nodeGap + groupGap);
    return [{ heading, x: column.x, baseline: top + text.headingSize, nodes: boxes }];
  });
  const height = Math.max(0, ...bottoms.values()) - groupGap + margin;
  return { width: available, height: Math.max(height, 2 * margin), columns, groups: placed };
}

interface Column {
  readonly x: number;
  readonly width: number;
}

function columnsFor(columns: 1 | 2 | 3, width: number): (side: Side) => Column {
  const gutter = gutters[columns];
  if (columns === 1) return () => ({ x: margin + gutter, width: width - 2 * margin - gutter });
  const room = width - 2 * margin - (columns - 1) * gutter;
  if (columns === 2) {
    const first = Math.floor(room / 2);
    return (side) => (side === 'middle' ? { x: margin, width: first } : { x: margin + first + gutter, width: room - first });
  }
  const outer = Math.floor(room * 0.32);
  const middle = { x: margin + outer + gutter, width: room - 2 * outer };
  const right = { x: middle.x + middle.width + gutter, width: outer };
  return (side) => (side === 'middle' ? middle : side === 'right' ? right : { x: margin, width: outer });
}

function place(node: MapNode, { x, width }: Column, y: number): PlacedNode {
  const inside = width - 2 * card.padding;
  const tag = tagOf(node);
  const lines = wrap(node.label, inside, node.kind === 'purpose' ? text.size * bolder : text.size);
  const notes = node.notes.flatMap((note) => wrap(note, inside - card.glyph, text.noteSize));
  const height =
    2 * card.padding +
    (tag ? text.tagLeading : 0) +
    lines.length * text.leading +
    (notes.length > 0 ? card.notesAbove + notes.length * text.noteLeading : 0);
  return { node, x, y, width, height, tag, lines, notes };
}
