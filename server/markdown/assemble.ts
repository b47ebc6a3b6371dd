/** Puts the pieces of a document together. */
import type { Block, List, ListItem } from './block.ts';
import { deepest, grouped, type Piece } from './containers.ts';
import type { Segment } from './segment.ts';

/** The blocks of a document out of those of its parts in order: lists that were cut are one again, and fenced divs hold what is between their lines. */
export function assembled(parts: readonly { readonly segment: Segment; readonly pieces: readonly Piece[] }[]): Block[] {
  const pieces: Piece[] = [];
  let divided = false;
  let marker: string | undefined;
  let growing: { items: ListItem[]; index: number } | undefined;
  for (const { segment, pieces: own } of parts) {
    const [first] = own;
    const last = pieces.at(-1);
    const goesOn = marker !== undefined && marker === segment.firstList && first?.type === 'list' && last?.type === 'list';
    if (goesOn) {
      if (growing?.index !== pieces.length - 1) growing = { items: [...last.items], index: pieces.length - 1 };
      for (const item of first.items) growing.items.push(item);
      pieces[growing.index] = joined(last, first, growing.items);
    }
    for (let index = goesOn ? 1 : 0; index < own.length; index += 1) {
      const piece = own[index] as Piece;
      if (piece.type === 'fence') divided = true;
      pieces.push(piece);
    }
    marker = segment.lastList;
  }
  return divided ? grouped(pieces, deepest) : (pieces as Block[]);
}

function joined({ range, ordered }: List, { range: { end } }: List, items: readonly ListItem[]): List {
  return { type: 'list', range: { start: range.start, end }, ordered, items };
}
