/** A purpose where no section states it and no sentence announces it. */
import type { Brief, Statement } from '../brief/model.ts';
import { readPurpose } from '../english/purpose.ts';
import type { Span } from '../markdown/block.ts';
import { carrierRange, sectionsOf, titleRange, firstOf } from './brief-parts.ts';
import { perSection, remembered, gathered } from './kept.ts';
import { type PurposeStatement, single } from './purpose-statements.ts';

/** Roles whose sentences tell something else, however much it may sound like a change. */
const elsewhere = new Set(['decisions', 'prompts', 'social', 'objectives', 'measures', 'wiifm', 'currency']);
const doubtful = 0.15;

/** The first whole transformation statement that stands anywhere else in the brief. */
export const purposeElsewhere = remembered((brief: Brief): PurposeStatement | undefined => {
  const [found] = gathered(brief, 'all', transformationIn);
  return found && single(found, found.told(readPurpose));
});

const transformationIn = perSection(({ role, aside, statements }): readonly Statement[] =>
  elsewhere.has(role ?? '') || aside ? [] : firstOf(statements, isTransformation),
);

/** Where a brief without a purpose would state it. */
export function purposePlace(brief: Brief): Span {
  const [empty] = sectionsOf(brief, 'purpose');
  return empty ? carrierRange(empty) : titleRange(brief);
}

function isTransformation(statement: Statement): boolean {
  const { rung, contextuality, vagueness } = statement.told(readPurpose);
  return rung === 'complete' && contextuality < doubtful && vagueness < doubtful;
}
