import { plainText } from './template.ts';
import type { Fix } from '../rules/rule.ts';

/** A document after a fix, as a client without snippets would show it. */
export function applied(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((rest, { range, template }) => rest.slice(0, range.start) + plainText(template) + rest.slice(range.end), text);
}

/** Where an offset of the document stands after a fix. */
export function movedBy({ edits }: Fix, offset: number): number {
  return edits
    .filter(({ range }) => range.end <= offset && (range.start < offset || range.start === range.end))
    .reduce((sum, { range, template }) => sum + plainText(template).length - (range.end - range.start), offset);
}
