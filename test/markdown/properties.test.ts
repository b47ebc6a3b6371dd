import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parse } from '../../server/markdown/parse.ts';
import { documents } from './fragments.ts';
import { inside, parts } from './reading.ts';

describe('any document', () => {
  it('has every block inside its parent, and every word inside its block, in order', () => {
    fc.assert(
      fc.property(documents(25), (text) => {
        for (const { part, parent } of parts(parse(text))) {
          assert(
            part.range.start >= parent.start && part.range.start <= part.range.end && part.range.end <= parent.end,
            'a block leaves its parent',
          );
          let at = part.range.start;
          for (const { range } of inside(part)) {
            assert(range.start >= at, 'blocks overlap');
            at = range.end;
          }
          if (!('prose' in part)) continue;
          const { prose, range } = part;
          assert.equal(prose.text, prose.text.trim());
          let last = range.start;
          for (let index = 0; index < prose.text.length; index += 1) {
            const { start, end } = prose.locate(index, index + 1);
            assert(start >= last && start < end && end <= range.end, 'a character is out of place');
            const source = text.slice(start, end);
            assert(
              source === prose.text[index] || /^(?:\\(?:[^\w\s]|_)|&|\0|[ \t]*\\?[\r\n]|<br)/.test(source),
              `${prose.text[index]} is not ${source}`,
            );
            last = start;
          }
        }
      }),
      { numRuns: 500 },
    );
  }).timeout(20_000);

  it('of the corpus is read', function () {
    const corpus = join(import.meta.dirname, '../../../shared/corpus');
    if (!existsSync(corpus)) this.skip();
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    assert(files.length > 0);
    for (const file of files) assert(parse(readFileSync(join(corpus, file), 'utf8')).blocks.length > 0, file);
  }).timeout(20_000);
});
