/** The ladder of a purpose: vague, then incomplete, then unmeasured. Which statements of one purpose section are open, and on which rung. */
import { hasGap } from './brief-parts.ts';
import { isWhole, type PurposeGroup, type PurposeStatement } from './purpose-statements.ts';

export interface OpenStatements {
  readonly vague: readonly PurposeStatement[];
  /** The fullest of the statements that lack who, from or to; none where a whole one stands beside it. */
  readonly incomplete: PurposeStatement | undefined;
  readonly unmeasured: readonly PurposeStatement[];
}

/** A section with one complete transformation statement has none open: the other sentences elaborate. */
export function openStatements({ statements: all, section }: PurposeGroup): OpenStatements {
  if (all.some((statement) => statement.reading.rung === 'complete')) return { vague: [], incomplete: undefined, unmeasured: [] };
  const statements = all.filter((purpose) => !purpose.statements.some(hasGap));
  const vague = statements.filter((statement) => statement.reading.rung === 'vague');
  // One that is being written may hold what the others lack.
  if (statements.length < all.length || section?.statements.some((one) => hasGap(one) && !one.placeholder))
    return { vague, incomplete: undefined, unmeasured: [] };
  const unmeasured = statements.filter((statement) => statement.reading.rung === 'unmeasured');
  const incomplete = statements.filter((statement) => statement.reading.rung === 'incomplete' && !isWhole(statement.reading));
  return {
    vague,
    incomplete: unmeasured.length > 0 ? undefined : fullest(incomplete),
    unmeasured,
  };
}

/** How far up a statement stands, from 0. */
export function stepsOf({ reading }: PurposeStatement): number {
  return { context: 0, vague: 1, incomplete: 2, unmeasured: 3, complete: 4 }[reading.rung];
}

function fullest(statements: readonly PurposeStatement[]): PurposeStatement | undefined {
  let best: PurposeStatement | undefined;
  for (const statement of statements) if (!best || partCount(statement) > partCount(best)) best = statement;
  return best;
}

function partCount({ reading }: PurposeStatement): number {
  return [reading.who, reading.from, reading.to, reading.measured || undefined].filter((part) => part !== undefined).length;
}
