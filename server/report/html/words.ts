/** Words and signs that the parts of the HTML report share. No meaning is told by colour alone: each has a word. */
import type { Standing } from '../../rules/outline-form.ts';
import { type Markup, html } from './markup.ts';

const signs: Readonly<Record<Standing, string>> = { Vague: '○', Halfway: '◐', Clear: '●' };

/** The word for where a brief stands, with its sign. */
export function standingBadge(standing: Standing): Markup {
  return html`<span class="standing ${standing.toLowerCase()}"><span class="sign" aria-hidden="true">${signs[standing]}</span> ${standing}</span>`;
}

/** `still missing` → `Still missing`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Text on one line, cut at a word where it is longer than `longest` UTF-16 code units. */
export function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest);
  return `${line.slice(0, space > 0 ? space : longest)} …`;
}
