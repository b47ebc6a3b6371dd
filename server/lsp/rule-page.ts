/** Reads a rule's page, which is Markdown. */

/** The first paragraph of the page's section whose heading begins with "Why"; `undefined` where it has none. */
export function whyOf(page: string): string | undefined {
  const section = /^#{2,6}[ \t]+why\b.*$/im.exec(page);
  if (!section) return undefined;
  const below = page.slice(section.index + section[0].length).split(/\r?\n/);
  const first = below.findIndex((line) => line.trim() !== '');
  if (first < 0 || below[first]?.startsWith('#')) return undefined;
  const end = below.findIndex((line, index) => index > first && line.trim() === '');
  return below.slice(first, end < 0 ? undefined : end).join('\n');
}
