/** The picture in docs/architecture.md is the one that the layers give, and names all of them with all that they may import. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { architecture } from '../../scripts/architecture/picture.ts';
import { allowed, clientMayImport } from '../layers.ts';
import { project } from './pages.ts';

const picture = readFileSync(path.join(project, 'docs/architecture.svg'), 'utf8');

/** What the picture says in each box below its name and purpose. */
const boxes = new Map(
  [...picture.matchAll(/<g id="([^"]+)">(.*?)<\/g>/gs)].map(([, layer = '', inside = '']) => {
    const lines = [...inside.matchAll(/class="imports"[^>]*>([^<]*)</g)].map(([, line = '']) => line);
    return [layer, lines.join(' ')] as const;
  }),
);

describe('The picture of the architecture', () => {
  it('is the one that the layers give: npm run architecture draws it', () => assert.equal(picture, architecture()));

  it('has a box for every layer and for the client, and no other', () => {
    assert.deepEqual([...boxes.keys()].sort(), [...Object.keys(allowed), 'client'].sort());
  });

  for (const [layer, imports] of [...Object.entries(allowed), ['client', clientMayImport] as const]) {
    it(`says what ${layer} may import`, () => {
      assert.equal(boxes.get(layer), `imports ${imports.length > 0 ? imports.join(', ') : 'nothing of ours'}`);
    });
  }
});
