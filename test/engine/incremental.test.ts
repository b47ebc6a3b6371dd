import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { checkIncremental } from './incremental.ts';

describe('Any edits of any document', () => {
  it('leave the editor with the findings, ranges, fixes and outline of a fresh lint', () => {
    assert(checkIncremental(250) > 2_000);
  }).timeout(180_000);
});
