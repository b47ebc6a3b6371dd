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

/** The page without the sections of examples, which say what is marked and what is not; headings of lower levels inside an example are none of the page's. */
export function withoutExamples(page: string): string {
  return page
    .split(/^(?=## (?:Why it matters|Marked|Not marked|How to fix it|Options)$)/m)
    .filter((section) => !/^## (?:Marked|Not marked)$/m.test(section.split('\n', 1)[0] ?? ''))
    .join('')
    .trim();
}
