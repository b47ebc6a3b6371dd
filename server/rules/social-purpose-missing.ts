import type { Brief, Section, Statement, UnitCell } from '../brief/model.ts';
import { plansSpace, socialKind, spacesNamed } from '../english/social.ts';
import type { Span } from '../markdown/block.ts';
import { socialSectionFixes } from '../rewrite/social.ts';
import { allStatements, carrierRange } from './brief-parts.ts';
import type { Match, Rule } from './rule.ts';
import { socialSectionsOf } from './social-spaces.ts';

interface Missing extends Match {
  readonly section: Section | undefined;
  /** The empty cell for the purpose, where the space is a row. */
  readonly cell?: UnitCell;
}

/** The brief plans a social space and says nowhere what the space is for. Once a space. */
export const socialPurposeMissing: Rule<Missing> = {
  id: 'social-purpose-missing',
  *detect(brief: Brief) {
    const sections = socialSectionsOf(brief);
    const states = (kinds: (typeof sections)[number]['kinds']) =>
      kinds.some(({ kind }) => kind === 'purpose-good' || kind === 'purpose-vague');
    for (const { section, kinds } of sections) {
      if (section.parent?.role === 'social') continue;
      const nested = sections.filter((other) => other.section.parent === section);
      if (!states(kinds) && !nested.some((other) => states(other.kinds))) yield { range: markOf(section), section };
    }
    for (const { section } of sections) yield* withoutPurposeCell(section);
    const stated = new Set(sections.filter(({ kinds }) => states(kinds)).flatMap(({ section }) => [...spacesOf(section)]));
    for (const { range, text } of plannedElsewhere(brief)) {
      if (!spacesNamed(text).some((space) => stated.has(space))) yield { range, section: undefined };
    }
  },
  message: () => 'This space has no purpose yet: say who does what together here, and towards what.',
  fixes: ({ range, section, cell }, brief) => socialSectionFixes(range, section, cell, brief),
};

/** The name of a section on a space; where the name does not say so, the sentence that plans the space. */
function markOf(section: Section): Span {
  const name = section.carrier?.name ?? '';
  const unnamed = section.carrier?.guessed && !ofPeers.test(name) && spacesNamed(name).length === 0;
  const planned = unnamed && section.statements.find((statement) => statement.told(plansSpace));
  return planned ? planned.range : carrierRange(section);
}

const ofPeers = /\b(?:peers?|groups?|circles?|pods?|pairs?|budd(?:y|ies)|together|each other|one another|exchange|meeting)\b/i;

/** The kinds of spaces that a section speaks of. */
function spacesOf({ carrier, statements }: Section): readonly string[] {
  return [carrier?.name ?? '', ...statements.map(({ text }) => text)].flatMap(spacesNamed);
}

const purposeHeader = /\b(?:purpose|aim|goal|what .{0,80}for|why|intent|towards what)\b/i;

/** Rows of a table of spaces whose cell for the purpose is empty. */
function* withoutPurposeCell(section: Section): Iterable<Missing> {
  for (const { cells = [] } of section.units) {
    const [space] = cells;
    const purpose = cells.find(({ header, headerRole }) => headerRole === 'purpose' || purposeHeader.test(header));
    const filled = purpose?.statements.some(({ text, placeholder }) => !placeholder && /\p{L}/u.test(text));
    if (space && purpose && purpose !== space && !filled) yield { range: space.range, section, cell: purpose };
  }
}

/** A named section without a role; what stands under the title introduces the brief. */
function isPlain({ role, aside, carrier }: Section, brief: Brief): boolean {
  return role === undefined && !aside && carrier?.kind === 'heading' && carrier.range.start !== brief.title?.range.start;
}

/** Sentences in sections on the design, or on nothing in particular, that plan a space; one that says what for is fine. */
function plannedElsewhere(brief: Brief): Statement[] {
  return allStatements(brief)
    .filter(({ section }) => section.role === 'decisions' || isPlain(section, brief))
    .filter(
      (statement) =>
        statement.told(plansSpace) && !statement.unit.statements.some((one) => one.told(socialKind).startsWith('purpose')),
    );
}
