/** HTML by templates that escape whatever is put into them. */
import { escapeXml } from '../escape.ts';

/** HTML that is safe as it stands. */
export interface Markup {
  readonly html: string;
}

/** What may be put into a template: text and numbers are escaped, markup stays, lists are joined, `undefined` is nothing. */
export type Part = Markup | string | number | undefined | readonly Part[];

/** A template; attributes stand in double quotes. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: texts.map((text, index) => text + written(parts[index])).join('') };
}

/** HTML that Northstar itself has written; never what a document says. */
export function trusted(text: string): Markup {
  return { html: text };
}

/** Signs that turn the order of letters around, for all that follows in a line. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

function written(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeXml(part.replace(turning, '\ufffd'));
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(written).join('');
}
