/** Settings as an editor sends them or as a settings file holds them → settings. */
import type { Severity } from '../rules/rule.ts';
import { defaultSettings, type Settings } from './settings.ts';

const severities: ReadonlySet<unknown> = new Set<Severity | 'off'>(['error', 'warning', 'information', 'hint', 'off']);
const selections: ReadonlySet<unknown> = new Set<Settings['documents']['select']>(['auto', 'listed', 'all']);

/** What is absent or of the wrong type falls back to its default, so that a slip of the pen never stops the linting. */
export function toSettings(value: unknown): Settings {
  const given = record(value);
  const documents = record(given.documents);
  const { enable, documents: defaults, rewrite } = defaultSettings;
  return {
    enable: typeof given.enable === 'boolean' ? given.enable : enable,
    documents: {
      select: selections.has(documents.select) ? (documents.select as Settings['documents']['select']) : defaults.select,
      include: strings(documents.include) ?? defaults.include,
      exclude: strings(documents.exclude) ?? defaults.exclude,
    },
    rewrite: { languageModel: record(given.rewrite).languageModel === 'ask' ? 'ask' : rewrite.languageModel },
    rules: Object.fromEntries(
      Object.entries(record(given.rules)).filter(([, severity]) => severities.has(severity)),
    ) as Settings['rules'],
  };
}

/** The keys `northstar.…` of a settings file as one nested value: `{"northstar.documents.select": "all"}` → `{documents: {select: "all"}}`. */
export function fromFlatKeys(value: unknown): Record<string, unknown> {
  const nested: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(record(value))) {
    const [first, ...path] = key.split('.');
    if (first !== 'northstar' || path.some((name) => name === '__proto__' || name === 'constructor' || name === 'prototype'))
      continue;
    const last = path.pop();
    if (last === undefined) {
      Object.assign(nested, record(setting));
      continue;
    }
    let at = nested;
    for (const name of path) at = (at[name] = record(at[name])) as Record<string, unknown>;
    at[last] = setting;
  }
  return nested;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}
