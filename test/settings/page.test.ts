/** The reference page follows from the declaration. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { withReference } from '../../scripts/settings/page.ts';

describe('The page of settings', () => {
  it('has the settings as they are declared: npm run settings writes them', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../docs/settings.md'), 'utf8');
    assert.equal(page, withReference(page));
  });
});
