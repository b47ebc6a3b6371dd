/** Columns of a line that may be indent and markers of quotes and items: about forty levels of nesting. */
const TOO_DEEP = /^([ \t>+*\d.)-]{80})([ \t>+*\d.)-]+)/gm;

const BLANK_LINES = /(?:\r?\n){5,}/g;

/** Characters that may open inline markup, that one paragraph, item or row may have. */
const MOST_OPENERS = 500;

/** An item, a definition, a fence, a table's row: what begins here shares no inline markup with the lines before it. */
const FRESH = /[ \t>]*(?:[-+][ \t]|\*[ \t]|\d{1,9}[.)]|\[[^\]\r\n]{1,80}\]:|```|~~~|\||#|\r?$)/my;

const OPENERS = new Set([...'<[]`*_&\\!'].map((opener) => opener.charCodeAt(0)));
const LINE_FEED = 10;
const SLASH = 47;

/**
 * The same text, at the same length, without what makes a Markdown parser's time grow with the square of the text: nesting that
 * no document has, and thousands of openers of inline markup (`[`, `<`, `*`) in one paragraph. What goes is read as plain words.
 * Each paragraph is judged alone.
 */
export function limited(source: string): string {
  return plainAfterMany(
    source
      .replace(TOO_DEEP, (_, kept: string, rest: string) => kept + ' '.repeat(rest.length))
      .replace(BLANK_LINES, (lines) => `\n${' '.repeat(lines.length - 2)}\n`),
  );
}

function plainAfterMany(source: string): string {
  if (source.length < MOST_OPENERS) return source;
  const pieces: string[] = [];
  let copied = 0;
  let openers = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === LINE_FEED) {
      if (openers === 0) continue;
      FRESH.lastIndex = at + 1;
      const fresh = FRESH.exec(source);
      if (fresh) openers = 0;
      // What opens a line may be a block's marker.
      at += fresh ? fresh[0].length : lineStart(source, at + 1);
    } else if (OPENERS.has(code)) {
      openers += 1;
      if (openers <= MOST_OPENERS || source.charCodeAt(at + 1) === SLASH) continue;
      pieces.push(source.slice(copied, at), 'x');
      copied = at + 1;
    }
  }
  return copied === 0 ? source : pieces.join('') + source.slice(copied);
}

/** What may open a block of HTML or another block, whatever stands before it. */
const LINE_START = /[ \t>]*(?:<(?:!--|!\[CDATA\[|[!?/]?[a-z]*)|[^\s\w])?/iy;

function lineStart(source: string, at: number): number {
  LINE_START.lastIndex = at;
  return LINE_START.exec(source)?.[0].length ?? 0;
}
