/** Draws the map of a brief as SVG, to stand in a page that has `mapStyle` among its styles. */
import type { BriefMap, MapNode, NodeState } from '../form.ts';
import { drawEdges } from './edges.ts';
import { card, type Layout, layOut, type PlacedGroup, type PlacedNode, text } from './layout.ts';
import { nameOf } from './words.ts';

/** A place in the text: line and UTF-16 character, both from 0. */
export interface MapPosition {
  readonly line: number;
  readonly character: number;
}

export interface MapSvgOptions {
  /** The width that there is, in CSS pixels. The drawing has at least 240 and at most 1240. */
  readonly width: number;
  /** Where an offset of the document stands. */
  position(offset: number): MapPosition;
  /** Where a node leads; `line` counts from 0. Without it to the fragment `#L5` for line 5, counted from 1. */
  href?(node: MapNode, line: number): string;
}

/**
 * The map as one `svg` element without scripts, styles and ids, so that several may stand in one page. Each node is a link, in reading
 * order, with a name that says all that is to be seen, and a tooltip where its words are cut; its data attributes tell its `node` id, the `line` and `character` that it leads
 * to and, where it has words in the document, their `end-line` and `end-character`, all from 0. The same map and options give the same text.
 */
export function mapSvg(map: BriefMap, options: MapSvgOptions): string {
  const layout = layOut(map, options.width);
  const { width, height } = layout;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const edges = drawEdges(map.edges, layout).map(
    ({ kind, open, line, head }) =>
      `<path class="edge ${kind}${open ? ' open' : ''}" d="${line}"/>${head ? `<path class="head ${kind}" d="${head}"/>` : ''}`,
  );
  const groups = layout.groups.map((group) => drawGroup(group, map, options));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="northstar-map" role="group" aria-label="${escaped(titleOf(layout))}" ${size}>` +
    `<g aria-hidden="true">${edges.join('')}</g>${groups.join('')}</svg>`
  );
}

function titleOf({ groups }: Layout): string {
  const states = groups.flatMap(({ nodes }) => nodes.map(({ node }) => node.state));
  const count = (state: NodeState) => states.filter((one) => one === state).length;
  if (states.length === 0) return 'Map of the brief: nothing to show yet';
  return `Map of the brief: ${count('there')} in place, ${count('open')} to work on, ${count('missing')} missing`;
}

function drawGroup({ heading, x, baseline, nodes }: PlacedGroup, map: BriefMap, options: MapSvgOptions): string {
  const items = nodes.map((placed) => `<g role="listitem">${drawNode(placed, map, options)}</g>`);
  return (
    `<text class="heading" aria-hidden="true" x="${x}" y="${baseline}">${heading}</text>` +
    `<g role="list" aria-label="${heading}">${items.join('')}</g>`
  );
}

function drawNode(placed: PlacedNode, map: BriefMap, { position, href }: MapSvgOptions): string {
  const { node, x, y, width, height } = placed;
  const start = position(node.place.start);
  const end = node.range && position(node.range.end);
  const data = {
    node: node.id,
    line: start.line,
    character: start.character,
    ...(end && { 'end-line': end.line, 'end-character': end.character }),
  };
  const attributes = [
    `class="node ${node.kind} ${node.state}"`,
    `href="${escaped(href ? href(node, start.line) : `#L${start.line + 1}`)}"`,
    `aria-label="${escaped(nameOf(node, tiesOf(node, map), start.line))}"`,
    ...Object.entries(data).map(([name, value]) => `data-${name}="${value}"`),
  ];
  const tooltip = node.text === node.label ? '' : `<title>${escaped(node.text)}</title>`;
  const box = `<rect class="card" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>`;
  const here = `<path class="here" d="M${x - 9} ${y + height / 2 - 6}l8 6l-8 6z"/>`;
  return `<a ${attributes.join(' ')}>${tooltip}${box}${here}${written(placed)}</a>`;
}

/** What is written on a node, line by line; the blanks keep the lines apart where they are read as one text. */
function written({ node, x, y, tag, lines, notes }: PlacedNode): string {
  const left = x + card.padding;
  let bottom = y + card.padding;
  const write = (line: string, leading: number, kind: string, indent = 0) => {
    bottom += leading;
    return `<text class="${kind}" x="${left + indent}" y="${bottom - 4}">${escaped(line)}</text>`;
  };
  const words = [
    ...(tag ? [write(tag, text.tagLeading, 'tag')] : []),
    ...lines.map((line) => write(line, text.leading, 'label')),
  ];
  if (notes.length === 0) return words.join(' ');
  bottom += card.notesAbove;
  const glyph = `<path class="glyph" transform="translate(${left} ${bottom + 2})" d="${glyphs[node.state]}"/>`;
  return [...words, glyph, ...notes.map((line) => write(line, text.noteLeading, 'note', card.glyph))].join(' ');
}

/** What the lines show of the use of a currency, in words; the notes tell the other ties. */
function tiesOf({ id, state }: MapNode, { nodes, edges }: BriefMap): string[] {
  if (state === 'missing') return [];
  const taken = edges.filter(({ kind, from, to }) => kind === 'taken-up' && (from === id || to === id));
  return taken.flatMap(({ from, to }) => {
    const other = nodes.find((node) => node.id === (from === id ? to : from));
    if (!other || other.state === 'missing') return [];
    return [`${from === id ? 'Taken up by' : 'Takes up what they value'}: ${other.label}`];
  });
}

/** A tick, an exclamation mark, a question mark: 12 by 12. */
const glyphs: Readonly<Record<NodeState, string>> = {
  there: 'M1 6.5L4.5 10L11 2.5',
  open: 'M6 1V7.5M6 10V11',
  missing: 'M3 3.5C3 0 9 0 9 3.5C9 5.5 6 5.5 6 7.8M6 10V11',
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element or an attribute in double quotes; what XML does not know becomes a replacement character. */
function escaped(plain: string): string {
  return plain
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
