/** The picture of a brief, for windows and paper of any width. */
import { mapSvg } from '../../map/drawing/svg.ts';
import type { BriefMap, MapNode } from '../../map/form.ts';
import type { ShownBrief } from './brief.ts';
import { html, type Markup, trusted } from './markup.ts';
import { findingPlace, linePlace } from './places.ts';

/** Three columns and one; `style` shows what fits the window. Widths are in CSS pixels. */
const drawings = [
  { fits: 'for-wide', width: 800 },
  { fits: 'for-narrow', width: 290 },
] as const;

/** Its nodes lead to their first finding, or to their line. */
export function mapFigure(brief: ShownBrief, map: BriefMap): Markup {
  if (map.nodes.length === 0) return html``;
  const position = (offset: number) => {
    const { line, column } = brief.place(offset);
    return { line: line - 1, character: column - 1 };
  };
  const href = ({ findings: [first] }: MapNode, line: number) =>
    `#${first ? findingPlace(brief.number, first.index + 1) : linePlace(brief.number, line + 1)}`;
  return html`<figure class="map">
${drawings.map(({ fits, width }) => html`<div class="${fits}">${trusted(mapSvg(map, { width, position, href }))}</div>\n`)}<figcaption>Each part leads to what is said of it below, or to its line in the brief.</figcaption>
</figure>`;
}
