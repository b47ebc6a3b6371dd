/** A document after a fix, as a client without snippets would show it. */
import { plainText } from '../server/rewrite/template.ts';
import type { Fix } from '../server/rules/rule.ts';

export function applied(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((rest, { range, template }) => rest.slice(0, range.start) + plainText(template) + rest.slice(range.end), text);
}
