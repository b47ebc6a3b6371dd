/** Every line of shell that a page shows is run, here or in a test that is named here; only what a test cannot do is left out, with its reason. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { vague, workspace } from '../cli/workspace.ts';
import { nodes, pages, project } from './pages.ts';

/** Lines that are not run here: which, on which page, and where they are run or why not. Unless a file is named, it is why not. */
const elsewhere: readonly (readonly [line: RegExp, page: string, where: string])[] = [
  [/^npx northstar\b/, 'docs/ci.md', 'test/cli/ci.test.ts'],
  [/^npm install --save-dev git\+https:\/\/example\.org\//, 'docs/ci.md', 'the address stands for one of the reader’s'],
  [/^northstar(?: (?:init|new brief\.md))?$/, 'README.md', 'test/cli/init.test.ts'],
  [/^northstar lsp --stdio$/, 'docs/editors.md', 'test/editors/neovim.test.ts'],
  [/^npm ci(?: && npm (?:test|start))?$/, 'README.md', 'it installs what these tests run on'],
  [/^npm (?:ci|test|run check)$/, 'CONTRIBUTING.md', 'it is what runs these tests'],
];

const lines = pages.flatMap((page) =>
  nodes(page, 'code')
    .filter(({ lang }) => ['sh', 'bash', 'shell', 'console'].includes(lang ?? ''))
    .flatMap(({ value }) => value.split('\n').map((line) => ({ page, line: line.replace(/\s+#.*$/, '').trim() })))
    .filter(({ line }) => line !== ''),
);
const placed = lines.map((entry) => ({
  ...entry,
  elsewhere: elsewhere.find(([line, page]) => page === entry.page && line.test(entry.line)),
}));

describe('The commands that the pages show', () => {
  const at = workspace();
  before(() => {
    for (const folder of ['dist', 'examples'])
      cpSync(path.join(project, folder), path.join(at.folder, folder), { recursive: true });
  });

  it('are run, or have a reason why not', () => {
    for (const entry of elsewhere) {
      const [line, , where] = entry;
      assert.ok(
        placed.some((one) => one.elsewhere === entry),
        `${line} stands on its page`,
      );
      if (where.endsWith('.test.ts')) assert.ok(existsSync(path.join(project, where)), where);
    }
    assert.ok(placed.some((one) => one.elsewhere === undefined));
  });

  for (const { page, line } of placed.filter((one) => one.elsewhere === undefined)) {
    it(`${page}: ${line}`, () => {
      const [, command = ''] = /^(?:node dist\/cli\.js|northstar) (\w+)/.exec(line) ?? [];
      assert.ok(command, 'a command of Northstar; for others, say above where they are run');
      if (command === 'new') rmSync(path.join(at.folder, 'brief.md'), { force: true });
      else at.write('brief.md', vague);
      const { status, out, err } = at.shell(line.replace(/^node\b/, `"${process.execPath}"`));
      assert.equal(err, '');
      // Both the examples and the brief have something to mend.
      assert.equal(status, command === 'lint' ? 1 : 0);
      const [, file] = /--output (\S+)/.exec(line) ?? [];
      if (command === 'lint') assert.match(file ? at.read(file) : out, /purpose-vague/);
      else if (command === 'new') assert.match(at.read('brief.md'), /^## Purpose$/m);
      else if (command === 'init') assert.ok(existsSync(path.join(at.folder, '.vscode/settings.json')));
      else if (command === 'questions') assert.match(out, /\?$/m);
      else if (command === 'explain')
        assert.equal(out, readFileSync(path.join(project, 'server/rules/purpose-vague.md'), 'utf8'));
      else assert.fail(`no test knows what ${command} should do`);
    });
  }
});
