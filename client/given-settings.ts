/** The settings that somebody set, without the defaults: those belong below the team's standard. */
import { type ConfigurationScope, workspace } from 'vscode';
import { settingsSection } from '../server/lsp/protocol.ts';

/** @param keys the settings' keys without the section */
export function givenSettings(scope: ConfigurationScope | undefined, keys: readonly string[]): Record<string, unknown> {
  const settings = workspace.getConfiguration(settingsSection, scope);
  const given: Record<string, unknown> = {};
  for (const key of keys) {
    const found = settings.inspect(key);
    const values: unknown[] = [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].filter(
      (value) => value !== undefined,
    );
    if (values.length > 0) put(given, key.split('.'), values.reduce(merged));
  }
  return given;
}

function put(into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[first] = value;
  else put((into[first] ??= {}) as Record<string, unknown>, rest, value);
}

/** As VS Code itself merges: objects key by key, the nearer value wins. */
function merged(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  const whole: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) whole[key] = merged(whole[key], value);
  return whole;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
