import type { Comment } from './block.ts';
import type { Piece } from './containers.ts';
import { placedComment, placedPiece } from './place.ts';
import type { Place } from './placed-span.ts';
import type { Segment } from './segment.ts';
import type { Extent, SegmentKind } from './segments.ts';

/** A piece of a document in its place. Versions of a document share the pieces that are the same, and move them. */
export class Part implements Extent {
  readonly kind: SegmentKind;
  readonly segment: Segment;
  readonly pieces: readonly Piece[];
  readonly comments: readonly Comment[];
  private readonly place: Place = { start: 0 };

  constructor(segment: Segment, kind: SegmentKind) {
    this.kind = kind;
    this.segment = segment;
    this.pieces = segment.pieces.map((piece) => placedPiece(piece, this.place));
    this.comments = segment.comments.map((comment) => placedComment(comment, this.place));
  }

  get start(): number {
    return this.place.start;
  }

  get end(): number {
    return this.place.start + this.segment.text.length;
  }

  /** Lets the piece start at `at`, and returns where it ends. */
  moveTo(at: number): number {
    this.place.start = at;
    return at + this.segment.text.length;
  }
}
