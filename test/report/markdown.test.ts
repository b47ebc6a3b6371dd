import assert from 'node:assert/strict';
import type { Html, Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, it } from 'mocha';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdownReport } from '../../server/report/markdown.ts';
import { hostileBrief, inputOf, labelledBriefs, linted, vagueBrief } from './input.ts';

const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()]);

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node && node.type !== 'html' ? node.value : '';
}

function all<T extends Nodes['type']>(node: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const below = 'children' in node ? node.children.flatMap((child) => all(child, type)) : [];
  return node.type === type ? [node as Extract<Nodes, { type: T }>, ...below] : below;
}

const read = (markdown: string): Root => processor.parse(markdown);

describe('The Markdown report', () => {
  it('sums up first, then has a table a brief', () => {
    const documents = [vagueBrief, linted('README.md', '# Tool\n\nRun it.\n')];
    assert.equal(
      markdownReport(inputOf(documents)),
      `## Northstar: 2 findings in 1 brief

1 warning, 1 information. 1 brief read, 1 other document left alone.

### briefs/a.md

| Line | Severity | Finding | Rule |
| ---: | --- | --- | --- |
| 3 | information | This purpose rests on no analysis: say what keeps people from doing it today, and how you found out. | root-cause-missing |
| 5 | warning | This purpose promises exposure, not change: say what sales staff will do differently. | purpose-vague |
`,
    );
  });

  it('says so where there is nothing to mark', () => {
    assert.equal(
      markdownReport(inputOf([linted('README.md', '# Tool\n\nRun it.\n')])),
      '## Northstar: nothing to mark\n\n0 briefs read, 1 other document left alone.\n',
    );
  });

  it('shows names and messages as they are, whatever they hold', () => {
    for (const document of [hostileBrief, ...labelledBriefs()]) {
      if (document.result.findings.length === 0) continue;
      const tree = read(markdownReport(inputOf([document])));
      assert.equal(textOf(all(tree, 'heading')[1] as Nodes), document.path.replace(/\s+/g, ' '));
      const rows = all(tree, 'tableRow').slice(1);
      assert.deepEqual(
        rows.map((row) => row.children.slice(1).map(textOf)),
        document.result.findings.map(({ severity, message, rule }) => [severity, message.replace(/\s+/g, ' '), rule]),
      );
    }
  });

  it('makes no link, no HTML, no mention and no reference to an issue of what a document says', () => {
    const markdown = markdownReport(inputOf([hostileBrief]));
    const tree = read(markdown);
    assert.deepEqual([...all(tree, 'link'), ...all(tree, 'image'), ...all(tree, 'inlineCode')], []);
    assert.deepEqual([...new Set(all(tree, 'html').map(({ value }: Html) => value))], ['<!-- -->']);
    assert.doesNotMatch(markdown, /@\w|(?<!&)#\d|https?:\/\/|www\./);
  });

  it('stays short enough for a comment', () => {
    const many = Array.from({ length: 60 }, (_, index) => linted(`briefs/${index}.md`, hostileBrief.text));
    const found = many.flatMap(({ result }) => result.findings).length;
    const markdown = markdownReport(inputOf(many));
    assert.equal(all(read(markdown), 'tableRow').length - all(read(markdown), 'table').length, 100);
    assert.ok(markdown.includes(`… and ${found - 100} more.`));
    assert.ok(markdown.length < 65_536, `${markdown.length} characters`);
  });
});
