/** How wide text is, about, and how it is broken into lines: there is no font to ask, so the guess is on the safe side. */

/** Widths by character in parts of the font size, for a wide sans serif; the first that matches counts. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|\u200d|[\ufe00-\ufe0f]/u, 0],
  [/[\u1100-\uffff]|[\u{10000}-\u{10ffff}]/u, 1.4],
  [/[mwMW@%&…—©®]/, 1],
  [/[ijl|!.,:;'’‘`\s]/, 0.37],
  [/[frtI()[\]{}/\\"“”-]/, 0.47],
  [/[\p{Lu}#+=<>~^_$€£?]/u, 0.8],
  [/./su, 0.66],
];

const known = new Map<string, number>();

function widthOf(character: string): number {
  let width = known.get(character);
  if (width === undefined) {
    width = widths.find(([characters]) => characters.test(character))?.[1] ?? 1;
    if (known.size < 500) known.set(character, width);
  }
  return width;
}

/** The width of a text, in the unit of the font size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
}

/** The lines of a text in a column; a word that is wider than the column is broken between characters. At least one line. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, width, size);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function broken(word: string, width: number, size: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
