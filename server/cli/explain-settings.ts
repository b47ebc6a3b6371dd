/** `northstar lint --explain-settings FILE`. */
import path from 'node:path';
import { ruleSeverities } from '../rules/severities.ts';
import { explainSettings } from '../settings/explain.ts';
import { orCannotRun } from './cannot-run.ts';
import { settingsFinder, slashed } from './settings.ts';

/**
 * Which settings apply to a document, and where each comes from. The document need not be there.
 * @param settings the file to use in place of the nearest `.vscode/settings.json`
 * @throws CannotRun
 */
export async function explainSettingsOf(
  document: string,
  settings: string | undefined,
  cwd: string = process.cwd(),
): Promise<string> {
  const finder = settingsFinder(cwd, settings);
  const file = path.resolve(cwd, document);
  const { resolved, root } = await orCannotRun(finder.of(file));
  for (const sentence of finder.complaints()) console.error(sentence);
  return explainSettings({ path: slashed(path.relative(root, file)), folder: root }, resolved, ruleSeverities);
}
