/** Puts what was read of a piece of the document where the piece stands. */
import type { Cell, Comment, ListItem, Prose, Row, Span } from './block.ts';
import type { Piece } from './containers.ts';
import type { PlacedProse } from './placed-prose.ts';
import { type Place, PlacedSpan } from './placed-span.ts';

/** A block, or the line of a fenced div, at a place. What it says is shared with the original. */
export function placedPiece(piece: Piece, at: Place): Piece {
  const range = placed(piece.range, at);
  switch (piece.type) {
    case 'heading':
      return { type: 'heading', range, level: piece.level, form: piece.form, prose: placedProse(piece.prose, at) };
    case 'paragraph':
      return { type: 'paragraph', range, prose: placedProse(piece.prose, at) };
    case 'list':
      return { type: 'list', range, ordered: piece.ordered, items: piece.items.map((item) => placedItem(item, at)) };
    case 'table':
      return { type: 'table', range, rows: piece.rows.map((row) => placedRow(row, at)) };
    case 'quote':
      return { type: 'quote', range, blocks: placedBlocks(piece.blocks, at) };
    case 'container':
      return { ...piece, ...placedNaming(piece, at), range, blocks: placedBlocks(piece.blocks, at) };
    case 'fence':
      return piece.container ? { ...piece, range, container: placedNaming(piece.container, at) } : { ...piece, range };
    default:
      return { ...piece, range };
  }
}

export const placedComment = (comment: Comment, at: Place): Comment => ({ ...comment, range: placed(comment.range, at) });

const placed = ({ start, end }: Span, at: Place): Span => new PlacedSpan(at, start, end);

/** The prose of every block is one that was read with a place. */
const placedProse = (prose: Prose, at: Place): Prose => (prose as PlacedProse).placed(at);

function placedBlocks<T extends Piece>(blocks: readonly T[], at: Place): T[] {
  return blocks.map((block) => placedPiece(block, at) as T);
}

function placedItem({ range, marker, checkbox, blocks }: ListItem, at: Place): ListItem {
  return { range: placed(range, at), marker, checkbox, blocks: placedBlocks(blocks, at) };
}

function placedRow({ range, cells }: Row, at: Place): Row {
  return { range: placed(range, at), cells: cells.map((cell) => placedCell(cell, at)) };
}

const placedCell = ({ range, prose }: Cell, at: Place): Cell => ({ range: placed(range, at), prose: placedProse(prose, at) });

function placedNaming<T extends { readonly nameRange: Span; readonly title?: Prose }>(naming: T, at: Place): T {
  const nameRange = placed(naming.nameRange, at);
  return naming.title ? { ...naming, nameRange, title: placedProse(naming.title, at) } : { ...naming, nameRange };
}
