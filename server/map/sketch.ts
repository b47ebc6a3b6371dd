/** Collects the nodes and edges of a map while a brief is read. */
import type { Section, Statement, Unit } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import { cut } from './cut.ts';
import type { BriefMap, EdgeKind, MapEdge, MapNode, NodeKind, NodeState } from './form.ts';

/** A node that is drawn. */
export interface Drawn {
  readonly kind: NodeKind;
  readonly state?: NodeState;
  /** The author's words, or what is missing. */
  readonly text: string;
  /** The words that stand for the text; its beginning where this is absent. */
  readonly label?: string;
  readonly notes?: readonly string[];
  /** Where the words stand, or would stand. */
  readonly place: Span;
  /** The section that it is the beginning of: a finding on the section's name is one on the node. */
  readonly section?: Section | undefined;
  /** The rules whose findings say that it is missing. */
  readonly rules?: readonly string[];
}

/** A node, with what tells which findings are on it. */
export type Sketched = MapNode & Pick<Drawn, 'section' | 'rules'>;

export interface Sketch {
  /** Draws a node and gives its id; `undefined` where there are too many of the kind already. */
  node(drawn: Drawn): string | undefined;
  /** Draws an edge, once; nothing where one of its ends is not drawn. */
  edge(kind: EdgeKind, from: string | undefined, to: string | undefined): void;
  nodes(): readonly Sketched[];
  edges(): BriefMap['edges'];
}

/** The ids of the nodes for statements. */
export type DrawnStatements = ReadonlyMap<Statement, string | undefined>;

/** The note on what is still being written. */
export const gap = 'There is a gap to fill';

/** So many of a kind are drawn one by one. */
const mostOfAKind = 30;

/** Longest labels, in UTF-16 code units. */
const longestPurpose = 200;
const longestLabel = 90;

export function sketch(): Sketch {
  const nodes: Sketched[] = [];
  const edges: MapEdge[] = [];
  const counts = new Map<NodeKind, number>();
  const left = new Map<NodeKind, Drawn>();

  function add(
    { kind, state = 'there', text, label: short = text, notes = [], place, section, rules }: Drawn,
    id: string,
  ): string {
    const whole = inOneLine(text);
    const label = cut(inOneLine(short), kind === 'purpose' ? longestPurpose : longestLabel);
    const range = state !== 'missing' && { range: place };
    nodes.push({ id, kind, state, label, text: whole, notes, ...range, place, findings: [], section, ...(rules && { rules }) });
    return id;
  }

  return {
    node(drawn) {
      const count = (counts.get(drawn.kind) ?? 0) + 1;
      counts.set(drawn.kind, count);
      if (count <= mostOfAKind) return add(drawn, `${drawn.kind}-${count}`);
      if (count === mostOfAKind + 1) left.set(drawn.kind, drawn);
      return undefined;
    },
    edge(kind, from, to) {
      if (from === undefined || to === undefined) return;
      if (!edges.some((edge) => edge.kind === kind && edge.from === from && edge.to === to)) edges.push({ kind, from, to });
    },
    nodes() {
      for (const [kind, { place }] of left)
        add({ kind, place, text: `and ${(counts.get(kind) ?? 0) - mostOfAKind} more` }, `${kind}-more`);
      left.clear();
      return order.flatMap((kinds) => nodes.filter(({ kind }) => kinds.includes(kind)));
    },
    edges: () => edges,
  };
}

const order: readonly (readonly NodeKind[])[] = [
  ['purpose', 'who', 'from', 'to', 'result'],
  ['currency'],
  ['measure'],
  ['decision'],
  ['space'],
  ['prompt', 'activity'],
];

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** All the statements of a unit, nested ones too. */
export function statementsIn(unit: Unit): readonly Statement[] {
  return [...unit.statements, ...unit.children.flatMap(statementsIn)];
}

/** From the first statement to the last. */
export function placeOf(statements: readonly [Statement, ...Statement[]]): Span {
  const ends = statements.map(({ range }) => range.end);
  return { start: statements[0].range.start, end: Math.max(...ends) };
}

/** Their words; of a row those of its cells, without a number in front. */
export function textOf(statements: readonly Statement[]): string {
  const texts = statements.map(({ text }) => text);
  if (statements[0]?.kind !== 'cell') return texts.join(' ');
  const worded = texts.findIndex((text) => /\p{L}/u.test(text));
  return texts.slice(Math.max(0, worded)).join(' · ');
}

/** What a unit is about: its own words; of a row those of its first cell with words. */
export function subjectOf({ cells, statements }: Unit): string {
  const cell = cells?.find((one) => one.statements.some(({ text }) => /\p{L}/u.test(text)));
  return textOf(cell ? cell.statements : statements);
}

/** The section, where the statements are its first. */
export function firstIn(section: Section, [first]: readonly Statement[]): Section | undefined {
  return section.statements[0] === first ? section : undefined;
}

/** Statements by paragraph, item or row; those that lead into a list are left out. */
export function points(statements: readonly Statement[]): readonly (readonly [Statement, ...Statement[]])[] {
  const units = new Map<Unit, [Statement, ...Statement[]]>();
  for (const statement of statements) {
    if (/:["”’]?$/.test(statement.text)) continue;
    const known = units.get(statement.unit);
    if (known) known.push(statement);
    else units.set(statement.unit, [statement]);
  }
  return [...units.values()];
}
