import type { Brief, Statement } from '../brief/model.ts';
import { plansVagueSpace } from '../english/social.ts';
import { socialPurposeFixes } from '../rewrite/social.ts';
import { hasGap, perSection } from './brief-parts.ts';
import type { Match, Rule } from './rule.ts';
import { socialSectionsOf } from './social-spaces.ts';

interface Vague extends Match {
  readonly statement: Statement;
}

/** A space that is only for talking, sharing, networking or learning. One good purpose in a section covers what stands beside it. */
export const socialPurposeVague: Rule<Vague> = {
  id: 'social-purpose-vague',
  *detect(brief: Brief) {
    for (const { kinds } of socialSectionsOf(brief)) {
      if (kinds.some(({ kind }) => kind === 'purpose-good')) continue;
      const vague = kinds.find(({ kind, statement }) => kind === 'purpose-vague' && !hasGap(statement));
      if (vague) yield { range: vague.statement.range, statement: vague.statement };
    }
    if (socialSectionsOf(brief).length > 0) return;
    for (const section of brief.sections) {
      const statement = vagueSpaceIn(section, brief);
      if (!statement) continue;
      yield { range: statement.range, statement };
      return;
    }
  },
  message: () => 'Talking and learning do not say what this space is for: say who does what together here, and towards what.',
  fixes: ({ statement }, brief) => socialPurposeFixes(statement, brief),
};

const vagueSpaceIn = perSection(({ role, aside, statements }) =>
  role === undefined && !aside ? statements.find((statement) => statement.told(plansVagueSpace)) : undefined,
);
