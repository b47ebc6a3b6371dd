import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { workspace } from './workspace.ts';

const { write, documents } = workspace();

describe('northstar lint --shard', () => {
  it('shares a thousand documents out: none left, none twice, no part much larger than another', () => {
    for (let index = 0; index < 1000; index++) write(`shared/${index % 7}/note ${index}.md`, `# Note ${index}\n`);
    const paths = (...args: string[]) => documents(['shared', ...args]).map(({ path }) => path);
    const all = paths();
    assert.equal(all.length, 1000);
    for (const parts of [1, 3, 4, 8]) {
      const shards = Array.from({ length: parts }, (_, index) => paths('--shard', `${index + 1}/${parts}`));
      assert.deepEqual(shards.flat().sort(), all);
      for (const shard of shards) assert.ok(Math.abs(shard.length - 1000 / parts) < 50, `${shard.length} of ${parts} parts`);
    }
  }).timeout(60_000);

  it('gives a document to the same part whatever else is there', () => {
    const before = documents(['shared', '--shard', '2/3']).map(({ path }) => path);
    write('shared/0/another.md', '# Another\n');
    const after = documents(['shared', '--shard', '2/3']).map(({ path }) => path);
    assert.deepEqual(
      after.filter((path) => path !== 'shared/0/another.md'),
      before,
    );
  });
});
