/** How much of a document an edit makes the engine read again: counted, not timed. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readBrief } from '../../server/brief/brief.ts';
import type { MarkdownDocument } from '../../server/markdown/block.ts';
import { sectionRole } from '../../server/english/section-role.ts';
import { parse } from '../../server/markdown/parse.ts';
import { briefOf, chance } from '../bench/texts.ts';

/** Marks the words of every sentence of a document; returns how many of them no earlier version of it had marked. */
function counter(): (document: MarkdownDocument) => number {
  const mark = {};
  return (document) => {
    const sentences = readBrief(document).sections.flatMap((section) => section.statements);
    const fresh = sentences.filter(({ prose }) => !prose?.memo.has(mark));
    for (const { prose } of fresh) prose?.memo.set(mark, true);
    return fresh.length;
  };
}

/** The numbers of sentences that are read again after each of a hundred keystrokes, in order of size. */
function afterKeystrokes(length: number): number[] {
  const count = counter();
  const at = chance(7);
  let document = parse(briefOf(length));
  assert(count(document) > length / 200);
  const counts = Array.from({ length: 100 }, (_, index) => {
    const place = 60 + Math.floor(at() * (length - 60));
    const text = document.text.slice(0, place) + ('ab c.\n'[index % 6] as string) + document.text.slice(place);
    document = parse(text, document);
    return count(document);
  });
  return counts.sort((a, b) => a - b);
}

const replaced = (document: MarkdownDocument, from: number, to: number, words: string) =>
  parse(document.text.slice(0, from) + words + document.text.slice(to), document);

describe('An edit', () => {
  it('makes as few sentences be read again in a long brief as in a short one', () => {
    const short = afterKeystrokes(10_000);
    const long = afterKeystrokes(400_000);
    assert((long[50] as number) <= 12, `${long[50]} of a long one`);
    assert((long[94] as number) <= 2 * Math.max(20, short[94] as number), `${long[94]} and ${short[94]}`);
  }).timeout(60_000);

  it('leaves the sections of a long brief as they are but for those around it', () => {
    const at = chance(11);
    const options = { guess: sectionRole };
    let document = parse(briefOf(400_000));
    let known = new Set(readBrief(document, options).sections);
    assert(known.size > 1_000);
    const counts = Array.from({ length: 100 }, (_, index) => {
      const place = 60 + Math.floor(at() * 399_000);
      document = parse(document.text.slice(0, place) + ('ab c.\n'[index % 6] as string) + document.text.slice(place), document);
      const { sections } = readBrief(document, options);
      const fresh = sections.filter((section) => !known.has(section)).length;
      known = new Set(sections);
      return fresh;
    }).sort((a, b) => a - b);
    assert((counts[50] as number) <= 4, `${counts[50]}`);
    assert((counts[94] as number) <= 60, `${counts[94]}`);
  }).timeout(60_000);

  it('that opens a fence, and the one that closes it again, bring nothing back to be read again', () => {
    const count = counter();
    const before = parse(briefOf(100_000));
    count(before);
    const place = before.text.indexOf('\n\n', 3_000) + 2;
    const opened = replaced(before, place, place, '~~~~\n');
    assert(count(opened) < 30);
    assert(count(replaced(opened, place, place + 5, '')) < 30);
  }).timeout(30_000);

  it('of a definition makes those be read again that refer to it', () => {
    const count = counter();
    const body = briefOf(50_000);
    const before = parse(`${body}\n\nSee the [plan] first. Then go.\n\n[plan]: https://a.test\n`);
    count(before);
    const after = replaced(before, before.text.length - 1, before.text.length - 1, '/b');
    assert.equal(count(after), 0);
    const at = after.text.lastIndexOf('[plan]') + 1;
    assert.equal(count(replaced(after, at, at + 4, 'other')), 2);
  }).timeout(30_000);
});
