const LINE_PREFIX = /[ \t>]*/y;

/** What a sticky `pattern` matches at `at`. */
export const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

export const isLineEnding = (character: string | undefined): boolean => character === '\n' || character === '\r';

export const lineEndingLength = (source: string, at: number): number => (source[at] === '\r' && source[at + 1] === '\n' ? 2 : 1);

/** Past the line ending at `at` and the prefix of the line after it, not beyond `end`. */
export function nextLine(source: string, at: number, end: number): number {
  const line = at + lineEndingLength(source, at);
  return Math.min(end, line + (matchAt(LINE_PREFIX, source, line)?.length ?? 0));
}

/**
 * How many characters of blanks and quote markers at `at`, the start of a continued line, are no text. Text may itself
 * begin with `>` (a lazy line indented by four), so what the parser kept of them is compared: `value` from `read` on.
 */
export function linePrefix(source: string, at: number, value: string, read: number): number {
  const run = matchAt(LINE_PREFIX, source, at) ?? '';
  if (value[read] !== '>') return run.length;
  for (let from = run.indexOf('>'); from !== -1; from = run.indexOf('>', from + 1)) {
    const kept = run.slice(from);
    if (value.startsWith(kept, read) && value[read + kept.length] === source[at + run.length]) return from;
  }
  return run.length;
}

/** Where the line that `at` stands on ends, without its line ending. */
export function lineEnd(source: string, at: number): number {
  let end = at;
  for (; end < source.length; end += 1) {
    const code = source.charCodeAt(end);
    if (code === 10 || code === 13) break;
  }
  return end;
}

/** Past the line ending at `end`, if there is one. */
export const nextLineStart = (source: string, end: number): number =>
  end < source.length ? end + lineEndingLength(source, end) : end;

/** How many lines of a text end in `\n`, and how many of these in `\r\n`. */
export interface LineEndings {
  readonly all: number;
  readonly crlf: number;
}

export function lineEndingsIn(text: string): LineEndings {
  let crlf = 0;
  let all = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    all += 1;
    if (text[at - 1] === '\r') crlf += 1;
  }
  return { all, crlf };
}

/** Where `[start, end)` ends without the blanks and line endings at its end. */
export function withoutBlanks(source: string, start: number, end: number): number {
  let last = end;
  while (last > start && ' \t\r\n'.includes(source[last - 1] as string)) last -= 1;
  return last;
}
