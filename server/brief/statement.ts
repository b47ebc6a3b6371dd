import type { Prose, Span } from '../markdown/block.ts';
import { owned } from '../markdown/owned.ts';
import type { Section, Statement, Unit } from './model.ts';
import { kept, stretchKey } from './memo.ts';
import { isOnlyPlaceholders } from './placeholders.ts';
import { splitSentences } from './sentences.ts';
import { overlapping } from './spans.ts';

const WORD = /[\p{L}\p{N}]/u;
/** Signs that stand for something still to be filled in; a dash is an empty cell. */
const BLANK = /[_?…]|\.\.\./;

type Reader = (text: string, ...rest: string[]) => unknown;

/** Answers on other sentences (`rest`) that are kept with a sentence: while one of them is typed, each keystroke makes a new one. */
const MOST_OTHERS = 40;

/** What has been asked of a sentence's words, wherever they stand. */
class Answers {
  private readonly known = new Map<unknown, unknown>();
  private readonly compared = new Map<unknown, Map<unknown, unknown>>();

  told(text: string, read: Reader, rest: readonly string[]): unknown {
    if (rest.length === 0) return kept(this.known, read, read, text);
    let others = this.compared.get(read);
    if (!others || others.size >= MOST_OTHERS) this.compared.set(read, (others = new Map()));
    return kept(others, rest.length === 1 ? rest[0] : rest.join('\n'), read, text, ...rest);
  }
}

/** How many sentences' answers outlive their document: a document that is opened again, a text that is moved, need not be judged again. */
const MOST_REMEMBERED = 4_000;
const remembered = new Map<string, Answers>();

function answersOn(text: string): Answers {
  const known = remembered.get(text);
  if (known) return known;
  const answers = new Answers();
  if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value as string);
  remembered.set(text, answers);
  return answers;
}

/** A sentence of a prose, wherever the prose stands. */
export class Sentence {
  readonly text: string;
  readonly start: number;
  private readonly answers: Answers;
  private isBlank: boolean | undefined;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.answers = answersOn(text);
  }

  get end(): number {
    return this.start + this.text.length;
  }

  told(read: Reader, rest: readonly string[]): unknown {
    return this.answers.told(this.text, read, rest);
  }

  /** Whether there are only placeholders and punctuation in it. */
  isPlaceholder(prose: Prose): boolean {
    this.isBlank ??= isOnlyPlaceholders(prose, this.start, this.end);
    return this.isBlank;
  }
}

/** The sentences of `[from, to)` of a prose that are statements; read once as long as no edit touches the prose. */
export function sentencesOf(prose: Prose, from: number, to: number): readonly Sentence[] {
  return kept(prose.memo, stretchKey('sentences', prose, from, to), readSentences, prose, from, to);
}

function readSentences(prose: Prose, from: number, to: number): readonly Sentence[] {
  return splitSentences(prose.text.slice(from, to)).flatMap((span) => {
    const [start, end] = [from + span.start, from + span.end];
    const text = prose.text.slice(start, end);
    if (!WORD.test(text) && !BLANK.test(text)) return [];
    if (overlapping(prose.code, start, end).some((code) => code.start <= start && code.end >= end)) return [];
    return [new Sentence(owned(text), start)];
  });
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

  locate(start: number, end: number): Span {
    return this.prose.locate(this.sentence.start + start, this.sentence.start + end);
  }

  told<Rest extends readonly string[], T>(read: (text: string, ...rest: Rest) => T, ...rest: Rest): T {
    return this.sentence.told(read as unknown as Reader, rest) as T;
  }
}
