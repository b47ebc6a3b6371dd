import { describe, it } from 'mocha';
import { checkSoundness } from './soundness.ts';

describe('Any document', () => {
  it('gets an answer, and marks that lie on its words', () => {
    checkSoundness(1_500);
  }).timeout(120_000);
});
