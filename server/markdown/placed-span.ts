/** Spans that move with the piece of the document in which they stand: an edit further up moves a piece, and nothing in it is read again. */
import type { Span } from './block.ts';

/** Where a piece of a document starts, in the version of the document that was read or asked last; see `arrange` in `parse.ts`. */
export interface Place {
  start: number;
}

/** Where a piece stands that is on its own. */
export const origin: Place = Object.freeze({ start: 0 });

/** `[from, to)` counted from the start of a piece, or of another span. */
export class PlacedSpan implements Span {
  private readonly place: Readonly<Place>;
  private readonly from: number;
  private readonly to: number;

  constructor(place: Readonly<Place>, from: number, to: number) {
    this.place = place;
    this.from = from;
    this.to = to;
  }

  get start(): number {
    return this.place.start + this.from;
  }

  get end(): number {
    return this.place.start + this.to;
  }
}

/** From the start of one span to the end of another, wherever they move. */
class Reach implements Span {
  readonly first: Span;
  readonly last: Span;

  constructor(first: Span, last: Span) {
    this.first = first;
    this.last = last;
  }

  get start(): number {
    return this.first.start;
  }

  get end(): number {
    return this.last.end;
  }
}

/** From the start of the first span to the end of the last, wherever they move. */
export function spanning(first: Span, last: Span): Span {
  if (first === last) return first;
  return new Reach(first instanceof Reach ? first.first : first, last instanceof Reach ? last.last : last);
}

/** `[from, to)` counted from the start of a span, wherever it moves. */
export const within = (span: Span, from: number, to: number): Span => new PlacedSpan(span, from, to);

/** A span as it stands now: it moves no more. */
export const settled = ({ start, end }: Span): Span => ({ start, end });

/** A value of plain objects and arrays with all spans in it as they stand now. */
export function settledIn<T>(value: T): T {
  if (Array.isArray(value)) return value.map(settledIn) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof PlacedSpan || value instanceof Reach) return settled(value) as T;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, settledIn(one)])) as T;
}
