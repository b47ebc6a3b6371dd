/** Each linter as a library: loaded once, then called with one text after another. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeTextlintSettings } from './command-lines.ts';
import { folderOf } from './install.ts';

/** Gives what the linter says of a text. */
export type Linter = (text: string) => unknown;

/** The linters' types are not installed with the project. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Untyped = any;

/** Imports a package, or a file of it, as a module in the folder of a linter would. */
async function from(peer: string, name: string): Promise<Untyped> {
  const module = path.join(folderOf(peer), 'load.mjs');
  writeFileSync(module, 'export const load = (name) => import(name);\n');
  return (await import(pathToFileURL(module).href)).load(name);
}

async function northstar(select: 'all' | 'auto'): Promise<Linter> {
  const { lint } = await import('../../../server/lint.ts');
  const { ruleIds } = await import('../../../server/rules/severities.ts');
  const { defaultSettings } = await import('../../../server/settings/settings.ts');
  const settings = {
    ...defaultSettings,
    documents: { ...defaultSettings.documents, select },
    rules: Object.fromEntries(ruleIds.map((rule) => [rule, 'warning' as const])),
  };
  return (text) => lint({ text }, settings);
}

/** Resolves to the linter, ready to be called. */
export const libraries: Readonly<Record<string, () => Promise<Linter>>> = {
  'northstar, every file taken for a brief': () => northstar('all'),
  'northstar, as it comes': () => northstar('auto'),
  async 'markdownlint-cli2'() {
    const { lint } = await from('markdownlint-cli2', 'markdownlint/sync');
    return (text) => lint({ strings: { text } });
  },
  async textlint() {
    const { createLinter, loadTextlintrc } = await from('textlint', 'textlint');
    const descriptor = await loadTextlintrc({
      configFilePath: writeTextlintSettings(),
      node_modulesDir: path.join(folderOf('textlint'), 'node_modules'),
    });
    const linter = createLinter({ descriptor });
    return (text) => linter.lintText(text, 'text.md');
  },
  async 'remark-lint'() {
    const { remark } = await from('remark-lint', 'remark');
    const { default: preset } = await from('remark-lint', 'remark-preset-lint-recommended');
    const processor = remark().use(preset).freeze();
    return (text) => processor.process(text);
  },
  async 'write-good'() {
    const { default: writeGood } = await from('write-good', 'write-good');
    return (text) => writeGood(text);
  },
  async alex() {
    const { markdown } = await from('alex', 'alex');
    return (text) => markdown(text);
  },
  async harper() {
    const { LocalLinter } = await from('harper', 'harper.js');
    const { binaryInlined } = await from('harper', 'harper.js/binaryInlined');
    const linter = new LocalLinter({ binary: binaryInlined });
    await linter.setup();
    return (text) => linter.lint(text, { language: 'markdown' });
  },
};
