/** Neovim, set up as docs/editors.md says, with the built server: marks, hover, fix, undo, and the settings of the folder. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { afterEach, before, describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { vague, workspace } from '../cli/workspace.ts';
import { installedNeovim, type Neovim, startNeovim } from './neovim.ts';

const project = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(project, 'docs/editors.md'), 'utf8');
const blocks = [...page.matchAll(/^```lua\n(.*?)^```$/gms)].map(([, text = '']) => text);
const rewrite =
  'Sales team members will go from quoting from the price list to [what they will do with the new product line], [increasing] [the measure that shows it] by [how much].';
const sentence = 'Sales team members will familiarize themselves with the new product line.';

describe('Neovim, as docs/editors.md sets it up', function () {
  this.timeout(60_000);
  const at = workspace();
  const version = installedNeovim();
  let neovim: Neovim | undefined;

  before(function () {
    if (version === undefined) {
      assert.ok(!process.env.CI, 'Neovim is not installed (Debian: apt-get install neovim).');
      console.log('    Neovim is not installed, so the tests in it are left out (Debian: apt-get install neovim).');
      this.skip();
    }
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [recent, old] = blocks;
    assert.equal(blocks.length, 2);
    at.write('init.lua', (major > 0 || minor >= 11 ? recent : old) ?? '');
    at.write('bin/northstar', `#!/bin/sh\nexec "${process.execPath}" "${path.join(project, 'dist/cli.js')}" "$@"\n`);
    chmodSync(path.join(at.folder, 'bin/northstar'), 0o755);
  });
  afterEach(async () => {
    await neovim?.quit();
    neovim = undefined;
  });

  /** Opens a brief, with the cursor in its purpose. */
  async function open(name = 'brief.md'): Promise<Neovim> {
    at.write(name, vague);
    const PATH = [path.join(at.folder, 'bin'), process.env.PATH].join(path.delimiter);
    neovim = await startNeovim(realpathSync(at.folder), 'init.lua', name, { ...process.env, PATH });
    await neovim.awaited('#(vim.lsp.get_clients or vim.lsp.get_active_clients)() > 0');
    neovim.type('5G8|');
    return neovim;
  }

  const diagnostics = 'vim.diagnostic.get(0)';
  const text = 'table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\\n") .. "\\n"';

  it('underlines the vague purpose', async () => {
    const { awaited, lua } = await open();
    const [marked, ...others] = await awaited<Record<string, unknown>[]>(diagnostics);
    assert.deepEqual(others, []);
    const { lnum, col, end_lnum, end_col, message, source, severity } = marked ?? {};
    assert.deepEqual([lnum, col, end_lnum, end_col], [4, 0, 4, sentence.length]);
    assert.equal(message, 'This purpose promises exposure, not change: say what sales team members will do differently.');
    assert.equal(source, 'northstar');
    assert.equal(severity, await lua('vim.diagnostic.severity.WARN'));
  });

  it('says why in a window beside the text', async () => {
    const { awaited, type } = await open();
    await awaited(diagnostics);
    type('K');
    const shown = await awaited<string>(
      '(function() for _, w in ipairs(vim.api.nvim_list_wins()) do if vim.api.nvim_win_get_config(w).relative ~= "" then return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(w), 0, -1, true), "\\n") end end end)()',
    );
    assert.match(shown, /Who.*found.*“Sales team members”/);
    assert.match(shown, /Result.*missing.*What measurable difference/);
    assert.match(shown, /About purpose-vague/);
    const why = /^## Why.*\n+(\S+ \S+ \S+)/m.exec(readFileSync(path.join(project, 'server/rules/purpose-vague.md'), 'utf8'))?.[1];
    assert.ok(why && shown.includes(why), why);
  });

  it('applies the first fix, keeps the gaps in sight, and takes it back in one step', async () => {
    const { awaited, lua, type } = await open();
    await awaited(diagnostics);
    // What a person would choose in the list by its number.
    await lua(
      '(function() vim.ui.select = function(items, options, choose) _G.offered = vim.tbl_map(options.format_item, items); choose(items[1]) end return true end)()',
    );
    type('gra');
    const offered = await awaited<string[]>('_G.offered');
    assert.equal(offered[0], 'Rewrite as a transformation statement');
    await awaited(`vim.fn.getline(5) ~= ${JSON.stringify(sentence)}`);
    const rewritten = await lua<string>(text);
    assert.equal(rewritten, vague.replace(sentence, rewrite));

    const expected = lint({ text: rewritten, path: 'brief.md' }).findings.map(({ message }) => message);
    assert.ok(expected.length > 0);
    const messages =
      '(function() local m = vim.tbl_map(function(d) return d.message end, vim.diagnostic.get(0)) table.sort(m) return m end)()';
    await awaited(`vim.deep_equal(${messages}, vim.fn.json_decode(${JSON.stringify(JSON.stringify(expected.sort()))}))`);

    type('u');
    await awaited(`vim.fn.getline(5) == ${JSON.stringify(sentence)}`);
    assert.equal(await lua(text), vague);
    await awaited(
      `vim.deep_equal(${messages}, { 'This purpose promises exposure, not change: say what sales team members will do differently.' })`,
    );
  });

  it('goes by the settings of the folder', async () => {
    at.write('.vscode/settings.json', '{ "northstar.rules": { "purpose-vague": "error" } }');
    const { awaited, lua } = await open();
    const [marked] = await awaited<{ severity: number }[]>(diagnostics);
    assert.equal(marked?.severity, await lua('vim.diagnostic.severity.ERROR'));
  });
});

describe('The blocks for Neovim in docs/editors.md', () => {
  it('are Lua that Neovim reads', function () {
    if (installedNeovim() === undefined) this.skip();
    for (const block of blocks) {
      const { stderr, status } = spawnSync(
        'nvim',
        ['--clean', '--headless', '-c', 'lua assert(loadstring(vim.env.BLOCK))', '-c', 'qa!'],
        { encoding: 'utf8', env: { ...process.env, BLOCK: block } },
      );
      assert.deepEqual([status, stderr], [0, ''], block);
    }
  });
});
