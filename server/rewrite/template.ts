/** Text with gaps for the author to fill: one source for the snippet and for the plain form. */

/** A gap. `text` is what the author overtypes; with `choices` the editor offers a list. */
export interface Stop {
  readonly stop: string;
  readonly choices?: readonly string[];
}

/** Literal text and gaps in order; gaps are tab stops 1, 2, 3 … in that order. */
export type Template = readonly (string | Stop)[];

/** The form for clients without snippet edits: each gap a `[bracketed placeholder]`, which `placeholder-left` keeps in sight. */
export function plainText(template: Template): string {
  return template.map((part) => (typeof part === 'string' ? part : `[${part.stop}]`)).join('');
}

/** The form with tab stops, in LSP snippet syntax; `undefined` where there is no gap, so that the edit is plain text. */
export function snippet(template: Template): string | undefined {
  if (template.every((part) => typeof part === 'string')) return undefined;
  let next = 1;
  const body = template.map((part) => {
    if (typeof part === 'string') return part.replace(/[\\$}]/g, '\\$&');
    const stop = next++;
    return part.choices
      ? `\${${stop}|${part.choices.map((choice) => choice.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`
      : `\${${stop}:${part.stop.replace(/[\\$}]/g, '\\$&')}}`;
  });
  return `${body.join('')}$0`;
}

/** The template with its gaps in brackets in every form, so that one that is passed over stays in sight; a gap with choices holds the first. */
export function bracketed(template: Template): Template {
  return template.map((part) => (typeof part === 'string' || part.choices ? part : { stop: `[${part.stop}]` }));
}
