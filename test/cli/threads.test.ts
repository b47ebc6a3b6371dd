/** Documents that several threads lint: what comes of them is what one thread gives. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { Job } from '../../server/cli/share.ts';
import { lintOnThreads } from '../../server/cli/threads.ts';
import { defaultSettings } from '../../server/settings/settings.ts';

const project = path.join(import.meta.dirname, '../..');
const jobs: readonly Job[] = globSync('examples/*.md', { cwd: project })
  .sort()
  .map((file) => ({ document: { text: readFileSync(path.join(project, file), 'utf8'), path: file }, settings: defaultSettings }));

const needs = { fixes: true, whole: true };

describe('A folder on several threads', () => {
  it('gets what one thread gives, in the same order, and each document is counted once', async () => {
    const alone = await lintOnThreads(jobs, needs, () => {}, 1);
    let steps = 0;
    const together = await lintOnThreads(jobs, needs, () => steps++, 3);
    assert.ok(alone.some(({ findings }) => findings.some(({ fixes }) => fixes.length > 0)));
    assert.deepEqual(together, alone);
    assert.equal(steps, jobs.length);
  });

  it('gets it where the other threads cannot start', async () => {
    const alone = await lintOnThreads(jobs, needs, () => {}, 1);
    const options = process.env.NODE_OPTIONS;
    process.env.NODE_OPTIONS = '--import=data:text/javascript,throw%20new%20Error()';
    try {
      assert.deepEqual(await lintOnThreads(jobs, needs, () => {}, 3), alone);
    } finally {
      if (options === undefined) delete process.env.NODE_OPTIONS;
      else process.env.NODE_OPTIONS = options;
    }
  });

  it('does nothing where there is no document', async () => {
    assert.deepEqual(await lintOnThreads([], needs, () => assert.fail()), []);
  });
});
