/** Reads one piece of a document alone. */
import type { RootContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Comment } from './block.ts';
import { commentsOf } from './comment.ts';
import type { Piece } from './containers.ts';
import { convert } from './convert.ts';
import { type LineEndings, lineEndingsIn, withoutBlanks } from './lines.ts';
import type { SegmentKind } from './segments.ts';
import { owned } from './owned.ts';
import { plainSyntax } from './plain.ts';
import { offsets } from './prose.ts';
import { syntaxOf } from './syntax.ts';

/** What a piece of the document says, wherever it stands: offsets count from its start. A pure function of its text and of `given`. */
export interface Segment {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly comments: readonly Comment[];
  /** The labels that it defines (`[b]: …`, `[^1]: …`), each with its definition as far as a reference needs one. */
  readonly definitions: ReadonlyMap<string, string>;
  /** The labels that it may refer to. */
  readonly asks: ReadonlySet<string>;
  /** The definitions of other pieces that it was read with. */
  readonly given: string;
  /** The marker (`-`, `+`, `*`, `.`, `)`) of the list that it begins with, and of the one that it ends with. */
  readonly firstList: string | undefined;
  readonly lastList: string | undefined;
  readonly endings: LineEndings;
}

const none: ReadonlySet<string> = new Set();
const noDefinitions: ReadonlyMap<string, string> = new Map();
const unlisted = { definitions: noDefinitions, asks: none, given: '', firstList: undefined, lastList: undefined };

/** CommonMark's limit for a label, and the brackets and blanks around it. */
const LONGEST_LABEL = 1_010;

/** A label that goes on on a second line is written with that line's prefix: whoever has one asks for every label. */
const ANY = '*';
const LABEL = /^\[((?:[^[\]\\]|\\[\s\S])+)\]/;

/** Reads a piece; `defined` are the definitions of the whole document, by label. */
export function readSegment(slice: string, kind: SegmentKind, defined: ReadonlyMap<string, string>): Segment {
  const text = owned(slice);
  const endings = lineEndingsIn(text);
  const range = { start: 0, end: withoutBlanks(text, 0, text.length) };
  if (kind === 'code') return { ...unlisted, text, endings, pieces: [{ type: 'code', range }], comments: [] };
  if (kind === 'html') {
    const value = text.slice(0, range.end);
    return { ...unlisted, text, endings, pieces: [{ type: 'html', range, value }], comments: commentsOf(value, 0) };
  }
  const asks = labelsIn(text);
  const given = definitionsFor({ asks, definitions: noDefinitions }, defined);
  const prefix = given !== '' || text.startsWith('\uFEFF') ? `${given}<!-- -->\n\n` : '';
  const source = prefix + text;
  const plain = prefix === '' ? plainSyntax(text) : undefined;
  const nodes = plain ?? syntaxOf(source).filter((node) => offsets(node)[0] >= prefix.length);
  const definitions = text.includes(']:') ? definitionsIn(nodes, source) : noDefinitions;
  return {
    ...convert(source, nodes, -prefix.length),
    text,
    endings,
    definitions,
    asks,
    given: definitionsFor({ asks, definitions }, defined),
    firstList: listMarker(nodes[0], source),
    lastList: listMarker(nodes.at(-1), source),
  };
}

/** The definitions that a piece needs of those of the whole document. */
export function definitionsFor(
  { asks, definitions }: Pick<Segment, 'asks' | 'definitions'>,
  defined: ReadonlyMap<string, string>,
): string {
  if (asks.size === 0 || defined.size === 0) return '';
  const labels = asks.has(ANY) ? [...defined.keys()] : [...asks].filter((label) => defined.has(label));
  return labels
    .filter((label) => !definitions.has(label))
    .sort()
    .map((label) => defined.get(label))
    .join('');
}

function labelsIn(text: string): ReadonlySet<string> {
  if (!text.includes('[')) return none;
  const labels = new Set<string>();
  let opened = -1;
  for (const { 0: mark, index } of text.matchAll(/\\[\s\S]|[[\]]/g)) {
    if (mark === '[') opened = index;
    if (mark !== ']') continue;
    const label = opened < 0 ? '' : text.slice(opened + 1, index);
    if (label !== '' && label.length < LONGEST_LABEL) labels.add(/[\r\n]/.test(label) ? ANY : normalizeIdentifier(label));
    opened = -1;
  }
  return labels;
}

/** Every definition below some nodes. */
function definitionsIn(nodes: readonly RootContent[], source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pending: RootContent[] = [...nodes];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      const [start] = offsets(node);
      const label = (LABEL.exec(source.slice(start, start + LONGEST_LABEL))?.[1] ?? '').replace(/[\r\n][ \t>]*/g, ' ');
      found.set(normalizeIdentifier(label), `[${label}]: x\n\n`);
    }
    if ('children' in node) pending.push(...(node.children as RootContent[]));
  }
  return found;
}

function listMarker(node: RootContent | undefined, source: string): string | undefined {
  if (node?.type !== 'list') return undefined;
  const start = offsets(node)[0];
  return /^(?:[-+*]|\d+[.)])/.exec(source.slice(start, start + 11))?.[0].at(-1);
}
