import type { Comment, FrontMatter, MarkdownDocument } from './block.ts';
import { assembled } from './assemble.ts';
import { type Damage, damageBetween } from './damage.ts';
import { readFrontMatter } from './front-matter.ts';
import { lineEnd, lineEndingsIn, nextLineStart } from './lines.ts';
import { Part } from './part.ts';
import { definitionsFor, readSegment, type Segment } from './segment.ts';
import { type Extent, extentAt } from './segments.ts';
import { Spare } from './spare.ts';

/** What is kept of a document for its next version. */
interface Parsed {
  /** Where the first part starts; each of the others starts where the one before it ends. */
  readonly start: number;
  readonly parts: readonly Part[];
  readonly defined: ReadonlyMap<string, string>;
  readonly shared: Shared;
}

/** What all versions of a document share. */
interface Shared {
  readonly spare: Spare;
  /** The version in whose places the parts are. */
  arranged: Parsed | undefined;
}

/** What an edit took out is kept up to the length of the document, which a fence can take out whole, and so many characters more. */
const SPARE_ROOM = 20_000;

const kept = new WeakMap<MarkdownDocument, Parsed>();

/**
 * Reads a whole document, piece by piece. `previous` is another version of it: what is the same is taken over and moved, and the result is
 * the same as without. All spans of `previous` move along with what was taken over; `arrange` moves them back. Never throws: where the
 * parser gives up (nesting ten thousand deep), there are no blocks.
 */
export function parse(text: string, previous?: MarkdownDocument): MarkdownDocument {
  if (previous) arrange(previous);
  if (previous?.text === text) return previous;
  const before = previous && kept.get(previous);
  const damage = previous && damageBetween(previous.text, text);
  const frontMatter = damage && isBelow(damage, previous.frontMatter) ? previous.frontMatter : readFrontMatter(text);
  const start = bodyStart(text, frontMatter?.range.end ?? 0);
  const shared = before?.shared ?? { spare: new Spare(), arranged: undefined };
  const extents = extentsOf(text, start, before?.parts ?? [], damage);
  for (const part of takenOut(before?.parts ?? [], extents)) if (part.kind === 'text') shared.spare.add(part);
  const { parts, defined } = read(text, extents, shared.spare, before?.defined);
  shared.spare.limit(text.length + SPARE_ROOM);
  const parsed = { start, parts, defined, shared };
  move(parsed);
  const document = { text, eol: mostUsed(text.slice(0, start), parts), blocks: assembled(parts), comments: commentsOf(parts) };
  const whole = frontMatter ? { ...document, frontMatter } : document;
  kept.set(whole, parsed);
  return whole;
}

/** Puts all spans of a document where they stand in it; another version of it, read or arranged since, may have moved them. */
export function arrange(document: MarkdownDocument): void {
  const parsed = kept.get(document);
  if (parsed && parsed.shared.arranged !== parsed) move(parsed);
}

function move(parsed: Parsed): void {
  let at = parsed.start;
  for (const part of parsed.parts) at = part.moveTo(at);
  parsed.shared.arranged = parsed;
}

function commentsOf(parts: readonly Part[]): Comment[] {
  const all: Comment[] = [];
  for (const { comments } of parts) for (const comment of comments) all.push(comment);
  return all;
}

/** Whether an edit leaves the front matter and the line behind it alone. */
function isBelow({ start }: Damage, frontMatter: FrontMatter | undefined): frontMatter is FrontMatter {
  return frontMatter !== undefined && start > frontMatter.range.end + 2;
}

/** The pieces of a text: those of an earlier version that are the same, in their new place, and the bare extents of those that are not. */
function extentsOf(text: string, start: number, old: readonly Part[], damage: Damage | undefined): (Part | Extent)[] {
  const first = damage && old[0]?.start === start ? firstTouched(old, damage, text) : 0;
  const extents: (Part | Extent)[] = old.slice(0, first);
  const shift = damage ? damage.newEnd - damage.oldEnd : 0;
  let next = first;
  for (let at = extents.at(-1)?.end ?? start; at < text.length; ) {
    if (damage && at >= damage.newEnd) {
      while (next < old.length && (old[next] as Part).start + shift < at) next += 1;
      if (old[next]?.start === at - shift) {
        for (; next < old.length; next += 1) extents.push(old[next] as Part);
        break;
      }
    }
    const extent = extentAt(text, at);
    extents.push(extent);
    at = extent.end;
  }
  return extents;
}

/** The first of the parts that an edit may change: where a part ends depends on the first three lines of the next one. */
function firstTouched(parts: readonly Part[], damage: Damage, text: string): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle] as Part).start <= damage.start) low = middle;
    else high = middle - 1;
  }
  let line = parts[low]?.start ?? 0;
  for (let lines = 0; lines < 3; lines += 1) line = nextLineStart(text, lineEnd(text, line));
  return damage.start > line ? low : Math.max(0, low - 1);
}

/** The parts of an earlier version that are not taken over. */
function takenOut(old: readonly Part[], extents: readonly (Part | Extent)[]): readonly Part[] {
  let first = 0;
  while (first < old.length && old[first] === extents[first]) first += 1;
  let last = 0;
  while (last < old.length - first && extents.at(-1 - last) === old.at(-1 - last)) last += 1;
  return old.slice(first, old.length - last);
}

/** Reads the extents that are not read yet, with the definitions of all. */
function read(text: string, extents: readonly (Part | Extent)[], spare: Spare, before: ReadonlyMap<string, string> | undefined) {
  const words = (extent: Extent) => text.slice(extent.start, extent.end);
  const known = extents.map((extent) => (extent instanceof Part ? extent : unused(spare.take(words(extent)), extents)));
  const segments = extents.map((extent, index): Segment | undefined => {
    const part = known[index];
    if (part) return part.segment;
    return words(extent).includes(']:') ? readSegment(words(extent), extent.kind, noDefinitions) : undefined;
  });
  const defined = new Map<string, string>();
  for (const segment of segments) {
    if (segment) for (const [label, definition] of segment.definitions) if (!defined.has(label)) defined.set(label, definition);
  }
  const unchanged = before !== undefined && sameDefinitions(defined, before);
  const parts = extents.map((extent, index): Part => {
    if (extent instanceof Part && unchanged) return extent;
    const segment = segments[index];
    if (segment && definitionsFor(segment, defined) === segment.given) return known[index] ?? new Part(segment, extent.kind);
    return new Part(readSegment(segment?.text ?? words(extent), extent.kind, defined), extent.kind);
  });
  return { parts, defined };
}

/** A piece has one place: where another version took it out, this one may still hold it. */
function unused(part: Part | undefined, extents: readonly (Part | Extent)[]): Part | undefined {
  return part && extents.includes(part) ? undefined : part;
}

const noDefinitions: ReadonlyMap<string, string> = new Map();

function sameDefinitions(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([label, definition]) => other.get(label) === definition);
}

/** After the front matter's line ending and any byte order mark, which the parser would drop and miscount. */
function bodyStart(text: string, after: number): number {
  let start = after;
  if (start > 0 && text[start] === '\r') start += 1;
  if (start > 0 && text[start] === '\n') start += 1;
  while (text[start] === '\uFEFF') start += 1;
  return start;
}

/** The line ending that is used most; `\n` where there is none. */
function mostUsed(head: string, parts: readonly Part[]): MarkdownDocument['eol'] {
  let { crlf, all } = lineEndingsIn(head);
  for (const { segment } of parts) {
    crlf += segment.endings.crlf;
    all += segment.endings.all;
  }
  return crlf * 2 > all ? '\r\n' : '\n';
}
