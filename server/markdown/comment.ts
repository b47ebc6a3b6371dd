import type { Comment } from './block.ts';

/** Is this piece of HTML one comment and nothing else? */
export const isComment = (html: string): boolean => html.startsWith('<!--') && html.length >= 7 && html.endsWith('-->');

/** A block's source without the indent and the quote markers that its containers put before its lines. */
export const unprefixed = (source: string): string => source.replace(/(\r\n|\n|\r)[ \t>]+/g, '$1');

/** The comments of a block of HTML that starts at offset `base` of the document. */
export function commentsOf(html: string, base: number): Comment[] {
  const comments: Comment[] = [];
  let at = html.indexOf('<!--');
  while (at !== -1) {
    const close = html.indexOf('-->', at + 2);
    if (close === -1) break;
    const text = unprefixed(html.slice(at + 4, Math.max(at + 4, close))).trim();
    comments.push({ range: { start: base + at, end: base + close + 3 }, text });
    at = html.indexOf('<!--', close + 3);
  }
  return comments;
}
