import { parse } from 'smol-toml';
import type { FrontMatterKey, Span } from './block.ts';
import type { FrontMatterContent } from './front-matter.ts';
import { sentence } from './yaml.ts';

type Value = FrontMatterKey['values'][number];

/** Reads TOML that starts at offset `base` of the document. */
export function readToml(source: string, base: number): FrontMatterContent {
  const keys = tomlKeys(source, base);
  try {
    return { data: parse(source), keys };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return {
      data: undefined,
      keys,
      error: `The front matter is not valid TOML: ${sentence(message.replace(/^Invalid TOML document: /, ''))}`,
    };
  }
}

const BLANK = /[ \t]+/y;
const SPACE = /(?:[ \t\r\n]+|#[^\r\n]*)+/y;
const REST_OF_LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
const BARE_KEY = /[\w-]+/y;
const STRING = /"""[\s\S]*?"""+|'''[\s\S]*?'''+|"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'/y;
const BARE_VALUE = /[^,\]}#\r\n]+/y;

/**
 * The parser keeps no positions, so the lines are read a second time, for nothing but keys, strings, arrays and inline
 * tables. What cannot be read is skipped to the end of its line.
 */
function tomlKeys(source: string, base: number): FrontMatterKey[] {
  const keys: FrontMatterKey[] = [];
  let at = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const taken = pattern.exec(source)?.[0];
    at += taken?.length ?? 0;
    return taken;
  };
  const eat = (character: string): boolean => {
    if (source[at] !== character) return false;
    at += 1;
    return true;
  };

  const string = (): Value | undefined => {
    const start = at;
    const raw = take(STRING);
    if (raw === undefined) return undefined;
    const quotes = raw.startsWith('"""') || raw.startsWith("'''") ? 3 : 1;
    // A line break right after the opening quotes is not part of a string of several lines.
    const lead = quotes === 3 ? (/^(?:\r\n|\n)?/.exec(raw.slice(3))?.[0].length ?? 0) : 0;
    const inner: Span = { start: base + start + quotes + lead, end: base + at - quotes };
    return { text: decoded(raw) ?? raw.slice(quotes + lead, -quotes), range: inner };
  };

  const scalar = (): Value | undefined => {
    const start = at;
    if (source[at] === '"' || source[at] === "'") return string();
    const text = take(BARE_VALUE)?.trimEnd();
    return text ? { text, range: { start: base + start, end: base + start + text.length } } : undefined;
  };

  const dotted = (): { path: string[]; range: Span } | undefined => {
    const start = at;
    const path: string[] = [];
    for (;;) {
      take(BLANK);
      const part = take(BARE_KEY) ?? string()?.text;
      if (part === undefined) return undefined;
      path.push(part);
      const end = at;
      take(BLANK);
      if (!eat('.')) return { path, range: { start: base + start, end: base + end } };
    }
  };

  const value = (path: readonly string[], values: Value[], depth: number): void => {
    if (eat('[')) {
      for (take(SPACE); at < source.length && !eat(']'); take(SPACE)) {
        const before = at;
        if (depth < 20) value(path, values, depth + 1);
        take(SPACE);
        eat(',');
        if (at === before) at += 1;
      }
    } else if (eat('{')) {
      for (take(SPACE); at < source.length && !eat('}'); take(SPACE)) {
        const before = at;
        pair(path, depth + 1);
        take(SPACE);
        eat(',');
        if (at === before) at += 1;
      }
    } else {
      const one = scalar();
      if (one) values.push(one);
    }
  };

  function pair(table: readonly string[], depth: number): void {
    const key = dotted();
    if (!key || !eat('=') || depth > 20) return;
    take(BLANK);
    const path = [...table, ...key.path];
    const values: Value[] = [];
    const isTable = source[at] === '{';
    const place = keys.length;
    value(path, values, depth);
    if (!isTable) keys.splice(place, 0, { path, keyRange: key.range, values });
  }

  let table: readonly string[] = [];
  for (take(SPACE); at < source.length; take(SPACE)) {
    const before = at;
    if (eat('[')) {
      eat('[');
      table = dotted()?.path ?? [];
    } else pair(table, 0);
    take(REST_OF_LINE);
    if (at === before) break;
  }
  return keys;
}

/** A string as TOML reads it. */
function decoded(raw: string): string | undefined {
  try {
    const { value } = parse(`value = ${raw}`);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
