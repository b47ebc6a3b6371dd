import type { FrontMatter } from './block.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';

/** What a format's reader finds in the lines between the fences. */
export type FrontMatterContent = Pick<FrontMatter, 'data' | 'keys' | 'error'>;

/** Front matter longer than this (UTF-16 code units) is data of another kind: it is not read. */
export const longestFrontMatter = 20_000;

const OPENING = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = { '---': /^(?:---|\.\.\.)[ \t]*$/gm, '+++': /^\+\+\+[ \t]*$/gm };

/** The first line that says something, as a key: what tells front matter from a text between two thematic breaks. */
const FIRST_KEY =
  /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r(?!\n)))*(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s#:{["'>|*&!%@`-][^:\r\n]*)[ \t]*:(?:[ \t\r\n]|$)/;
const NOTHING = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r(?!\n)))*[ \t]*(?:#[^\r\n]*)?$/;

/**
 * The YAML (`---`) or TOML (`+++`) at the top of a document, after a byte order mark if there is one. `undefined` where
 * it is not closed, or where what stands between two `---` is no list of keys.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const fence = opening[1] as '---' | '+++';
  const from = opening[0].length;
  const closing = CLOSING[fence];
  closing.lastIndex = from;
  const close = closing.exec(text);
  if (!close) return undefined;
  const range = { start: opening[0].startsWith('\uFEFF') ? 1 : 0, end: close.index + close[0].length };
  const format = fence === '---' ? 'yaml' : 'toml';
  const content = text.slice(from, close.index);
  if (content.length > longestFrontMatter) {
    return {
      range,
      format,
      data: undefined,
      keys: [],
      error: `The front matter is longer than ${longestFrontMatter} characters.`,
    };
  }
  if (format === 'yaml' && !FIRST_KEY.test(content) && !/^[ \t]*\{/.test(content)) {
    return NOTHING.test(content) && close[0].startsWith('-') && !content.includes('#')
      ? { range, format, data: undefined, keys: [] }
      : undefined;
  }
  return { range, format, ...(format === 'yaml' ? readYaml(content, from) : readToml(content, from)) };
}
