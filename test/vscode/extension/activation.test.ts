import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { measured } from './measured.ts';
import { northstar } from './support.ts';

describe('Activation', () => {
  it('starts by itself in a workspace with Markdown and tells how long it took', async () => {
    const api = await northstar();
    assert.equal(typeof api.activationMs, 'number');
    measured.activationMs = api.activationMs;
    await api.ready;
  });
});
