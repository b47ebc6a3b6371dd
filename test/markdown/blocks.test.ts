import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Container, List } from '../../server/markdown/block.ts';
import { parse } from '../../server/markdown/parse.ts';
import { outline, sourceOf } from './reading.ts';

const covered = (text: string) => parse(text).blocks.map(({ range }) => text.slice(range.start, range.end));

describe('blocks', () => {
  it('covers each block without the line ending after it', () => {
    const text = '# A\n\nb\nc\n\n- d\n  - e\n\n> f\n\n```\ng\n```\n\n***\n\n<div>\nh\n</div>\n';
    assert.deepEqual(covered(text), ['# A', 'b\nc', '- d\n  - e', '> f', '```\ng\n```', '***', '<div>\nh\n</div>']);
    assert.deepEqual(outline(text), [
      'heading1 A',
      'paragraph b c',
      'list(item(paragraph d, list(item(paragraph e))))',
      'quote(paragraph f)',
      'code',
      'break',
      'html',
    ]);
  });

  it('ends an item with an unclosed fence before the next item', () => {
    const text = '1. a\n\n   ```sh\n   b\n\n1. c\n';
    const [list] = parse(text).blocks as [List];
    assert.deepEqual(
      list.items.map(({ range }) => text.slice(range.start, range.end).trimEnd()),
      ['1. a\n\n   ```sh\n   b', '1. c'],
    );
  });

  it('tells the forms of headings', () => {
    const text =
      '## One ##\n\nTwo\n===\n\n##Learning Goals\n\n#hashtag\n\n#123\n\n#Tag #Other\n\nsee #Title\n\n## Four {#four .x}\n';
    assert.deepEqual(
      parse(text).blocks.map((block) =>
        block.type === 'heading' ? `${block.form}${block.level} ${block.prose.text}` : block.type,
      ),
      ['atx2 One', 'setext1 Two', 'unspaced2 Learning Goals', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'atx2 Four'],
    );
    assert.equal(sourceOf(text, 'Learning Goals'), 'Learning Goals');
  });

  it('keeps list markers and task boxes', () => {
    const text = '- [ ] a\n- [x] b\n- [ ]\n- c\n\n3) d\n';
    const lists = parse(text).blocks.filter((block): block is List => block.type === 'list');
    assert.deepEqual(
      lists.map((list) => [list.ordered, list.items.map(({ marker, checkbox }) => `${marker}${checkbox ? '[]' : ''}`)]),
      [
        [false, ['-[]', '-[]', '-[]', '-']],
        [true, ['3)']],
      ],
    );
    assert.deepEqual(outline(text)[0], 'list(task(paragraph a), task(paragraph b), task, item(paragraph c))');
  });

  it('puts what stands in a fenced div into a container', () => {
    const text = 'before\n::: objectives\n- a\n- b\n:::\nafter\n';
    assert.deepEqual(outline(text), [
      'paragraph before',
      '<objectives>(list(item(paragraph a), item(paragraph b)))',
      'paragraph after',
    ]);
    const [, div] = parse(text).blocks as [unknown, Container];
    assert.equal(text.slice(div.range.start, div.range.end), '::: objectives\n- a\n- b\n:::');
    assert.equal(text.slice(div.nameRange.start, div.nameRange.end), 'objectives');
    assert.equal(sourceOf(text, 'b'), 'b');
  });

  it('knows the ways to write a div', () => {
    const first = (text: string) => {
      const [block] = parse(text).blocks as [Container];
      return [block.name, text.slice(block.nameRange.start, block.nameRange.end), block.title?.text];
    };
    assert.deepEqual(first(':::: {.objectives}\nx\n::::\n'), ['objectives', 'objectives', undefined]);
    assert.deepEqual(first('::: {#one .two key="v"}\nx\n:::'), ['two', 'two', undefined]);
    assert.deepEqual(first(':::{note} Mind the gap\nx\n:::'), ['note', 'note', 'Mind the gap']);
    assert.deepEqual(first(':::tip[A title]{.x}\r\nx\r\n:::\r\n'), ['tip', 'tip', 'A title']);
    assert.deepEqual(first('::: warning :::\nx\n:::'), ['warning', 'warning', undefined]);
    assert.deepEqual(outline(':::: a\n::: b\nx\n:::\ny\n::::\n\n- i\n\n  ::: c\n  z\n  :::\n'), [
      '<a>(<b>(paragraph x), paragraph y)',
      'list(item(paragraph i, <c>(paragraph z)))',
    ]);
  });

  it('ends an unclosed div before the next heading, and forgets a stray fence', () => {
    assert.deepEqual(outline('::: a\n\n# H\n\nx\n\n# I\n'), ['<a>(heading1 H, paragraph x)', 'heading1 I']);
    assert.deepEqual(outline('x\n\n:::\n\ny'), ['paragraph x', 'paragraph y']);
    assert.deepEqual(outline('```\n::: a\n```\n'), ['code']);
  });

  it('reads the indented body of an admonition', () => {
    const text = 'x\n!!! note "My title"\n    Body **b**\n\n    - one\n      two\n\nafter\n\n??? tip\n\n    z\n\n+ q\n';
    assert.deepEqual(outline(text), [
      'paragraph x',
      '<note>(paragraph Body b, list(item(paragraph one two)))',
      'paragraph after',
      '<tip>(paragraph z)',
      'list(item(paragraph q))',
    ]);
    const [, note] = parse(text).blocks as [unknown, Container];
    assert.equal(note.title?.text, 'My title');
    assert.equal(sourceOf(text, 'one two'), 'one\n      two');
    assert.deepEqual(outline('??? to be decided\n\nnext\n'), ['paragraph ??? to be decided', 'paragraph next']);
  });

  it('reads a quote that begins with a label in brackets as a container', () => {
    const text = '> [!NOTE] Heads up\n> Body\n> more\n\n> plain\n';
    assert.deepEqual(outline(text), ['<NOTE>(paragraph Body more)', 'quote(paragraph plain)']);
    const [note] = parse(text).blocks as [Container];
    assert.equal(note.title?.text, 'Heads up');
    assert.equal(text.slice(note.range.start, note.range.end), '> [!NOTE] Heads up\n> Body\n> more');
  });

  it('leaves shortcodes out, and placeholders in', () => {
    assert.deepEqual(
      outline(
        '{{< figure src="x" >}}\nAt {{<our-name>}} `{{< x >}}` {{measure}}\n{% include a.md %}\n\n{{measure}}\n\n# H\n{: .no_toc }\n',
      ),
      ['html', 'paragraph At {{< x >}} {{measure}}', 'html', 'paragraph {{measure}}', 'heading1 H', 'html'],
    );
  });

  it('gives footnotes a container and definitions nothing', () => {
    const text = 'a[^n] [b]\n\n[^n]: One.\n\n    Two.\n\n[b]: /x\n';
    assert.deepEqual(outline(text), ['paragraph a b', '<footnote>(paragraph One., paragraph Two.)']);
    const [, note] = parse(text).blocks as [unknown, Container];
    assert.equal(text.slice(note.nameRange.start, note.nameRange.end), '[^n]');
  });

  it('finds comments outside code', () => {
    const text =
      '<!-- one --> <!-- two -->\n<!-- of\nlines -->\n\n- a <!--three-->\n\n| <!-- four --> |\n|---|\n\n`<!-- no -->`\n\n    <!-- no -->\n\n<!-- open';
    assert.deepEqual(
      parse(text).comments.map((comment) => [comment.text, text.slice(comment.range.start, comment.range.end)]),
      [
        ['one', '<!-- one -->'],
        ['two', '<!-- two -->'],
        ['of\nlines', '<!-- of\nlines -->'],
        ['three', '<!--three-->'],
        ['four', '<!-- four -->'],
      ],
    );
  });

  it('reads a long table and a long list to their ends, and the words of a paragraph with more markup than sense', () => {
    const cells = Array.from({ length: 700 }, (_, row) => `| **a${row}** | [b](/x) |`);
    assert.equal(sourceOf(`| A | B |\n|---|---|\n${cells.join('\n')}\n`, 'a699'), 'a699');
    assert.match(outline(`| A | B |\n|---|---|\n${cells.join('\n')}\n`)[0] ?? '', /row\(cell a699, cell b\)\)$/);
    const items = Array.from({ length: 700 }, (_, item) => `- *i${item}* and [b](/x)`);
    assert.match(outline(items.join('\n'))[0] ?? '', /item\(paragraph i699 and b\)\)$/);
    assert.match(outline(`${'*a* '.repeat(2_000)}end\n\n*b*`).join(), /end,paragraph b$/);
    assert.deepEqual(outline(`a\r\n${'\r\n'.repeat(50)}*b*\n${'\n'.repeat(50)}c`), ['paragraph a', 'paragraph b', 'paragraph c']);
  });

  it('survives nesting and repetition that no author writes', () => {
    for (const text of [
      `${'>'.repeat(10_000)} x`,
      `${'- '.repeat(10_000)}x`,
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
      '['.repeat(100_000),
      ']'.repeat(50_000),
      '*a **b '.repeat(5_000),
      '<'.repeat(50_000),
      '\n'.repeat(100_000),
      ':::: a\n'.repeat(2_000),
    ]) {
      assert.equal(parse(text).text, text);
    }
  }).timeout(20_000);
});
