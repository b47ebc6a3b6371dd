import type { Segment } from './segment.ts';

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

  add(segment: Segment): void {
    const { text } = segment;
    if (!this.segments.delete(text)) this.size += text.length;
    this.segments.set(text, segment);
  }

  /** Forgets the oldest pieces beyond `most` characters. */
  limit(most: number): void {
    for (const oldest of this.segments.keys()) {
      if (this.size <= most) break;
      this.segments.delete(oldest);
      this.size -= oldest.length;
    }
  }
}
