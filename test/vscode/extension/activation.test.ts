import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { measured } from './measured.ts';
import { host, languageClient, northstar } from './support.ts';

describe('Activation', () => {
  it('starts by itself in a workspace with Markdown and tells how long it took', async () => {
    const api = await northstar();
    assert.equal(typeof api.activationMs, 'number');
    measured[host === 'web' ? 'activationMs in a web worker' : 'activationMs'] = api.activationMs;
    await api.ready;
  });

  it(
    host === 'web' ? 'runs in a web worker, and its server in another' : 'runs in Node, and its server in a process',
    async () => {
      const client = await languageClient();
      assert.equal('importScripts' in globalThis, host === 'web');
      assert.equal('_serverProcess' in client, host === 'node');
    },
  );
});
