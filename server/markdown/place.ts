/** Moves what was read of a piece of the document to where the piece stands now. */
import type { Cell, Comment, ListItem, Prose, Row, Span } from './block.ts';
import type { Piece } from './containers.ts';
import type { PlacedProse } from './placed-prose.ts';

/** A block, or the line of a fenced div, `by` further on. What it says is shared with the original. */
export function movedPiece(piece: Piece, by: number): Piece {
  const range = moved(piece.range, by);
  switch (piece.type) {
    case 'heading':
      return { type: 'heading', range, level: piece.level, form: piece.form, prose: movedProse(piece.prose, by) };
    case 'paragraph':
      return { type: 'paragraph', range, prose: movedProse(piece.prose, by) };
    case 'list':
      return { type: 'list', range, ordered: piece.ordered, items: piece.items.map((item) => movedItem(item, by)) };
    case 'table':
      return { type: 'table', range, rows: piece.rows.map((row) => movedRow(row, by)) };
    case 'quote':
      return { type: 'quote', range, blocks: movedBlocks(piece.blocks, by) };
    case 'container':
      return { ...piece, ...movedNaming(piece, by), range, blocks: movedBlocks(piece.blocks, by) };
    case 'fence':
      return piece.container ? { ...piece, range, container: movedNaming(piece.container, by) } : { ...piece, range };
    default:
      return { ...piece, range };
  }
}

export const movedComment = (comment: Comment, by: number): Comment => ({ ...comment, range: moved(comment.range, by) });

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The prose of every block is one that was read with a place. */
const movedProse = (prose: Prose, by: number): Prose => (prose as PlacedProse).moved(by);

function movedBlocks<T extends Piece>(blocks: readonly T[], by: number): T[] {
  return blocks.map((block) => movedPiece(block, by) as T);
}

function movedItem({ range, marker, checkbox, blocks }: ListItem, by: number): ListItem {
  return { range: moved(range, by), marker, checkbox, blocks: movedBlocks(blocks, by) };
}

function movedRow({ range, cells }: Row, by: number): Row {
  return { range: moved(range, by), cells: cells.map((cell) => movedCell(cell, by)) };
}

const movedCell = ({ range, prose }: Cell, by: number): Cell => ({ range: moved(range, by), prose: movedProse(prose, by) });

function movedNaming<T extends { readonly nameRange: Span; readonly title?: Prose }>(naming: T, by: number): T {
  const nameRange = moved(naming.nameRange, by);
  return naming.title ? { ...naming, nameRange, title: movedProse(naming.title, by) } : { ...naming, nameRange };
}
