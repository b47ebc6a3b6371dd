import type { Brief, Section } from '../brief/model.ts';
import { plansSpace } from '../english/social.ts';
import type { Span } from '../markdown/block.ts';
import { allStatements, carrierRange } from './brief-parts.ts';
import type { Match, Rule } from './rule.ts';
import { socialSectionsOf } from './social-spaces.ts';

interface Missing extends Match {
  readonly section: Section | undefined;
}

/** The brief plans a social space and says nowhere what the space is for. Once a space. */
export const socialPurposeMissing: Rule<Missing> = {
  id: 'social-purpose-missing',
  severity: 'warning',
  *detect(brief: Brief) {
    const sections = socialSectionsOf(brief);
    const states = (kinds: (typeof sections)[number]['kinds']) =>
      kinds.some(({ kind }) => kind === 'purpose-good' || kind === 'purpose-vague');
    for (const { section, kinds } of sections) {
      if (section.parent?.role === 'social') continue;
      const nested = sections.filter((other) => other.section.parent === section);
      if (!states(kinds) && !nested.some((other) => states(other.kinds))) yield { range: carrierRange(section), section };
    }
    if (sections.some(({ kinds }) => states(kinds))) return;
    for (const range of plannedElsewhere(brief)) yield { range, section: undefined };
  },
  message: () => 'This space has no purpose yet: say who does what together here, and towards what.',
};

/** Sentences outside the social sections that plan a space; one that says what for is fine. */
function plannedElsewhere(brief: Brief): Span[] {
  return allStatements(brief)
    .filter(({ section }) => section.role === 'decisions')
    .filter(({ text }) => plansSpace(text))
    .map(({ range }) => range);
}
