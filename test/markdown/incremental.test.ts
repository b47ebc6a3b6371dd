import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { MarkdownDocument } from '../../server/markdown/block.ts';
import { deepest, grouped } from '../../server/markdown/containers.ts';
import { convert } from '../../server/markdown/convert.ts';
import { parse } from '../../server/markdown/parse.ts';
import { settledIn } from '../../server/markdown/placed-span.ts';
import { syntaxOf } from '../../server/markdown/syntax.ts';
import { documents, edited, edits } from './fragments.ts';
import { anatomy } from './reading.ts';

const project = join(import.meta.dirname, '../..');

const all = ({ blocks, comments, eol, frontMatter }: MarkdownDocument) => ({
  blocks: anatomy(blocks),
  comments: settledIn(comments),
  eol,
  frontMatter,
});

/** The blocks of a text that the parser reads in one piece. */
function inOnePiece(text: string) {
  const { pieces, comments } = convert(text, syntaxOf(text), 0);
  return { blocks: anatomy(grouped(pieces, deepest)), comments: settledIn(comments) };
}

/** After indented code the parser takes `2)` for text, which it is not, unless it starts a piece; a line of our dialect within raw HTML is what stands for it. */
function isOdd(text: string): boolean {
  const indented = syntaxOf(text).some(
    ({ type, position }) => type === 'code' && !/[`~]/.test(text[position?.start.offset ?? 0] ?? ''),
  );
  return indented || (/\{\{|:::|!!!|\[!/.test(text) && /<[!?sp]/.test(text));
}

describe('a document that is read piece by piece', () => {
  it('is what it is when it is read in one piece', () => {
    fc.assert(
      fc.property(documents(16), (text) => {
        fc.pre(!/^(?:\uFEFF|---|\+\+\+)/.test(text) && !isOdd(text));
        const { blocks, comments } = parse(text);
        assert.deepEqual({ blocks: anatomy(blocks), comments: settledIn(comments) }, inOnePiece(text));
      }),
      { numRuns: 1_500 },
    );
  }).timeout(40_000);

  it('is so for every document that we have', () => {
    for (const file of ['examples', 'training', '../shared/corpus'].flatMap((folder) =>
      globSync(`${folder}/**/*.md`, { cwd: project }),
    )) {
      const text = readFileSync(join(project, file), 'utf8');
      const { blocks, comments, frontMatter } = parse(text);
      const body = text.slice(frontMatter?.range.end ?? 0);
      if (frontMatter || isOdd(text)) continue;
      assert.deepEqual({ blocks: anatomy(blocks), comments: settledIn(comments) }, inOnePiece(body), file);
    }
  }).timeout(60_000);

  it('is after any edits what it is when it is read afresh', () => {
    fc.assert(
      fc.property(documents(12), edits(8), (start, changes) => {
        let document = parse(start);
        for (const change of changes) {
          document = parse(edited(document.text, change), document);
          assert.deepEqual(all(document), all(parse(document.text)));
        }
      }),
      { numRuns: 800 },
    );
  }).timeout(60_000);
});
