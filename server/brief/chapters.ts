/**
 * Chapters: what can be read of a document alone, and is read once for as long as no edit touches it, wherever it moves. A chapter is a
 * heading and what stands under it, up to the next heading that no section with a role reaches; what stands before the first heading is one
 * too. Sections with a role never reach beyond their chapter. A run of chapters is kept as well: a long document has thousands of chapters,
 * and an edit leaves all but one run as they are.
 */
import type { Block, Span } from '../markdown/block.ts';
import type { Role } from './model.ts';
import type { GuessRole, ReadName } from './roles.ts';
import type { OpenSection } from './units.ts';

/** A heading whose text goes to `section`; a subsection without a role is an entry of its own with its parent's section. */
export interface OpenHeading {
  readonly level: number;
  readonly section: OpenSection;
}

/** What is read depends on, beside the blocks. */
export interface Around {
  readonly read: ReadName;
  /** The headings above it, from the outside in; none of their sections has a role. */
  readonly headings: readonly OpenHeading[];
  /** Whether the document has its title further up. */
  readonly titled: boolean;
  /** Whether the document's first heading of level 1 names a section like the others. */
  readonly titleIsSection: boolean;
}

/** What was read of a chapter, or of a run of them. */
export interface ChapterReading {
  readonly blocks: readonly Block[];
  readonly around: Around;
  /** The names whose role was asked, and the answers. */
  readonly guessed: ReadonlyMap<string, Role | undefined>;
  readonly sections: readonly OpenSection[];
  /** Those of them that have a name and no role. */
  readonly plain: readonly OpenSection[];
  readonly roles: ReadonlySet<Role>;
  /** The headings that are open behind it. */
  readonly headings: readonly OpenHeading[];
  /** The document's title, where it is here. */
  readonly title: { readonly text: string; readonly range: Span } | undefined;
}

/** How many readings are kept: with roles guessed and without, and one more for a section around it that changed and changed back. */
const MOST_READINGS = 3;

/** Readings by their first block, the latest first. */
class Readings {
  private readonly known = new WeakMap<Block, readonly ChapterReading[]>();

  /** What was read before from a block on, if it would be read the same way now; `ends` tells whether it ends before a block. */
  find(
    blocks: readonly Block[],
    at: number,
    around: Around,
    guess: GuessRole,
    ends: (block: Block, headings: readonly OpenHeading[]) => boolean,
  ): ChapterReading | undefined {
    return this.known.get(blocks[at] as Block)?.find((reading) => {
      if (!isSame(reading.around, around) || !reading.blocks.every((block, index) => block === blocks[at + index])) return false;
      const next = blocks[at + reading.blocks.length];
      if (next && !ends(next, reading.headings)) return false;
      for (const [name, role] of reading.guessed) if (guess(name) !== role) return false;
      return true;
    });
  }

  add(reading: ChapterReading): void {
    const first = reading.blocks[0] as Block;
    this.known.set(first, [reading, ...(this.known.get(first) ?? [])].slice(0, MOST_READINGS));
  }

  /** Whether anything was read from this block on. */
  startAt(block: Block): boolean {
    return this.known.has(block);
  }
}

export const chapters = new Readings();
export const runs = new Readings();

/** A run ends where another begins that is known, once it has so many chapters; and at the latest with so many. */
export const SHORTEST_RUN = 8;
export const LONGEST_RUN = 24;

/** One reading of several that follow each other. */
export function together(parts: readonly ChapterReading[]): ChapterReading {
  const [first, last] = [parts[0] as ChapterReading, parts.at(-1) as ChapterReading];
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    around: first.around,
    guessed: new Map(parts.flatMap(({ guessed }) => [...guessed])),
    sections: parts.flatMap(({ sections }) => sections),
    plain: parts.flatMap(({ plain }) => plain),
    roles: new Set(parts.flatMap(({ roles }) => [...roles])),
    headings: last.headings,
    title: parts.find(({ title }) => title)?.title,
  };
}

function isSame(one: Around, other: Around): boolean {
  return (
    one.read === other.read &&
    one.titled === other.titled &&
    one.titleIsSection === other.titleIsSection &&
    one.headings.length === other.headings.length &&
    one.headings.every(({ section }, index) => section === other.headings[index]?.section)
  );
}
