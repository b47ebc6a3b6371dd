import type { Brief } from '../brief/model.ts';
import { transformationFixes } from '../rewrite/transformation.ts';
import { openStatements } from './ladder.ts';
import { purposesOf, type PurposeStatement } from './purpose-statements.ts';
import type { Match, Rule } from './rule.ts';

interface Unmeasured extends Match {
  readonly statement: PurposeStatement;
}

/** Who, from and to are there; the result is absent or cannot be measured. */
export const resultUnmeasured: Rule<Unmeasured> = {
  id: 'result-unmeasured',
  *detect(brief: Brief) {
    for (const group of purposesOf(brief)) {
      for (const statement of openStatements(group).unmeasured)
        yield { range: statement.range, anatomy: statement.anatomy, statement };
    }
  },
  message({ statement }) {
    return statement.reading.result
      ? 'This change has a result that nobody can measure: add by how much, from what to what, or by when.'
      : 'This change has no result: add the measurable difference that it makes.';
  },
  fixes: ({ statement }, brief) => transformationFixes(statement, brief),
};
