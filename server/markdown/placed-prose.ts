import type { Prose, Span } from './block.ts';
import { origin, type Place, PlacedSpan } from './placed-span.ts';
import { located, type Run } from './runs.ts';

/** The words of a leaf block, wherever it stands; offsets of runs and tags count in the source that was read. */
export interface Words extends Pick<Prose, 'text' | 'code' | 'strong' | 'emphasis' | 'links' | 'html'> {
  readonly runs: readonly Run[];
  /** How long the text is with the blanks around it, and how many of them stand before it. */
  readonly length: number;
  readonly lead: number;
  /** Where an empty text stands. */
  readonly empty: number;
  memo: Map<unknown, unknown> | undefined;
}

/** Words in their place: what an edit further up moves, without reading the words again. */
export class PlacedProse implements Prose {
  private readonly words: Words;
  private readonly base: number;
  private readonly place: Place;

  /** @param base where the source that was read starts, counted from the place */
  constructor(words: Words, base: number, place: Place = origin) {
    this.words = words;
    this.base = base;
    this.place = place;
  }

  get text(): string {
    return this.words.text;
  }

  get code(): readonly Span[] {
    return this.words.code;
  }

  get strong(): readonly Span[] {
    return this.words.strong;
  }

  get emphasis(): readonly Span[] {
    return this.words.emphasis;
  }

  get links(): readonly Span[] {
    return this.words.links;
  }

  get html(): Prose['html'] {
    const { html } = this.words;
    if (html.length === 0) return html;
    return html.map(({ range, ...tag }) => ({ ...tag, range: this.span(range) }));
  }

  get memo(): Map<unknown, unknown> {
    this.words.memo ??= new Map();
    return this.words.memo;
  }

  locate(start: number, end: number): Span {
    const { runs, length, lead, text, empty } = this.words;
    const clamp = (at: number) => Math.min(Math.max(at, 0), text.length) + lead;
    return this.span(located(runs, length, empty, clamp(start), clamp(end)));
  }

  private span({ start, end }: Span): Span {
    return new PlacedSpan(this.place, this.base + start, this.base + end);
  }

  /** The same words in another place. */
  placed(place: Place): PlacedProse {
    return new PlacedProse(this.words, this.base, place);
  }
}
