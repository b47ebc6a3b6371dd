import type { Brief, Statement } from '../brief/model.ts';
import { readPurpose } from '../english/purpose.ts';
import { purposeSectionFix } from '../rewrite/sections.ts';
import { allStatements, carrierRange, sectionsOf, titleRange } from './brief-parts.ts';
import { purposesOf } from './purpose-statements.ts';
import type { Match, Rule } from './rule.ts';

/** A brief with no purpose section, label or key with text, no announced purpose, and no transformation statement anywhere. */
export const purposeMissing: Rule = {
  id: 'purpose-missing',
  *detect(brief: Brief): Iterable<Match> {
    if (purposesOf(brief).length > 0) return;
    if (allStatements(brief).some(isTransformation)) return;
    const empty = sectionsOf(brief, 'purpose')[0];
    yield { range: empty ? carrierRange(empty) : titleRange(brief) };
  },
  message: () =>
    'This brief does not say what the training is for: add who changes, from what to what, and the measurable difference it makes.',
  fixes: (_match, brief) => purposeSectionFix(brief),
};

/** Roles whose sentences tell something else, however much it may sound like a change. */
const elsewhere = new Set(['decisions', 'prompts', 'social', 'objectives', 'measures', 'wiifm', 'currency']);
const doubtful = 0.1;

function isTransformation(statement: Statement): boolean {
  const { section } = statement;
  if (elsewhere.has(section.role ?? '') || section.aside) return false;
  const { rung, contextuality, vagueness } = statement.told(readPurpose);
  return rung === 'complete' && contextuality < doubtful && vagueness < doubtful;
}
