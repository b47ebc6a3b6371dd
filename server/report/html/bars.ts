/** Charts of bars, one below the other: each bar is drawn in SVG, and what it shows is written beside it. */
import { html, type Markup, type Part } from './markup.ts';

export interface Bar {
  /** What is counted. */
  readonly name: Part;
  readonly count: number;
  /** The count in words: `3 of 12`. */
  readonly told: string;
}

/** A figure with a caption. The longest possible bar stands for `full`. */
export function barChart(caption: string, bars: readonly Bar[], full: number): Markup {
  return html`<figure class="chart">
<figcaption>${caption}</figcaption>
<ul>
${bars.map(({ name, count, told }) => html`<li><span class="name">${name}</span> <span class="told">${told}</span>${bar(count / full)}</li>\n`)}</ul>
</figure>`;
}

/** @param share from 0 to 1; the drawing says nothing that is not written, so that it need not be read out */
function bar(share: number): Markup {
  const width = Math.round(share * 1000) / 10;
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="4"/><rect class="fill" width="${width}" height="4"/></svg>`;
}
