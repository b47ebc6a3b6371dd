/** A fix proves itself before it is offered: it is applied, and the document linted again. */
import type { Span } from '../markdown/block.ts';
import { applied, movedBy } from './applied.ts';
import type { Fix } from '../rules/rule.ts';

/** What of a finding counts here. */
interface Found {
  readonly rule: string;
  readonly range: Span;
}

/** In longer documents, in UTF-16 code units, the proof would keep an author waiting. */
const longestProved = 100_000;

/**
 * Whether a fix closes its finding and opens none but for the gaps that it leaves to fill. A gap itself is only shown, and stays.
 * @param before all findings of the text, the fix's own among them
 * @param again lints another version of the text
 */
export function closes(
  fix: Fix,
  own: Found,
  before: readonly Found[],
  text: string,
  again: (text: string) => readonly Found[],
): boolean {
  if (own.rule === 'placeholder-left' || text.length > longestProved) return true;
  const known = new Map<string, number>();
  for (const one of before) if (one !== own) count(known, placed(one, movedBy(fix, one.range.start)));
  // What stands in the words that the fix rewrites may come back at another place in them.
  const rewritten = new Map<string, number>();
  for (const { rule, range } of before) {
    if (rule !== own.rule && fix.edits.some((edit) => overlap(edit.range, range))) count(rewritten, rule);
  }
  return again(applied(text, fix)).every(
    (one) => one.rule === 'placeholder-left' || take(known, placed(one, one.range.start)) || take(rewritten, one.rule),
  );
}

const placed = ({ rule }: Found, at: number): string => `${rule} ${at}`;

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  counts.set(key, left - 1);
  return left > 0;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
