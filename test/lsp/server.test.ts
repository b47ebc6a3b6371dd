import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { everything, startClient } from './client.ts';

const brief = readFileSync(new URL('../corpus/briefs/youth-referees.md', import.meta.url), 'utf8');

describe('The server with the real engine', () => {
  for (const [name, server, args] of [
    ['node server/lsp/node.ts --stdio', '../../server/lsp/node.ts', []],
    ['northstar lsp --stdio', '../../server/cli/main.ts', ['lsp']],
  ] as const) {
    it(`${name} says of a brief what the engine says, and ends when told`, async () => {
      const client = await startClient({ server, args, capabilities: everything });
      const uri = 'file:///brief.md';
      await client.open(uri, brief);
      const found = (await client.pull(uri)).map(({ code, message }) => [code, message]);
      const expected = lint({ text: brief }).findings.map(({ rule, message }) => [rule, message]);
      assert.ok(expected.length > 0);
      assert.deepEqual(found, expected);
      await client.stop();
      assert.equal(client.process.exitCode, 0);
    });
  }
});
