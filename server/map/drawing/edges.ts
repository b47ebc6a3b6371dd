/** The lines between the nodes of a map. They run where no node stands: between the columns, or beside a single one. */
import type { EdgeKind, MapEdge } from '../form.ts';
import { gutters, type Layout, type PlacedNode } from './layout.ts';

/** A line with its head, as paths of SVG. */
export interface DrawnEdge {
  readonly kind: EdgeKind;
  /** It leads to what is missing. */
  readonly open: boolean;
  readonly line: string;
  readonly head?: string;
}

interface Tie {
  readonly kind: EdgeKind;
  readonly source: PlacedNode;
  readonly target: PlacedNode;
}

/** How far the head of a line reaches, and how round its corners are. */
const reach = 7;
const corner = 5;

export function drawEdges(edges: readonly MapEdge[], layout: Layout): readonly DrawnEdge[] {
  const nodes = new Map(layout.groups.flatMap((group) => group.nodes.map((placed) => [placed.node.id, placed])));
  const ties = edges.flatMap(({ kind, from, to }) => {
    const [source, target] = [nodes.get(from), nodes.get(to)];
    return source && target && source !== target ? [{ kind, source, target }] : [];
  });
  const across = ties.filter(({ kind }) => kind !== 'part' && kind !== 'change');
  const sides = new Map<number, Tie[]>();
  for (const tie of across) sides.set(sideOf(tie), [...(sides.get(sideOf(tie)) ?? []), tie]);
  return [
    ...layout.groups.flatMap((group) => drawChain(group.nodes, ties)),
    ...[...sides.values()].flatMap((side) => drawSide(side, gutters[layout.columns])),
  ];
}

/** The purpose and its parts hang below each other: a short line joins each to the one above it. */
function drawChain(column: readonly PlacedNode[], ties: readonly Tie[]): readonly DrawnEdge[] {
  return column.flatMap((lower, index) => {
    const upper = column[index - 1];
    const tie = ties.find(({ kind, target }) => kind === 'part' && target === lower);
    if (!upper || !tie) return [];
    const change = ties.some(({ kind, source, target }) => kind === 'change' && source === upper && target === lower);
    const x = round(upper.x + upper.width / 2);
    const line = `M${x} ${round(upper.y + upper.height)}V${round(lower.y)}`;
    const head = `M${x} ${round(lower.y)}l-4 -${reach}h8z`;
    return [{ kind: change ? 'change' : 'part', open: lower.node.state === 'missing', line, ...(change && { head }) }];
  });
}

/** To the right of its source, to the left of it, or below it in the same column. */
function sideOf({ source, target }: Tie): number {
  return Math.sign(target.x - source.x);
}

/** The lines on one side of the middle. Those of one source share a lane, and leave it where they lead; the lanes share the gutter. */
function drawSide(ties: readonly Tie[], gutter: number): readonly DrawnEdge[] {
  const sources = [...new Set(ties.map(({ source }) => source))].toSorted((a, b) => a.y - b.y);
  // One path where lines lie upon each other: drawn one by one they would look the thicker the more they are.
  const paths = new Map<string, DrawnEdge>();
  for (const { kind, source, target } of ties) {
    const side = sideOf({ kind, source, target });
    const room = gutter - reach - 2 * corner;
    const along = corner + (room * (sources.indexOf(source) + 1)) / (sources.length + 1);
    const start = side > 0 ? source.x + source.width : source.x;
    const end = side < 0 ? target.x + target.width : target.x;
    // In a single column the lanes lie to the left of it, and the first source has the outermost.
    const lane = side > 0 ? start + along : side < 0 ? start - along : start - (gutter - along);
    const comers = ties.filter((tie) => tie.target === target).map((tie) => sources.indexOf(tie.source));
    const order = comers.toSorted((a, b) => a - b).indexOf(sources.indexOf(source)) + 1;
    const y2 = target.y + (target.height * order) / (comers.length + 1);
    const heading = side < 0 ? -1 : 1;
    const line = bent(start, source.y + source.height / 2, lane, end - heading * reach, y2);
    const head = `M${round(end)} ${round(y2)}l${-heading * reach} -4v8z`;
    const open = target.node.state === 'missing';
    const key = `${source.node.id} ${kind} ${open}`;
    const before = paths.get(key);
    paths.set(key, { kind, open, line: `${before?.line ?? ''}${line}`, head: `${before?.head ?? ''}${head}` });
  }
  return [...paths.values()];
}

/** From one point along a lane to another, with round corners. */
function bent(x1: number, y1: number, lane: number, x2: number, y2: number): string {
  const height = y2 - y1;
  if (Math.abs(height) < 2 * corner) {
    const half = (x2 - x1) / 2;
    if (Math.sign(lane - x1) === Math.sign(x2 - x1)) return path('M', x1, y1, 'c', half, 0, half, height, 2 * half, height);
  }
  const radius = Math.min(corner, Math.abs(height) / 2);
  const down = Math.sign(height) * radius;
  const out = Math.sign(lane - x1) * radius;
  const back = Math.sign(x2 - lane) * radius;
  return `${path('M', x1, y1, 'H', lane - out, 'q', out, 0, out, down)}${path('V', y2 - down, 'q', 0, down, back, down, 'H', x2)}`;
}

function path(...steps: readonly (string | number)[]): string {
  return steps.map((step) => (typeof step === 'string' ? step : round(step))).join(' ');
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
