import type { Part } from './part.ts';

/**
 * Pieces that edits took out lately, by their text: an undo, or a fence that is closed again, brings them back. What is found here is what
 * reading the text again would give, but for the definitions that it was read with.
 */
export class Spare {
  private readonly parts = new Map<string, Part>();
  private size = 0;

  /** The piece that says `text`; it is no longer spare. */
  take(text: string): Part | undefined {
    const part = this.parts.get(text);
    if (part) this.forget(text);
    return part;
  }

  add(part: Part): void {
    const { text } = part.segment;
    this.forget(text);
    this.parts.set(text, part);
    this.size += text.length;
  }

  /** Forgets the oldest pieces beyond `most` characters. */
  limit(most: number): void {
    for (const oldest of this.parts.keys()) {
      if (this.size <= most) break;
      this.forget(oldest);
    }
  }

  private forget(text: string): void {
    if (this.parts.delete(text)) this.size -= text.length;
  }
}
