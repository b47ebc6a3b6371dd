/** How much code a command loads before it can answer: that is what its start costs. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { before, describe, it } from 'mocha';
import { vague, workspace } from './workspace.ts';

const at = workspace();

/** How many kB of files a run loads. */
function loaded(...args: string[]): number {
  const { err } = at.run(args, { env: { NODE_OPTIONS: `--import=${pathToFileURL(path.join(at.folder, 'tell.mjs'))}` } });
  const files = [...err.matchAll(/^loads (file:.*)$/gm)].map(([, file = '']) => fileURLToPath(file));
  assert.ok(
    files.some((file) => file.endsWith('cli.js')),
    err,
  );
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000;
}

describe('What a command loads', () => {
  before(() => {
    at.write('node_modules/.keep', '');
    at.write('brief.md', vague);
    at.write(
      'tell.mjs',
      `import { registerHooks } from 'node:module';
registerHooks({ load(url, context, next) { if (url.startsWith('file:')) console.error('loads ' + url); return next(url, context); } });
`,
    );
  });

  it('is next to nothing for the version, and little for help and init', () => {
    const [version, help, init] = [loaded('--version'), loaded('--help'), loaded('init')];
    assert.ok(version < 20, `${version} kB for the version`);
    assert.ok(help < 100 && init < 100, `${help} kB for help, ${init} kB for init`);
  });

  it('leaves the HTML page out where another format is asked for; the page itself is small', () => {
    const page = loaded('--format', 'html', 'brief.md') - loaded('brief.md');
    assert.ok(page > 15 && page < 60, `${page} kB for the page`);
  });

  it('leaves the engine out where every result is known', () => {
    const engine = 1000;
    assert.ok(loaded('--cache', 'brief.md') > engine);
    assert.ok(loaded('--cache', 'brief.md') < engine);
  });
});
