import type { Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { prepared } from './dialect.ts';
import { limited } from './limits.ts';

/** CommonMark with GFM's tables, task lists and footnotes; no bare links, no strikethrough. */
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmFootnote(), gfmTable(), gfmTaskListItem()])
  .data('fromMarkdownExtensions', [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()])
  .freeze();

/** The syntax tree's top nodes; offsets count in `source`. None where it is nested so deep that the parser gives up. */
export function syntaxOf(source: string): readonly RootContent[] {
  try {
    return (processor.parse(prepared(limited(source))) as Root).children;
  } catch {
    // The parser calls itself for each level of nesting, so a text can exhaust its stack.
    return [];
  }
}
