/** The social spaces that do not say what they are for. */
import type { Brief, Section, UnitCell } from '../brief/model.ts';
import { plansSpace, spacesNamed } from '../english/social.ts';
import type { Span } from '../markdown/block.ts';
import { carrierRange } from './brief-parts.ts';
import { remembered } from './kept.ts';
import { socialSectionsOf, statesPurpose } from './social-spaces.ts';

/** A social section, or a row of one, that does not say what the space is for. */
export interface Unpurposed {
  /** What marks it: the section's name or a sentence of it, or the row's first cell. */
  readonly range: Span;
  readonly section: Section;
  /** The empty cell for the purpose, where the space is a row. */
  readonly cell?: UnitCell;
}

/** What a section says of its spaces covers the sections in it as well, and the other way round. */
export const spacesWithoutPurpose = remembered((brief: Brief): readonly Unpurposed[] => {
  const sections = socialSectionsOf(brief);
  const silent = sections.filter((social) => {
    const nested = sections.filter((other) => other.section.parent === social.section);
    return social.section.parent?.role !== 'social' && !statesPurpose(social) && !nested.some(statesPurpose);
  });
  return [
    ...silent.map(({ section }) => ({ range: markOf(section), section })),
    ...sections.flatMap(({ section }) => withoutPurposeCell(section)),
  ];
});

/** The name of a section on a space; where the name does not say so, the sentence that plans the space. */
function markOf(section: Section): Span {
  const name = section.carrier?.name ?? '';
  const unnamed = section.carrier?.guessed && !ofPeers.test(name) && spacesNamed(name).length === 0;
  const planned = unnamed && section.statements.find((statement) => statement.told(plansSpace));
  return planned ? planned.range : carrierRange(section);
}

const ofPeers = /\b(?:peers?|groups?|circles?|pods?|pairs?|budd(?:y|ies)|together|each other|one another|exchange|meeting)\b/i;

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
