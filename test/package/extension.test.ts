/** The extension as it is packed: what is in it, how large it is, and that it asks for nothing that VS Code does not give to all. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import manifest from '../../package.json' with { type: 'json' };
import { filesInZip } from './zip.ts';

const project = path.join(import.meta.dirname, '../..');
const nowhere = 'http://127.0.0.1:9';

describe('The package of the extension', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'northstar-package-'));
  const file = path.join(folder, 'northstar.vsix');
  let printed = '';
  before(function () {
    this.timeout(60_000);
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(project, 'scripts/package.ts'), file], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HTTP_PROXY: nowhere, HTTPS_PROXY: nowhere, http_proxy: nowhere, https_proxy: nowhere },
    });
    printed = stdout + stderr;
    assert.equal(status, 0, printed);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is packed without a warning', () => {
    assert.doesNotMatch(printed, /warn|error/i);
  });

  it('holds bundles, pages and what the manifest names, and nothing else', () => {
    const names = (pattern: string) => globSync(pattern, { cwd: project }).map((name) => name.split(path.sep).join('/'));
    const wanted = [
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/package.json',
      'extension/readme.md',
      ...['client', 'client-web', 'server', 'server-common'].map((name) => `extension/dist/${name}.cjs`),
      ...['server-web', 'map-page'].map((name) => `extension/dist/${name}.js`),
      ...names('server/rules/*.md').map((page) => `extension/dist/rules/${path.posix.basename(page)}`),
      'extension/media/icon.png',
      ...[...names('media/walkthrough/*.md'), ...names('syntaxes/*.json')].map((name) => `extension/${name}`),
    ];
    assert.deepEqual(filesInZip(readFileSync(file)).sort(), wanted.sort());
  });

  it('is smaller than a megabyte', () => {
    const { length } = readFileSync(file);
    assert.ok(length < 1_000_000, `${length.toLocaleString('en')} bytes`);
  });
});

describe('The manifest of the extension', () => {
  it('names files that exist', () => {
    for (const name of [manifest.main, manifest.browser, manifest.icon]) {
      assert.ok(existsSync(path.join(project, name)), name);
    }
  });

  it('keeps to what every VS Code gives that it says it runs in', () => {
    assert.ok(!('enabledApiProposals' in manifest));
    // The compiler knows no more than the oldest of them has.
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
    assert.deepEqual(globSync('**/vscode.proposed*.d.ts', { cwd: project, exclude: (name) => name === 'node_modules' }), []);
    assert.deepEqual(globSync('node_modules/@types/vscode/**/*proposed*', { cwd: project }), []);
  });

  it('has an icon of a size that fits, with its source', () => {
    const png = readFileSync(path.join(project, manifest.icon));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
    assert.ok(existsSync(path.join(project, manifest.icon.replace(/png$/, 'svg'))));
  });
});
