import type { FrontMatter, MarkdownDocument } from './block.ts';
import { assembled } from './assemble.ts';
import type { Piece } from './containers.ts';
import { type Damage, damageBetween } from './damage.ts';
import { readFrontMatter } from './front-matter.ts';
import { type LineEndings, lineEnd, lineEndingsIn, nextLineStart } from './lines.ts';
import { movedComment, movedPiece } from './place.ts';
import { definitionsFor, readSegment, type Segment } from './segment.ts';
import { type Extent, extentAt } from './segments.ts';
import { Spare } from './spare.ts';
import type { Comment } from './block.ts';

/** A piece of a document in its place. */
interface Part extends Extent {
  readonly segment: Segment;
  readonly pieces: readonly Piece[];
  readonly comments: readonly Comment[];
}

/** What is kept of a document for its next version. */
interface Parsed {
  readonly parts: readonly Part[];
  readonly defined: ReadonlyMap<string, string>;
  readonly spare: Spare;
}

/** What an edit took out is kept up to the length of the document, which a fence can take out whole, and so many characters more. */
const SPARE_ROOM = 20_000;

const kept = new WeakMap<MarkdownDocument, Parsed>();

/**
 * Reads a whole document, piece by piece. `previous` is an earlier version of it: what no edit since has touched is taken over, and the
 * result is the same as without. Never throws: where the parser gives up (nesting ten thousand deep), there are no blocks.
 */
export function parse(text: string, previous?: MarkdownDocument): MarkdownDocument {
  if (previous?.text === text) return previous;
  const before = previous && kept.get(previous);
  const damage = previous && damageBetween(previous.text, text);
  const frontMatter = damage && isBelow(damage, previous.frontMatter) ? previous.frontMatter : readFrontMatter(text);
  const start = bodyStart(text, frontMatter?.range.end ?? 0);
  const spare = before?.spare ?? new Spare();
  const extents = extentsOf(text, start, before?.parts ?? [], damage);
  if (before) for (const { segment, kind } of takenOut(before.parts, extents)) if (kind === 'text') spare.add(segment);
  spare.limit(text.length + SPARE_ROOM);
  const { parts, defined } = read(text, extents, spare, before?.defined);
  const endings = [lineEndingsIn(text.slice(0, start)), ...parts.map(({ segment }) => segment.endings)];
  const document = {
    text,
    eol: mostUsed(endings),
    blocks: assembled(parts),
    comments: parts.flatMap(({ comments }) => comments),
  };
  const whole = frontMatter ? { ...document, frontMatter } : document;
  kept.set(whole, { parts, defined, spare });
  return whole;
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
        for (const part of old.slice(next)) extents.push(shift === 0 ? part : placed(part.segment, part, shift));
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
  while (last < old.length - first) {
    const extent = extents.at(-1 - last);
    if (!extent || !('segment' in extent) || extent.segment !== old.at(-1 - last)?.segment) break;
    last += 1;
  }
  return old.slice(first, old.length - last);
}

/** Reads the extents that are not read yet, with the definitions of all. */
function read(text: string, extents: readonly (Part | Extent)[], spare: Spare, before: ReadonlyMap<string, string> | undefined) {
  const segments = extents.map((extent): Segment | undefined => {
    if ('segment' in extent) return extent.segment;
    const words = text.slice(extent.start, extent.end);
    return spare.get(words) ?? (words.includes(']:') ? readSegment(words, extent.kind, noDefinitions) : undefined);
  });
  const defined = new Map<string, string>();
  for (const segment of segments) {
    if (segment) for (const [label, definition] of segment.definitions) if (!defined.has(label)) defined.set(label, definition);
  }
  const unchanged = before !== undefined && sameDefinitions(defined, before);
  const parts = extents.map((extent, index): Part => {
    const isPart = 'segment' in extent;
    if (isPart && unchanged) return extent;
    const segment = segments[index];
    if (segment && definitionsFor(segment, defined) === segment.given) return isPart ? extent : placed(segment, extent);
    return placed(readSegment(text.slice(extent.start, extent.end), extent.kind, defined), extent);
  });
  return { parts, defined };
}

const noDefinitions: ReadonlyMap<string, string> = new Map();

function sameDefinitions(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([label, definition]) => other.get(label) === definition);
}

/** A segment at an extent that may have moved `by`. */
function placed(segment: Segment, { start, end, kind }: Extent, by = 0): Part {
  const at = start + by;
  return {
    start: at,
    end: end + by,
    kind,
    segment,
    pieces: segment.pieces.map((piece) => movedPiece(piece, at)),
    comments: segment.comments.length === 0 ? segment.comments : segment.comments.map((comment) => movedComment(comment, at)),
  };
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
function mostUsed(endings: readonly LineEndings[]): MarkdownDocument['eol'] {
  let crlf = 0;
  let all = 0;
  for (const one of endings) {
    crlf += one.crlf;
    all += one.all;
  }
  return crlf * 2 > all ? '\r\n' : '\n';
}
