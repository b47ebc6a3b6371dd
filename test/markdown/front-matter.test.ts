import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parse } from '../../server/markdown/parse.ts';

/** Each key with its values, and what the document has in the places given for them. */
const keysOf = (text: string) =>
  (parse(text).frontMatter?.keys ?? []).map(({ path, keyRange, values }) => [
    path.join('.'),
    text.slice(keyRange.start, keyRange.end),
    ...values.map((value) => [value.text, text.slice(value.range.start, value.range.end)]),
  ]);

describe('front matter', () => {
  it('reads YAML with the place of each key and value', () => {
    const text = [
      '---',
      'title: "A \\"b\\""',
      "who: 'it''s'",
      'northstar:',
      '  disable: [purpose-vague, x]',
      'goals:',
      '  - one # note',
      '  - two',
      'aim: >',
      '  They will',
      '  sell.',
      'n: 08',
      'day: 2026-01-05',
      'empty:',
      'multi: word one',
      '  word two',
      '---',
      '# H',
    ].join('\n');
    assert.deepEqual(keysOf(text), [
      ['title', 'title', ['A "b"', 'A \\"b\\"']],
      ['who', 'who', ["it's", "it''s"]],
      ['northstar.disable', 'disable', ['purpose-vague', 'purpose-vague'], ['x', 'x']],
      ['goals', 'goals', ['one', 'one'], ['two', 'two']],
      ['aim', 'aim', ['They will sell.', 'They will\n  sell.']],
      ['n', 'n', ['08', '08']],
      ['day', 'day', ['2026-01-05', '2026-01-05']],
      ['empty', 'empty'],
      ['multi', 'multi', ['word one word two', 'word one\n  word two']],
    ]);
    const { frontMatter, blocks } = parse(text);
    assert.equal(text.slice(frontMatter?.range.start, frontMatter?.range.end), text.slice(0, text.indexOf('\n# H')));
    assert.deepEqual((frontMatter?.data as { northstar: unknown }).northstar, { disable: ['purpose-vague', 'x'] });
    assert.deepEqual(
      blocks.map(({ range }) => text.slice(range.start, range.end)),
      ['# H'],
    );
  });

  it('reads TOML with the place of each key and value', () => {
    const text = [
      '+++',
      'title = "A \\u0041" # note',
      "raw = 'C:\\x'",
      '[northstar]',
      'disable = [',
      '  "a", # first',
      '  "b",',
      ']',
      'on = true',
      'inner = { x = 1, y = ["z"] }',
      '"quoted key".deep = """',
      'one',
      'two"""',
      '+++',
      'text',
    ].join('\r\n');
    assert.deepEqual(keysOf(text), [
      ['title', 'title', ['A A', 'A \\u0041']],
      ['raw', 'raw', ['C:\\x', 'C:\\x']],
      ['northstar.disable', 'disable', ['a', 'a'], ['b', 'b']],
      ['northstar.on', 'on', ['true', 'true']],
      ['northstar.inner.x', 'x', ['1', '1']],
      ['northstar.inner.y', 'y', ['z', 'z']],
      ['northstar.quoted key.deep', '"quoted key".deep', ['one\r\ntwo', 'one\r\ntwo']],
    ]);
    assert.equal(parse(text).frontMatter?.error, undefined);
  });

  it('says what is wrong, and reads the body all the same', () => {
    for (const text of [
      '---\na: 1\nb: [\n---\n\nText',
      '+++\na = "x"\nb = \n+++\n\nText',
      '---\na: *nobody\n---\n\nText',
      '---\na: 1\na: 2\n---\nText',
    ]) {
      const { frontMatter, blocks } = parse(text);
      assert.match(frontMatter?.error ?? '', /^The front matter .*\.$/);
      assert.equal(frontMatter?.data, undefined);
      assert.equal(keysOf(text)[0]?.[0], 'a');
      assert.deepEqual(
        blocks.map(({ range }) => text.slice(range.start, range.end)),
        ['Text'],
      );
    }
  });

  it('is none without a closing line, or between two thematic breaks', () => {
    for (const text of [
      '---\ntitle: x\n\n- a\n',
      '---\n# Title\n\nText.\n\n---\nmore',
      ' ---\na: b\n---\n',
      'x\n---\na: b\n---\n',
    ]) {
      assert.equal(parse(text).frontMatter, undefined, text);
    }
    assert.equal(parse('---\ntitle: x\n\n- a\n').blocks.at(-1)?.type, 'list');
    assert.equal(parse('---\n---\nx').blocks.length, 1);
  });

  it('is not taken in by hostile keys, aliases, depth and length', () => {
    const hostile = parse('---\n__proto__: {polluted: true}\nconstructor: x\n---\n').frontMatter;
    assert.equal((hostile?.data as { polluted?: unknown }).polluted, undefined);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefgh'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`),
    ];
    assert.match(parse(`---\n${bomb.join('\n')}\n---\n`).frontMatter?.error ?? '', /aliases/);
    for (const nested of ['{'.repeat(10_000), '['.repeat(10_000)]) {
      assert.match(parse(`---\na: ${nested}\n---\n`).frontMatter?.error ?? '', /^The front matter/);
      assert.match(parse(`+++\na = ${nested}\n+++\n`).frontMatter?.error ?? '', /^The front matter/);
    }
    assert.match(parse(`---\na: ${'x'.repeat(200_000)}\n---\nText`).frontMatter?.error ?? '', /longer/);
  });
});
