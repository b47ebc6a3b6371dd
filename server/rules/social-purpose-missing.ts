import type { Brief, Section, Statement, UnitCell } from '../brief/model.ts';
import { plansSpace, socialKind, spacesNamed } from '../english/social.ts';
import { socialSectionFixes } from '../rewrite/social.ts';
import { gathered, perSection } from './kept.ts';
import type { Match, Rule } from './rule.ts';
import { socialSectionsOf, statesPurpose } from './social-spaces.ts';
import { spacesWithoutPurpose } from './unpurposed-spaces.ts';

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
    const stated = new Set(
      socialSectionsOf(brief)
        .filter(statesPurpose)
        .flatMap(({ section }) => spacesOf(section, brief)),
    );
    for (const { range, text } of plannedElsewhere(brief)) {
      if (!spacesNamed(text).some((space) => stated.has(space))) yield { range, section: undefined };
    }
  },
  message: () => 'This space has no purpose yet: say who does what together here, and towards what.',
  fixes: ({ range, section, cell }, brief) => socialSectionFixes(range, section, cell, brief),
};

/** The kinds of spaces that a section speaks of. */
const spacesOf = perSection(({ carrier, statements }): readonly string[] =>
  [carrier?.name ?? '', ...statements.map(({ text }) => text)].flatMap(spacesNamed),
);

/** Sentences in sections on the design, or on nothing in particular, that plan a space; one that says what for is fine. */
function plannedElsewhere(brief: Brief): readonly Statement[] {
  const title = brief.title?.range.start;
  // What stands under the title introduces the brief.
  return gathered(brief, 'all', plannedIn).filter(
    ({ section: { role, carrier } }) => role !== undefined || carrier?.range.start !== title,
  );
}

const plannedIn = perSection(({ role, aside, carrier, statements }): readonly Statement[] => {
  const isPlain = role === undefined && !aside && carrier?.kind === 'heading';
  if (role !== 'decisions' && !isPlain) return [];
  return statements.filter(
    (statement) =>
      statement.told(plansSpace) && !statement.unit.statements.some((one) => one.told(socialKind).startsWith('purpose')),
  );
});
