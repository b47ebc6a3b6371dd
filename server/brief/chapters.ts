/**
 * Chapters: what can be read of a document alone, and is read once for as long as no edit touches it, wherever it moves. A chapter is a
 * heading and what stands under it, up to the next heading that no section with a role reaches; what stands before the first heading is one
 * too. Sections with a role never reach beyond their chapter.
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

/** What a chapter says depends on, beside its blocks. */
export interface Around {
  readonly read: ReadName;
  /** The section that it is nested in, which has no role. */
  readonly outer: OpenSection | undefined;
  /** Whether the document has its title further up. */
  readonly titled: boolean;
  /** Whether the document's first heading of level 1 names a section like the others. */
  readonly titleIsSection: boolean;
}

export interface Chapter {
  readonly blocks: readonly Block[];
  readonly around: Around;
  /** The names whose role was asked, and the answers. */
  readonly guessed: ReadonlyMap<string, Role | undefined>;
  readonly sections: readonly OpenSection[];
  /** Its heading; absent where nothing before the first heading opens a section. */
  readonly opened: OpenHeading | undefined;
  /** The document's title, where it is in this chapter. */
  readonly title: { readonly text: string; readonly range: Span } | undefined;
}

/** Readings of one chapter that are kept: with roles guessed and without, and one more for a section around it that changed and changed back. */
const MOST_READINGS = 3;

/** By the first block of the chapter, the latest reading first. */
const readings = new WeakMap<Block, Chapter[]>();

/** The chapter that starts at a block and was read before, if it would be read the same way now; `ends` tells whether it ends before a block. */
export function knownChapter(
  blocks: readonly Block[],
  at: number,
  around: Around,
  guess: GuessRole,
  ends: (chapter: Chapter, block: Block) => boolean,
): Chapter | undefined {
  return readings.get(blocks[at] as Block)?.find((chapter) => {
    if (!isSame(chapter.around, around) || !chapter.blocks.every((block, index) => block === blocks[at + index])) return false;
    const next = blocks[at + chapter.blocks.length];
    if (next && !ends(chapter, next)) return false;
    for (const [name, role] of chapter.guessed) if (guess(name) !== role) return false;
    return true;
  });
}

export function rememberChapter(chapter: Chapter): void {
  const [first] = chapter.blocks;
  if (first) readings.set(first, [chapter, ...(readings.get(first) ?? [])].slice(0, MOST_READINGS));
}

function isSame(one: Around, other: Around): boolean {
  return (
    one.outer === other.outer &&
    one.read === other.read &&
    one.titled === other.titled &&
    one.titleIsSection === other.titleIsSection
  );
}
