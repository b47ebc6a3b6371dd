import type { Block, Container, Span } from './block.ts';
import { spanning } from './placed-span.ts';

/** What names a container. */
export type Naming = Omit<Container, 'range' | 'blocks'>;

/** A line of colons around blocks: it opens a container, or closes the innermost. */
export interface Fence {
  readonly type: 'fence';
  readonly range: Span;
  readonly container?: Naming;
}

export type Piece = Block | Fence;

/** Nesting beyond this is no document's: what stands deeper is left out, so that nobody who walks the blocks runs out of stack. */
export const deepest = 60;

/** A container that has been opened and not yet closed; the outermost has no fence. */
interface Open {
  readonly fence: Fence & { readonly container: Naming };
  readonly blocks: Block[];
}

/** Blocks of one parent, those between the fences of a div put into its container; `most` says how deep containers may nest. */
export function grouped(pieces: readonly Piece[], most: number): Block[] {
  const outermost: Block[] = [];
  const open: Open[] = [];
  const innermost = () => open.at(-1)?.blocks ?? outermost;
  for (const piece of pieces) {
    if (piece.type !== 'fence') innermost().push(piece);
    else if (piece.container) {
      if (open.length < most) open.push({ fence: { ...piece, container: piece.container }, blocks: [] });
    } else {
      const closed = open.pop();
      if (closed) innermost().push(contained(closed, piece.range, closed.blocks));
    }
  }
  // A div that is never closed ends before the next heading, or else with its parent.
  for (let unclosed = open.pop(); unclosed; unclosed = open.pop()) {
    const next = unclosed.blocks.findIndex((block, index) => index > 0 && block.type === 'heading');
    const inner = next === -1 ? unclosed.blocks : unclosed.blocks.slice(0, next);
    const last = inner.at(-1)?.range ?? unclosed.fence.range;
    innermost().push(contained(unclosed, last, inner), ...unclosed.blocks.slice(inner.length));
  }
  return outermost;
}

function contained({ fence }: Open, last: Span, blocks: readonly Block[]): Container {
  return { ...fence.container, range: spanning(fence.range, last), blocks };
}
