/** How each linter is called over a folder, without a package manager or a shell in between. */
import { globSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from './install.ts';

const northstar = path.join(import.meta.dirname, '../../../dist/cli.js');

const inside = (peer: string, file: string): string => path.join(folderOf(peer), 'node_modules', file);

const filesIn = (folder: string): string[] => globSync('*.md', { cwd: folder }).sort();

/** The rules on prose that textlint is given. */
export function writeTextlintSettings(): string {
  const file = path.join(folderOf('textlint'), '.textlintrc.json');
  writeFileSync(file, JSON.stringify({ rules: { 'no-todo': true, 'write-good': true } }));
  return file;
}

/** Arguments for Node, by linter; run in `folder`. Harper comes as a library alone. */
export function commandLines(folder: string): Readonly<Record<string, readonly string[]>> {
  return {
    'northstar, every file taken for a brief': [northstar, '--all', '--fail-on', 'never', '.'],
    'northstar, as it comes': [northstar, '--fail-on', 'never', '.'],
    'markdownlint-cli2': [inside('markdownlint-cli2', 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), '*.md'],
    textlint: [
      inside('textlint', 'textlint/bin/textlint.js'),
      ...['--config', writeTextlintSettings(), '--rules-base-directory', inside('textlint', '')],
      '.',
    ],
    'remark-lint': [
      inside('remark-lint', 'remark-cli/cli.js'),
      ...['.', '--quiet', '--no-stdout', '--use', inside('remark-lint', 'remark-preset-lint-recommended/index.js')],
    ],
    'write-good': [inside('write-good', 'write-good/bin/write-good.js'), ...filesIn(folder)],
    alex: [inside('alex', 'alex/cli.js'), ...filesIn(folder)],
  };
}
