import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { measured } from './measured.ts';
import { extensionId } from './support.ts';

describe('Activation', () => {
  it('starts by itself in a workspace with Markdown and tells how long it took', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `no extension ${extensionId}`);
    const api = await extension.activate();
    assert.equal(typeof api.activationMs, 'number');
    measured.activationMs = api.activationMs;
    console.log(`      activate() returned after ${api.activationMs.toFixed(1)} ms`);
  });
});
