/** Text of the document inside Markdown or HTML that the server writes. */

/** Makes `text` stand for itself in Markdown, on one line: no markup, link, image, table cell or HTML of its author's takes effect. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~:@$^=]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
