import type { Brief, Section, UnitCell } from '../brief/model.ts';
import { plansSpace, socialKind } from '../english/social.ts';
import type { Span } from '../markdown/block.ts';
import { socialSectionFixes } from '../rewrite/social.ts';
import { allStatements } from './brief-parts.ts';
import type { Match, Rule } from './rule.ts';
import { socialPurposesOf, spacesWithoutPurpose } from './social-spaces.ts';

interface Missing extends Match {
  readonly section: Section | undefined;
  /** The empty cell for the purpose, where the space is a row. */
  readonly cell?: UnitCell;
}

/** The brief plans a social space and says nowhere what the space is for. Once a space. */
export const socialPurposeMissing: Rule<Missing> = {
  id: 'social-purpose-missing',
  *detect(brief: Brief) {
    yield* spacesWithoutPurpose(brief);
    if (socialPurposesOf(brief).length > 0) return;
    for (const range of plannedElsewhere(brief)) yield { range, section: undefined };
  },
  message: () => 'This space has no purpose yet: say who does what together here, and towards what.',
  fixes: ({ range, section, cell }, brief) => socialSectionFixes(range, section, cell, brief),
};

/** A named section without a role; what stands under the title introduces the brief. */
function isPlain({ role, aside, carrier }: Section, brief: Brief): boolean {
  return role === undefined && !aside && carrier?.kind === 'heading' && carrier.range.start !== brief.title?.range.start;
}

/** Sentences in sections on the design, or on nothing in particular, that plan a space; one that says what for is fine. */
function plannedElsewhere(brief: Brief): Span[] {
  return allStatements(brief)
    .filter(({ section }) => section.role === 'decisions' || isPlain(section, brief))
    .filter(
      (statement) =>
        statement.told(plansSpace) && !statement.unit.statements.some((one) => one.told(socialKind).startsWith('purpose')),
    )
    .map(({ range }) => range);
}
