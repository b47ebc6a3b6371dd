/** Which settings apply to a document, and where each comes from, as a text to read. */
import { isRecord, type RuleSeverities } from './form.ts';
import { matches } from './overrides.ts';
import type { Resolved } from './resolve.ts';
import { settingsByKey } from './settings.ts';

interface Line {
  readonly key: string;
  readonly value: unknown;
  readonly source: string;
}

/** What is explained. */
export interface ExplainedDocument {
  /** Relative to the folder that holds the settings; absent for a document in no folder. */
  readonly path?: string | undefined;
  /** The folder that holds the settings, as the user is shown it; absent where there is none. */
  readonly folder?: string | undefined;
}

/** A line a setting: its key, its value and its source; a line a rule, with the severity that it has in this document. */
export function explainSettings(
  { path, folder }: ExplainedDocument,
  { settings, layers }: Resolved,
  rules: RuleSeverities,
): string {
  const lines = [...settingsByKey.keys()].flatMap((key): Line[] => {
    if (key === 'rules') return [...rules].map(([rule, usual]) => ruleLine(rule, usual, path));
    const value = key.split('.').reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), settings);
    return linesOf([key], value);
  });

  function ruleLine(rule: string, usual: string, path: string | undefined): Line {
    const key = `rules.${rule}`;
    const index = settings.overrides.findLastIndex((one) => matches(path, one.files) && Object.hasOwn(one.rules, rule));
    const override = settings.overrides[index];
    if (override) return { key, value: override.rules[rule], source: sourceOf(['overrides', index, 'rules', rule]) };
    return { key, value: settings.rules[rule] ?? usual, source: sourceOf(['rules', rule]) };
  }

  /** Objects are told key by key, as their keys may come from different places. */
  function linesOf(path: readonly string[], value: unknown): Line[] {
    if (isRecord(value) && Object.keys(value).length > 0)
      return Object.entries(value).flatMap(([name, entry]) => linesOf([...path, name], entry));
    return [{ key: path.join('.'), value, source: sourceOf(path) }];
  }

  function sourceOf(path: readonly (string | number)[]): string {
    const giver = layers.findLast(({ given }) => valueAt(given.get(String(path[0])), path.slice(1)) !== undefined);
    return giver?.source(path) ?? 'default';
  }

  const whose =
    folder === undefined ? 'Settings of a document in no folder' : `Settings of ${path ?? 'a new document'} in ${folder}`;
  return `${whose}\n\n${table(lines)}`;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value);
}

function table(lines: readonly Line[]): string {
  const shown = lines.map(({ key, value, source }) => [`northstar.${key}`, JSON.stringify(value), source] as const);
  const longestKey = Math.max(...shown.map(([key]) => key.length));
  // A long list may run over the column.
  const valueWidth = Math.min(40, Math.max(...shown.map(([, value]) => value.length)));
  return shown.map(([key, value, source]) => `${key.padEnd(longestKey)}  ${value.padEnd(valueWidth)}  ${source}\n`).join('');
}
