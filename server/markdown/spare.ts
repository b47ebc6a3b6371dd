import type { Segment } from './segment.ts';

/** How many characters of pieces are kept. */
const MOST = 2_000_000;

/**
 * Pieces that edits took out lately, by their text: an undo, or a fence that is closed again, brings them back. What is found here is what
 * reading the text again would give, but for the definitions that it was read with.
 */
export class Spare {
  private readonly segments = new Map<string, Segment>();
  private size = 0;

  get(text: string): Segment | undefined {
    return this.segments.get(text);
  }

  add(text: string, segment: Segment): void {
    if (!this.segments.delete(text)) this.size += text.length;
    this.segments.set(text, segment);
    for (const oldest of this.segments.keys()) {
      if (this.size <= MOST) break;
      this.segments.delete(oldest);
      this.size -= oldest.length;
    }
  }
}
