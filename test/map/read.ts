import { lint } from '../../server/lint.ts';
import type { BriefMap, MapEdge, MapNode } from '../../server/map/form.ts';

/** The map of a brief, and its text. */
export function mapOfText(...lines: readonly string[]): { readonly text: string; readonly map: BriefMap } {
  const text = lines.join('\n');
  return { text, map: lint({ text, path: 'brief.md' }).map() };
}

/** A node as a reader sees it: "decision: a webinar (Traces to the purpose)", with `?` before what is missing and `!` before what is open. */
export function seen({ nodes }: BriefMap): string[] {
  const signs = { there: '', open: '! ', missing: '? ' };
  return nodes.map(
    ({ kind, state, label, notes }) => `${signs[state]}${kind}: ${label}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`,
  );
}

/** An edge by the labels of its ends, each as far as needed to be known. */
export function ties({ nodes, edges }: BriefMap, kind: MapEdge['kind']): string[] {
  const label = (id: string) => nodes.find((node) => node.id === id)?.label.slice(0, 24);
  return edges.filter((edge) => edge.kind === kind).map(({ from, to }) => `${label(from)} → ${label(to)}`);
}

/** The first node of a kind. */
export function nodeOf({ nodes }: BriefMap, kind: MapNode['kind']): MapNode {
  const found = nodes.find((node) => node.kind === kind);
  if (!found) throw new Error(`no ${kind} on the map`);
  return found;
}

/** The function that places offsets of a text, counted from 0. */
export function positionIn(text: string): (offset: number) => { line: number; character: number } {
  return (offset) => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  };
}
