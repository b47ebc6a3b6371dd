import type { Brief } from '../brief/model.ts';
import { transformationFixes } from '../rewrite/transformation.ts';
import { purposesOf, type PurposeStatement } from './purpose-statements.ts';
import { openStatements } from './ladder.ts';
import type { Match, Rule } from './rule.ts';

interface Vague extends Match {
  readonly statement: PurposeStatement;
}

/** A purpose statement that promises exposure or an inner state, or names the activity alone. */
export const purposeVague: Rule<Vague> = {
  id: 'purpose-vague',
  *detect(brief: Brief) {
    for (const group of purposesOf(brief)) {
      for (const statement of openStatements(group).vague) {
        yield { range: statement.range, anatomy: statement.anatomy, statement };
      }
    }
  },
  message({ statement }) {
    const { who, generic } = statement.reading;
    const named = who && !generic ? lowerFirst(statement.text.slice(who.start, who.end)) : 'the people who take part';
    return `This purpose promises exposure, not change: say what ${named} will do differently.`;
  },
  fixes: ({ statement }, brief) => transformationFixes(statement, brief),
};

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
