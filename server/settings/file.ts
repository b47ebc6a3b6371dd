/** Reads a settings file: JSON with comments, its keys with or without `northstar.` in front, and where each of them stands. */
import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { isRecord, type Path, type Problem, type RuleSeverities } from './form.ts';
import { type Given, readSettings } from './read.ts';

/** A stretch of the file's text, in UTF-16 code units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FileProblem {
  readonly span: Span;
  readonly message: string;
}

export interface SettingsFile {
  /** The path, as the user is shown it. */
  readonly name: string;
  readonly text: string;
  readonly given: Given;
  readonly problems: readonly FileProblem[];
  /** False where the text is no JSON; nothing is given then. */
  readonly readable: boolean;
  /** Where a setting or a part of it stands: its name, or its value; `undefined` where the file does not have it. */
  locate(path: Path, at: Problem['at']): Span | undefined;
}

export interface SettingsFileOptions {
  readonly name: string;
  readonly text: string;
  readonly rules: RuleSeverities;
  /** True for a file that holds nothing but Northstar's settings: their keys may do without `northstar.`. */
  readonly ownFile: boolean;
}

/** Never throws; what is wrong with the file is among its problems. */
export function readSettingsFile({ name, text, rules, ownFile }: SettingsFileOptions): SettingsFile {
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  const file = { name, text, given: new Map(), locate: () => undefined };
  // An empty file has no settings.
  if (text.trim() === '') return { ...file, problems: [], readable: true };
  if (error || root?.type !== 'object') {
    const start = error?.offset ?? 0;
    const message = error
      ? 'This is not valid JSON: look for a bracket, a quotation mark or a comma that is missing or too many.'
      : 'A settings file holds an object: put `{` and `}` around the settings.';
    return { ...file, problems: [{ span: { start, end: start + Math.max(1, error?.length ?? 1) }, message }], readable: false };
  }
  const entries = (root.children ?? []).flatMap((property) => entryOf(property, ownFile) ?? []);
  const { given, problems } = readSettings(nestedValue(entries), rules);
  const locate = (path: Path, at: Problem['at']) => spanOf(entries, path, at);
  return {
    ...file,
    given,
    readable: true,
    locate,
    problems: problems.map(({ path, at, message }) => ({ span: locate(path, at) ?? { start: 0, end: 0 }, message })),
  };
}

interface Entry {
  readonly path: readonly string[];
  readonly key: Node;
  readonly value: Node;
}

/** A property of the file that is Northstar's. */
function entryOf(property: Node, ownFile: boolean): Entry | undefined {
  const [key, value] = property.children ?? [];
  if (!key || !value) return undefined;
  const path = String(key.value).split('.');
  if (path[0] === 'northstar') return { path: path.slice(1), key, value };
  return ownFile && key.value !== '$schema' ? { path, key, value } : undefined;
}

/** `{"northstar.documents.select": "all"}` → `{documents: {select: "all"}}`. */
function nestedValue(entries: readonly Entry[]): unknown {
  const nested: Record<string, unknown> = Object.create(null);
  for (const { path, value } of entries) {
    let at = nested;
    for (const name of path.slice(0, -1)) {
      const below: Record<string, unknown> = Object.assign(Object.create(null), isRecord(at[name]) ? at[name] : undefined);
      at[name] = below;
      at = below;
    }
    const last = path.at(-1);
    const own = getNodeValue(value);
    if (last === undefined) Object.assign(at, own);
    else at[last] = isRecord(own) && isRecord(at[last]) ? { ...at[last], ...own } : own;
  }
  return nested;
}

function spanOf(entries: readonly Entry[], path: Path, at: Problem['at']): Span | undefined {
  const steps = path.flatMap((step, index) => (index === 0 ? String(step).split('.') : [step]));
  for (const { path: own, key, value } of entries.toReversed()) {
    const shared = own.findIndex((name, index) => name !== steps[index]);
    if (shared >= 0) {
      if (shared === steps.length) return span(key);
      continue;
    }
    const node = findNodeAtLocation(value, steps.slice(own.length) as (string | number)[]);
    const name = node?.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
    if (node) return span(at === 'key' && name ? name : node);
  }
  return undefined;
}

function span({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
