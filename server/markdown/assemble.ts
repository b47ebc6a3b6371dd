/** Puts the pieces of a document together. */
import type { Block, List } from './block.ts';
import { deepest, grouped, type Piece } from './containers.ts';
import { spanning } from './placed-span.ts';
import type { Segment } from './segment.ts';

/** The blocks of a document out of those of its parts in order: lists that were cut are one again, and fenced divs hold what is between their lines. */
export function assembled(parts: readonly { readonly segment: Segment; readonly pieces: readonly Piece[] }[]): Block[] {
  const pieces: Piece[] = [];
  /** Lists that were cut, by where they stand among the pieces. */
  const cut = new Map<number, List[]>();
  let divided = false;
  let marker: string | undefined;
  for (const { segment, pieces: own } of parts) {
    const [first] = own;
    const last = pieces.at(-1);
    const goesOn = marker !== undefined && marker === segment.firstList && first?.type === 'list' && last?.type === 'list';
    if (goesOn) {
      const lists = cut.get(pieces.length - 1);
      if (lists) lists.push(first);
      else cut.set(pieces.length - 1, [last, first]);
    }
    for (let index = goesOn ? 1 : 0; index < own.length; index += 1) {
      const piece = own[index] as Piece;
      if (piece.type === 'fence') divided = true;
      pieces.push(piece);
    }
    marker = segment.lastList;
  }
  for (const [index, lists] of cut) pieces[index] = joined(lists);
  return divided ? grouped(pieces, deepest) : (pieces as Block[]);
}

/** A list that was put together before, by the first of its pieces. */
const whole = new WeakMap<List, { readonly lists: readonly List[]; readonly list: List }>();

/** One list out of its pieces; the same as before where the pieces are. */
function joined(lists: readonly List[]): List {
  const [first, last] = [lists[0] as List, lists.at(-1) as List];
  const known = whole.get(first);
  if (known?.lists.length === lists.length && known.lists.every((one, index) => one === lists[index])) return known.list;
  const { ordered, range } = first;
  const list: List = { type: 'list', range: spanning(range, last.range), ordered, items: lists.flatMap(({ items }) => items) };
  whole.set(first, { lists, list });
  return list;
}
