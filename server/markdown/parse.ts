import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { MarkdownDocument } from './block.ts';
import { convert } from './convert.ts';
import { prepared } from './dialect.ts';
import { readFrontMatter } from './front-matter.ts';
import { limited } from './limits.ts';

/** CommonMark with GFM's tables, task lists and footnotes; no bare links, no strikethrough. */
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmFootnote(), gfmTable(), gfmTaskListItem()])
  .data('fromMarkdownExtensions', [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()])
  .freeze();

/**
 * Reads a whole document. Never throws: a text that no parser can take (nested ten thousand deep) has no blocks.
 */
export function parse(text: string): MarkdownDocument {
  const frontMatter = readFrontMatter(text);
  const start = bodyStart(text, frontMatter?.range.end ?? 0);
  const { blocks, comments } = readBody(text.slice(start), start);
  const document = { text, eol: lineEnding(text), blocks, comments };
  return frontMatter ? { ...document, frontMatter } : document;
}

function readBody(body: string, base: number): Pick<MarkdownDocument, 'blocks' | 'comments'> {
  let root: Root;
  try {
    root = processor.parse(prepared(limited(body)));
  } catch {
    // The parser calls itself for each level of nesting, so a text can exhaust its stack.
    return { blocks: [], comments: [] };
  }
  return convert(body, root.children, base);
}

/** After the front matter's line ending and any byte order mark, which the parser would drop and miscount. */
function bodyStart(text: string, after: number): number {
  let start = after;
  if (start > 0 && text[start] === '\r') start += 1;
  if (start > 0 && text[start] === '\n') start += 1;
  while (text[start] === '\uFEFF') start += 1;
  return start;
}

/** The line ending that `text` uses most; `\n` where it has none. */
function lineEnding(text: string): MarkdownDocument['eol'] {
  let crlf = 0;
  let all = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    all += 1;
    if (text[at - 1] === '\r') crlf += 1;
  }
  return crlf * 2 > all ? '\r\n' : '\n';
}
