import { afterEach, describe, it } from 'mocha';
import { type DocumentName, documents } from '../workspace.ts';
import { closeAll, open, untilMarked } from './support.ts';

describe('Diagnostics', () => {
  afterEach(closeAll);

  for (const [name, { marks }] of Object.entries(documents)) {
    if (marks.length === 0) continue;
    it(`${name}: ${marks.map(([rule]) => rule).join(', ')}`, async () => {
      const { document } = await open(name as DocumentName);
      await untilMarked(document, marks);
    });
  }
});
