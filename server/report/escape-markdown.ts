/** Text as text in the Markdown of a comment on GitHub or GitLab. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text on one line: no markup, table cell, link or HTML comes of it, nobody is mentioned by it, and no issue is referred to.
 * An empty comment takes a mention or a bare link apart and is not seen.
 */
export function escapeComment(text: string): string {
  return text
    .replace(/([&<>])|(@|#|:(?=\/\/)|\bwww(?=\.))|[\\`*_~|![\]]/gi, (mark, entity?: string, apart?: string) =>
      entity ? (entities[entity] as string) : apart ? `${apart}<!-- -->` : `\\${mark}`,
    )
    .replace(/\s+/g, ' ');
}
