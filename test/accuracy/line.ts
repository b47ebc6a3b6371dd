/** The 1-based line of an offset; `\n`, `\r\n` and `\r` end a line. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
