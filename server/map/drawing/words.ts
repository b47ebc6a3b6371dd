/** The words of a drawn map beside the author's. */
import type { MapNode, NodeKind } from '../form.ts';

/** What a node is called where it is read aloud. */
const kinds: Readonly<Record<NodeKind, string>> = {
  purpose: 'Purpose',
  who: 'Who',
  from: 'From',
  to: 'To',
  result: 'Result',
  currency: 'Currency',
  measure: 'Measure',
  decision: 'Decision',
  space: 'Social space',
  prompt: 'Prompt',
  activity: 'Activity',
};

/** What stands together under one heading, in reading order. */
export const groups = [
  { heading: 'Purpose', kinds: ['purpose', 'who', 'from', 'to', 'result'], side: 'middle' },
  { heading: 'What they value', kinds: ['currency'], side: 'middle' },
  { heading: 'Measures', kinds: ['measure'], side: 'left' },
  { heading: 'Decisions', kinds: ['decision'], side: 'right' },
  { heading: 'Social spaces', kinds: ['space'], side: 'left' },
  { heading: 'Prompts and activities', kinds: ['prompt', 'activity'], side: 'left' },
] as const satisfies readonly { heading: string; kinds: readonly NodeKind[]; side: 'left' | 'middle' | 'right' }[];

/** The name that is written on a node; absent where the heading above it says it. */
export function tagOf({ kind }: MapNode): string | undefined {
  return /^(?:who|from|to|result)$/.test(kind) ? kinds[kind] : undefined;
}

/** Begins with all that is written on the node, for those who speak to it: "Decision: a two-hour webinar. Does not trace to the purpose: gives no reason. Line 23." `line` counts from 0. */
export function nameOf({ kind, label, notes }: MapNode, ties: readonly string[], line: number): string {
  const sentences = [`${kinds[kind]}: ${label}`, ...notes, ...ties, `Line ${line + 1}`];
  return sentences.map((sentence) => (/[.!?…]["”’]?$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
}
