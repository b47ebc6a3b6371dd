/** What a hover quotes of a document stays words: no link, image or HTML of the document's author takes effect, and no command runs. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, it } from 'mocha';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toHover } from '../../server/lsp/hover.ts';

const ours = 'command:northstar.showRule?%5B%22purpose-vague%22%5D';

const pieces = fc.constantFrom(
  ...['[click](command:workbench.action.terminal.new)', '![x](https://evil.test/p.png)', '<img src=x onerror=alert(1)>'],
  ...[
    '<a href="command:x">',
    '[a]: command:x',
    '[a]',
    '[[',
    '](',
    ')',
    '`',
    '```',
    '|',
    '\\',
    '\\\\',
    '\n',
    '\r\n',
    '\u2028',
    '<!--',
    '-->',
  ],
  ...[
    '&lt;script&gt;',
    '&#91;',
    '$(zap)',
    'https://evil.test',
    'www.evil.test',
    'me@evil.test',
    '**',
    '_',
    '~~',
    '<https://evil.test>',
  ],
  ...['[^1]', '# ', '> ', '- ', '1. ', ' ', 'word', '\u202e', '\0', '🚀'],
);
const hostile = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()]);

function* all(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* all(child);
}

describe('A hover', () => {
  it('takes words from a document and nothing that acts', () => {
    fc.assert(
      fc.property(hostile, hostile, (who, to) => {
        const text = `${who}\n${to}`;
        const document = TextDocument.create('file:///a.md', 'markdown', 1, text);
        const span = { start: 0, end: who.length };
        const second = { start: who.length + 1, end: text.length };
        const hover = toHover(
          document,
          [
            {
              rule: 'purpose-vague',
              severity: 'warning',
              message: text,
              range: { start: 0, end: text.length },
              anatomy: { who: span, from: undefined, to: second, result: second, measured: false },
              fixes: () => [],
            },
          ],
          { markdown: true, page: () => '## Why\n\nIt matters.\n', link: () => ours },
        );
        const { value } = hover?.contents as { value: string };
        const nodes = [...all(parser.parse(value))];
        const links = nodes.flatMap((node) => (node.type === 'link' ? [node.url] : []));
        assert.deepEqual(links, [ours]);
        const acting = nodes.filter(({ type }) =>
          /^(?:html|image|imageReference|linkReference|definition|code|inlineCode)$/.test(type),
        );
        assert.deepEqual(acting, []);
        // One table of four rows, and the reason: the document's words break out of no cell.
        const [table, ...others] = parser.parse(value).children;
        assert.deepEqual([table?.type, table && 'children' in table && table.children.length], ['table', 5]);
        assert.deepEqual(
          others.map(({ type }) => type),
          ['paragraph'],
        );
        // Nor are bare addresses made links of.
        assert.doesNotMatch(value, /https?:\/\/|www\.\w|\w@\w/);
        // VS Code shows `$(name)` as an icon where a hover lets it.
        assert.doesNotMatch(value, /(?<!\\)\$\(/);
      }),
      { numRuns: 2_000 },
    );
  });
});
