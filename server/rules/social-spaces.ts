/** The social spaces that a brief plans, and what it says they are for. Decisions 20 to 23. */
import type { Brief, Section, Statement, UnitCell } from '../brief/model.ts';
import { genericNounPhrase } from '../english/generic.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { type SocialKind, socialKind } from '../english/social.ts';
import type { Span } from '../markdown/block.ts';
import { carrierRange, isQuestion, remembered, sectionsOf } from './brief-parts.ts';

/** A statement that says what a space is for. */
export interface SocialPurpose {
  readonly statement: Statement;
  readonly vague: boolean;
  /** Where its who stands, if that is nobody in particular. */
  readonly genericWho: Span | undefined;
}

/** A social section with what its statements say. */
export interface SocialSection {
  readonly section: Section;
  readonly kinds: readonly { readonly statement: Statement; readonly kind: SocialKind }[];
}

export const socialSectionsOf = remembered((brief: Brief): readonly SocialSection[] =>
  sectionsOf(brief, 'social').map((section) => ({
    section,
    kinds: section.statements
      .filter((statement) => !statement.placeholder && !statement.told(isQuestion))
      .map((statement) => ({ statement, kind: statement.told(socialKind) })),
  })),
);

/** What the social sections say their spaces are for. */
export const socialPurposesOf = remembered((brief: Brief): readonly SocialPurpose[] =>
  socialSectionsOf(brief)
    .flatMap(({ kinds }) => kinds)
    .filter(({ kind }) => kind === 'purpose-good' || kind === 'purpose-vague')
    .map(({ statement, kind }) => {
      const who = statement.told(inOwnWords(genericNounPhrase, ownWords(brief.house.vocabulary)));
      return { statement, vague: kind === 'purpose-vague', genericWho: who && statement.locate(who.start, who.end) };
    }),
);

/** A social section, or a row of one, that does not say what the space is for. */
export interface Unpurposed {
  /** The section's name, or the row's first cell. */
  readonly range: Span;
  readonly section: Section;
  /** The empty cell for the purpose, where the space is a row. */
  readonly cell?: UnitCell;
}

/** What a section says of its spaces covers the sections in it as well, and the other way round. */
export const spacesWithoutPurpose = remembered((brief: Brief): readonly Unpurposed[] => {
  const sections = socialSectionsOf(brief);
  const states = ({ kinds }: SocialSection) => kinds.some(({ kind }) => kind === 'purpose-good' || kind === 'purpose-vague');
  const silent = sections.filter((social) => {
    const nested = sections.filter((other) => other.section.parent === social.section);
    return social.section.parent?.role !== 'social' && !states(social) && !nested.some(states);
  });
  return [
    ...silent.map(({ section }) => ({ range: carrierRange(section), section })),
    ...sections.flatMap(({ section }) => withoutPurposeCell(section)),
  ];
});

const purposeHeader = /\b(?:purpose|aim|goal|what .{0,80}for|why|intent|towards what)\b/i;

/** Rows of a table of spaces whose cell for the purpose is empty. */
function withoutPurposeCell(section: Section): readonly Unpurposed[] {
  return section.units.flatMap(({ cells = [] }) => {
    const [space] = cells;
    const purpose = cells.find(({ header, headerRole }) => headerRole === 'purpose' || purposeHeader.test(header));
    const filled = purpose?.statements.some(({ text, placeholder }) => !placeholder && /\p{L}/u.test(text));
    return space && purpose && purpose !== space && !filled ? [{ range: space.range, section, cell: purpose }] : [];
  });
}
