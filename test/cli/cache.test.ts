import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, it } from 'mocha';
import { clean, vague, workspace } from './workspace.ts';

const at = workspace();
const file = 'node_modules/.cache/northstar/results.json';

const cached = (...args: string[]) => at.run(['--cache', 'briefs', ...args]);
const known = (number: number, of: number) => `${number} of ${of} results were known from an earlier run.\n`;

describe('northstar lint --cache', () => {
  beforeEach(() => {
    rmSync(path.join(at.folder, 'node_modules'), { recursive: true, force: true });
    rmSync(path.join(at.folder, 'briefs'), { recursive: true, force: true });
    mkdirSync(path.join(at.folder, 'node_modules'));
    for (let index = 0; index < 5; index++) at.write(`briefs/${index}.md`, `${vague}\nCopy ${index}.\n`);
    at.write('briefs/README.md', '# A readme\n');
  });

  it('gives the same report in every format without linting again', () => {
    const formats = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'];
    const fresh = formats.map((format) => at.run(['briefs', '--format', format]).out);
    assert.equal(cached().err, known(0, 6));
    assert.deepEqual(
      formats.map((format) => cached('--format', format)),
      fresh.map((out) => ({ status: 1, out, err: known(6, 6) })),
    );
  });

  it('looks once more at the briefs where a report shows the whole of them, and then knows that too', () => {
    const fresh = at.run(['briefs', '--format', 'html']).out;
    cached();
    assert.deepEqual(cached('--format', 'html'), { status: 1, out: fresh, err: known(1, 6) });
    assert.deepEqual(cached('--format', 'html'), { status: 1, out: fresh, err: known(6, 6) });
    assert.equal(cached().err, known(6, 6));
  });

  it('lints what changed: a text, a name, the settings', () => {
    cached();
    at.write('briefs/1.md', clean);
    at.write('briefs/new.md', vague);
    const changed = cached('--format', 'json');
    assert.equal(changed.err, known(5, 7));
    assert.equal(changed.out, at.run(['briefs', '--format', 'json']).out);
    at.write('strict.json', '{ "northstar.rules": { "purpose-vague": "error" } }');
    const strict = cached('--settings', 'strict.json');
    assert.equal(strict.err, known(0, 7));
    assert.match(strict.out, /5:1 {2}error/);
    assert.equal(cached('--all').err, known(0, 7));
    assert.equal(cached().err, known(7, 7));
  });

  it('passes over a file that is damaged', () => {
    cached();
    const whole = at.read(file);
    const forged = whole.replace('exposure, not change', 'nothing at all');
    assert.notEqual(forged, whole);
    for (const damaged of ['', 'x', '{}', 'null\n', whole.slice(0, -10), whole.slice(0, 64), `${whole} `, forged]) {
      at.write(file, damaged);
      const { status, err, out } = cached();
      assert.deepEqual([status, err], [1, known(0, 6)]);
      assert.match(out, /exposure, not change/);
    }
    assert.equal(cached().err, known(6, 6));
  });

  it('lies in the system’s folder for caches where there is no node_modules', function () {
    if (process.platform !== 'linux') this.skip();
    rmSync(path.join(at.folder, 'node_modules'), { recursive: true });
    const env = { XDG_CACHE_HOME: path.join(at.folder, 'caches') };
    const run = () => at.run(['--cache', 'briefs'], { env });
    assert.equal(run().err, known(0, 6));
    assert.equal(run().err, known(6, 6));
    assert.equal(existsSync(path.join(at.folder, 'node_modules')), false);
    assert.equal(readdirSync(path.join(at.folder, 'caches', 'northstar')).length, 1);
  });

  it('says so where it cannot be written, and reports all the same', () => {
    at.write('node_modules/.cache', 'a file');
    const { status, out, err } = cached();
    assert.match(err, /^The results could not be kept for the next run, in \S+: .+\.\n$/);
    assert.match(out, /^5 findings/m);
    assert.equal(status, 1);
  });
});
