/** The form of a brief's map: what it says, what is missing, and what belongs to what. Light, so that it can be drawn without the engine. */
import type { Span } from '../markdown/block.ts';

export type NodeKind =
  | 'purpose'
  | 'who'
  | 'from'
  | 'to'
  | 'result'
  | 'currency'
  | 'measure'
  | 'decision'
  | 'space'
  | 'prompt'
  | 'activity';

/** `open` is there, and something about it is still to be done. */
export type NodeState = 'there' | 'open' | 'missing';

export interface MapNode {
  /** The kind and a number from 1 in document order: `decision-2`. The same as long as nothing of that kind comes or goes before it. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly state: NodeState;
  /** The author's words, cut at a word; of a missing node, what is missing. */
  readonly label: string;
  /** All of the author's words; the same as the label of a missing node. */
  readonly text: string;
  /** What is to be said of it, in phrases without a stop. */
  readonly notes: readonly string[];
  /** Where the words stand; absent for a missing node. */
  readonly range?: Span;
  /** Where to go for it: where the words stand, or where they would be written. */
  readonly place: Span;
  /** The findings on it. */
  readonly findings: readonly MapFinding[];
}

/** A finding by its rule and its index in the list of findings that the map was made with, from 0. */
export interface MapFinding {
  readonly index: number;
  readonly rule: string;
}

/** What ties two nodes: a part of a purpose, the change from today to afterwards, a result that is measured, a choice that traces to the purpose, a currency that is taken up. */
export type EdgeKind = 'part' | 'change' | 'measured' | 'traces' | 'taken-up';

/** By the nodes' ids. An edge leads from the purpose or the currency to what belongs to it. */
export interface MapEdge {
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
}

export interface BriefMap {
  /** In reading order: purposes with their parts, currency, measures, decisions, spaces, prompts. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

export const emptyMap: BriefMap = { nodes: [], edges: [] };
