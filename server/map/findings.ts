/** Says which finding is on which node of a map. */
import type { Span } from '../markdown/block.ts';
import type { MapNode } from './form.ts';
import type { Sketched } from './sketch.ts';

/** What a map needs of a finding. */
export interface FindingOnMap {
  readonly rule: string;
  readonly message: string;
  readonly range: Span;
}

/**
 * The nodes with the findings on them. A finding is on one node at most: on what it says is missing, else on the shortest stretch of
 * words that holds it, else on the first words that it touches, else on the beginning of the section whose name it marks.
 */
export function withFindings(nodes: readonly Sketched[], findings: readonly FindingOnMap[]): readonly MapNode[] {
  const found = new Map<Sketched, { readonly index: number; readonly finding: FindingOnMap }[]>();
  for (const [index, finding] of findings.entries()) {
    const node = nodeOf(finding, nodes);
    if (node) found.set(node, [...(found.get(node) ?? []), { index, finding }]);
  }
  return nodes.map((node) => {
    const { section: _, rules: __, ...plain } = node;
    const own = found.get(node) ?? [];
    const on = own.map(({ index, finding: { rule } }) => ({ index, rule }));
    if (node.state === 'missing') return { ...plain, place: placeIn(node, own) ?? node.place, findings: on };
    if (node.state === 'open' || own.length === 0) return { ...plain, findings: on };
    const notes = [...node.notes, ...own.map(({ finding }) => wrong(finding.message))];
    return { ...plain, state: 'open', notes: [...new Set(notes)], findings: on };
  });
}

function nodeOf(finding: FindingOnMap, nodes: readonly Sketched[]): Sketched | undefined {
  const missing = nodes.find(({ rules }) => rules?.includes(finding.rule));
  if (missing) return missing;
  const told = nodes.flatMap((node) => (node.range ? [{ node, range: node.range }] : []));
  const holding = told.filter(({ range }) => range.start <= finding.range.start && finding.range.end <= range.end);
  const [shortest] = holding.toSorted((a, b) => length(a.range) - length(b.range));
  const touched = told.find(({ range }) => range.start < finding.range.end && finding.range.start < range.end);
  return (shortest ?? touched)?.node ?? nodes.find(({ section }) => section?.carrier?.range.start === finding.range.start);
}

/** Where what is missing would be written: a finding knows, best that of the first rule. */
function placeIn({ rules = [] }: Sketched, own: readonly { readonly finding: FindingOnMap }[]): Span | undefined {
  const ofRule = (rule: string) => own.find(({ finding }) => finding.rule === rule)?.finding.range;
  return rules.map(ofRule).find((range) => range !== undefined);
}

function length({ start, end }: Span): number {
  return end - start;
}

/** A message says what is wrong, then what to do. */
function wrong(message: string): string {
  const colon = message.lastIndexOf(': ');
  return colon > 0 ? message.slice(0, colon) : message.replace(/\.$/, '');
}
