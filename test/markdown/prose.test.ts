import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Prose } from '../../server/markdown/block.ts';
import { parse } from '../../server/markdown/parse.ts';
import { prosesOf, sourceOf, textsOf } from './reading.ts';

const proseOf = (text: string): Prose => {
  const [prose] = prosesOf(parse(text));
  assert(prose);
  return prose;
};

const words = ({ text }: Prose, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('prose', () => {
  it('reads without markup and finds each word without the markup around it', () => {
    const text = 'Sales *team* members **will [sell](https://x.test "t") more**, by `10 %` &amp; \\*soon\\*.\n';
    assert.deepEqual(textsOf(text), ['Sales team members will sell more, by 10 % & *soon*.']);
    assert.equal(sourceOf(text, 'team'), 'team');
    assert.equal(sourceOf(text, 'sell'), 'sell');
    assert.equal(sourceOf(text, '10 %'), '10 %');
    assert.equal(sourceOf(text, '&'), '&amp;');
    assert.equal(sourceOf(text, '*soon*'), '\\*soon\\*');
    assert.equal(sourceOf(text, 'team members'), 'team* members');
    assert.equal(sourceOf(text, 'sell more, by'), 'sell](https://x.test "t") more**, by');
  });

  it('marks code, bold, italics and links', () => {
    const prose = proseOf('**Purpose:** an *old _aim_* with `a|b` and [a **bold** link][1]\n\n[1]: /x');
    assert.deepEqual(words(prose, prose.strong), ['Purpose:', 'bold']);
    assert.deepEqual(words(prose, prose.emphasis), ['aim', 'old aim']);
    assert.deepEqual(words(prose, prose.code), ['a|b']);
    assert.deepEqual(words(prose, prose.links), ['a bold link']);
  });

  it('reads hard-wrapped lines in items and quotes as one', () => {
    const text = '- They will\n  sell **more\n  things** soon\n\n> A\n> b\nlazy `c\n> d`\n';
    assert.deepEqual(textsOf(text), ['They will sell more things soon', 'A b lazy c d']);
    assert.equal(sourceOf(text, 'will sell'), 'will\n  sell');
    assert.equal(sourceOf(text, 'more things'), 'more\n  things');
    assert.equal(sourceOf(text, 'b lazy'), 'b\nlazy');
    assert.equal(sourceOf(text, 'c d'), 'c\n> d');
  });

  it('reads hard breaks, Windows line endings and astral characters', () => {
    const text = 'One 😀 two  \r\nthree\\\r\nfour\r\n👩🏽‍🎓 *five*\r\n';
    assert.deepEqual(textsOf(text), ['One 😀 two three four 👩🏽‍🎓 five']);
    for (const word of ['One', '😀', 'two', 'three', 'four', '👩🏽‍🎓', 'five']) assert.equal(sourceOf(text, word), word);
    assert.equal(sourceOf(text, 'three four'), 'three\\\r\nfour');
  });

  it('keeps a quotation mark that is text, not a marker', () => {
    const text = 'a\n    > b\n\n> c\n>     > \\> d\n';
    assert.deepEqual(textsOf(text), ['a > b', 'c > d']);
    assert.equal(sourceOf(text, '> d'), '\\> d');
  });

  it('decodes entities of all kinds, and leaves what is none', () => {
    const text = '&lt;x&gt; &#35;1 &#x41; &amp;amp; &nosuch; &copy AT&T &NotEqualTilde;!';
    assert.deepEqual(textsOf(text), ['<x> #1 A &amp; &nosuch; &copy AT&T \u2242\u0338!']);
    assert.equal(sourceOf(text, '#1'), '&#35;1');
    assert.equal(sourceOf(text, '\u0338!'), '&NotEqualTilde;!');
  });

  it('leaves out footnote references, images and comments', () => {
    const text = 'A fact[^1] ![alt](x.png) here <!-- why --> stands.\n\n[^1]: Source.\n';
    assert.deepEqual(textsOf(text), ['A fact here stands.', 'Source.']);
    assert.equal(sourceOf(text, 'here stands'), 'here <!-- why --> stands');
    assert.deepEqual(textsOf('![only](x.png)'), ['']);
  });

  it('keeps tags apart, and reads <br> as a blank', () => {
    const text = 'They <b>will</b> reach <purpose statement> or<br>more';
    const prose = proseOf(text);
    assert.equal(prose.text, 'They will reach  or more');
    assert.deepEqual(
      prose.html.map(({ value, range }) => [value, text.slice(range.start, range.end)]),
      [
        ['<b>', '<b>'],
        ['</b>', '</b>'],
        ['<purpose statement>', '<purpose statement>'],
        ['<br>', '<br>'],
      ],
    );
    assert.deepEqual(
      prose.html.map(({ at }) => at),
      [5, 9, 16, 19],
    );
  });

  it('reads table cells, with their escaped pipes', () => {
    const text = '| From | To |\n|---|:--|\n| a \\| b | `c \\| d` |\n|  | **e** |\n';
    assert.deepEqual(textsOf(text), ['From', 'To', 'a | b', 'c | d', '', 'e']);
    assert.equal(sourceOf(text, 'a | b'), 'a \\| b');
    assert.equal(sourceOf(text, 'c | d'), 'c \\| d');
    assert.equal(sourceOf(text, 'e'), 'e');
  });

  it('places nothing where there is nothing', () => {
    const text = '| a |\n|---|\n|   |\n';
    const prose = prosesOf(parse(text))[1];
    assert.equal(prose?.text, '');
    const { start, end } = prose?.locate(0, 0) ?? { start: -1, end: -1 };
    assert(start === end && start > text.lastIndexOf('\n|') && start < text.length);
  });

  it('keeps offsets after a byte order mark and front matter', () => {
    const text = '\uFEFF---\r\ntitle: x\r\n---\r\n\uFEFF# Purpose 🎯\r\n\r\nThey will *sell*.\r\n';
    assert.deepEqual(textsOf(text), ['Purpose 🎯', 'They will sell.']);
    assert.equal(sourceOf(text, 'Purpose 🎯'), 'Purpose 🎯');
    assert.equal(sourceOf(text, 'will sell.'), 'will *sell*.');
    assert.equal(parse(text).eol, '\r\n');
  });
});
