import type { Brief, Statement } from '../brief/model.ts';
import { plansVagueSpace } from '../english/social.ts';
import { socialPurposeFixes } from '../rewrite/social.ts';
import { hasGap, firstOf } from './brief-parts.ts';
import { perSection, gathered } from './kept.ts';
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
    const [elsewhere] = gathered(brief, 'all', vagueSpaceIn);
    if (elsewhere) yield { range: elsewhere.range, statement: elsewhere };
  },
  message: () => 'Talking and learning do not say what this space is for: say who does what together here, and towards what.',
  fixes: ({ statement }, brief) => socialPurposeFixes(statement, brief),
};

const vagueSpaceIn = perSection(({ role, aside, statements }): readonly Statement[] =>
  role === undefined && !aside ? firstOf(statements, (statement) => statement.told(plansVagueSpace)) : [],
);
