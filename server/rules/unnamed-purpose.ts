/** A purpose that a brief tells without calling it one. */
import type { Brief, Statement } from '../brief/model.ts';
import { readPurpose } from '../english/purpose.ts';
import { allStatements, remembered } from './brief-parts.ts';
import { alone, type PurposeStatement } from './purpose-statements.ts';

/** Roles whose sentences tell something else, however much it may sound like a change. */
const elsewhere = new Set(['decisions', 'prompts', 'social', 'objectives', 'measures', 'wiifm', 'currency']);
const doubtful = 0.1;

/** The first complete transformation statement outside sections that are for something else. */
export const transformationElsewhere = remembered((brief: Brief): PurposeStatement | undefined => {
  const found = allStatements(brief).find(isTransformation);
  return found && alone(found, found.told(readPurpose));
});

function isTransformation(statement: Statement): boolean {
  const { section } = statement;
  if (elsewhere.has(section.role ?? '') || section.aside) return false;
  const { rung, contextuality, vagueness } = statement.told(readPurpose);
  return rung === 'complete' && contextuality < doubtful && vagueness < doubtful;
}
