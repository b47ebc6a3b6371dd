/** Settings as a client sends them → settings. */
import type { Severity } from '../rules/rule.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';

const severities: ReadonlySet<unknown> = new Set<Severity | 'off'>(['error', 'warning', 'information', 'hint', 'off']);
const selections: ReadonlySet<unknown> = new Set<Settings['documents']['select']>(['auto', 'listed', 'all']);

/** What is absent or of the wrong type falls back to its default, so that a slip of the pen never stops the linting. */
export function toSettings(value: unknown): Settings {
  const given = record(value);
  const documents = record(given.documents);
  const { enable, documents: defaults } = defaultSettings;
  return {
    enable: typeof given.enable === 'boolean' ? given.enable : enable,
    documents: {
      select: selections.has(documents.select) ? (documents.select as Settings['documents']['select']) : defaults.select,
      include: strings(documents.include) ?? defaults.include,
      exclude: strings(documents.exclude) ?? defaults.exclude,
    },
    rules: Object.fromEntries(
      Object.entries(record(given.rules)).filter(([, severity]) => severities.has(severity)),
    ) as Settings['rules'],
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}
