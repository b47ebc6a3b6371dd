import type { Prose, Span } from '../markdown/block.ts';
import type { Section, Statement, Unit } from './model.ts';
import { kept, stretchKey } from './memo.ts';
import { isOnlyPlaceholders } from './placeholders.ts';
import { splitSentences } from './sentences.ts';
import { overlapping } from './spans.ts';

const WORD = /[\p{L}\p{N}]/u;
/** Signs that stand for something still to be filled in; a dash is an empty cell. */
const BLANK = /[_?…]|\.\.\./;

type Reader = (text: string, ...rest: string[]) => unknown;

/** A sentence of a prose, wherever the prose stands, with all that has been asked of it. */
export class Sentence {
  readonly text: string;
  readonly start: number;
  private readonly answers = new Map<unknown, unknown>();

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
  }

  get end(): number {
    return this.start + this.text.length;
  }

  told(read: Reader, rest: readonly string[]): unknown {
    if (rest.length === 0) return kept(this.answers, read, () => read(this.text));
    const more = kept(this.answers, read, () => new Map<unknown, unknown>());
    return kept(more, rest.join('\n'), () => read(this.text, ...rest));
  }

  /** Whether there are only placeholders and punctuation in it. */
  isPlaceholder(prose: Prose): boolean {
    return kept(this.answers, isOnlyPlaceholders, () => isOnlyPlaceholders(prose, this.start, this.end));
  }
}

/** The sentences of `[from, to)` of a prose that are statements; read once as long as no edit touches the prose. */
export function sentencesOf(prose: Prose, from: number, to: number): readonly Sentence[] {
  return kept(prose.memo, stretchKey('sentences', prose, from, to), () =>
    splitSentences(prose.text.slice(from, to)).flatMap((span) => {
      const [start, end] = [from + span.start, from + span.end];
      const text = prose.text.slice(start, end);
      if (!WORD.test(text) && !BLANK.test(text)) return [];
      if (overlapping(prose.code, start, end).some((code) => code.start <= start && code.end >= end)) return [];
      return [new Sentence(text, start)];
    }),
  );
}

/** A sentence in its place. */
export class SaidStatement implements Statement {
  readonly kind: Statement['kind'];
  readonly text: string;
  readonly section: Section;
  readonly unit: Unit;
  readonly prose: Prose;
  private readonly sentence: Sentence;
  private place: Span | undefined;
  declare readonly stem?: Statement;

  constructor(kind: Statement['kind'], sentence: Sentence, prose: Prose, section: Section, unit: Unit) {
    this.kind = kind;
    this.text = sentence.text;
    this.sentence = sentence;
    this.prose = prose;
    this.section = section;
    this.unit = unit;
    if (unit.stem) this.stem = unit.stem;
  }

  get proseStart(): number {
    return this.sentence.start;
  }

  get range(): Span {
    this.place ??= this.prose.locate(this.sentence.start, this.sentence.end);
    return this.place;
  }

  get placeholder(): boolean {
    return this.sentence.isPlaceholder(this.prose);
  }

  readonly locate = (start: number, end: number): Span =>
    this.prose.locate(this.sentence.start + start, this.sentence.start + end);

  told<Rest extends readonly string[], T>(read: (text: string, ...rest: Rest) => T, ...rest: Rest): T {
    return this.sentence.told(read as unknown as Reader, rest) as T;
  }
}
