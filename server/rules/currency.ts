/** Where a brief says what its audience would trade time and energy for. Decisions 24 to 27. */
import type { Brief, Section, Statement } from '../brief/model.ts';
import { claimsCurrency } from '../english/currency.ts';
import { isCompanyMotive } from '../english/motive.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { allStatements, filledSections, hasGap, isQuestion, remembered } from './brief-parts.ts';

export interface CurrencyClaims {
  /** Currency sections, labels and keys with text. */
  readonly sections: readonly Section[];
  /** Sentences elsewhere that say what the audience values. */
  readonly sentences: readonly Statement[];
}

/** Roles whose sentences never claim a currency: benefits are what is offered, prompts are asked, objectives are promised. */
const silentRoles = new Set(['currency', 'wiifm', 'prompts', 'objectives', 'measures']);

/** Roles whose sentences tell of the audience; so do those of sections without a role. */
const toldOf: ReadonlySet<string | undefined> = new Set(['audience', 'analysis', undefined]);

export const currencyOf = remembered((brief: Brief): CurrencyClaims => {
  const own = ownWords(brief.house.vocabulary);
  const sections = filledSections(brief, 'currency');
  const sentences = allStatements(brief).filter(
    (statement) =>
      !silentRoles.has(statement.section.role ?? '') &&
      !statement.told(isQuestion) &&
      statement.told(inOwnWords(claimsCurrency, own), toldOf.has(statement.section.role) ? 'likely' : 'unlikely'),
  );
  return { sections, sentences };
});

/** Whether a currency is claimed anywhere. */
export function hasCurrency(brief: Brief): boolean {
  const { sections, sentences } = currencyOf(brief);
  return sections.length > 0 || sentences.length > 0;
}

/** All that is claimed, the sections first. */
export function claimsOf({ sections, sentences }: CurrencyClaims): readonly Statement[] {
  return [...sections.flatMap(currencyStatements), ...sentences];
}

/** Whether a currency is there: `gaps` where it is still being written, `company` where all of it is what the organisation gains. */
export function currencyState(brief: Brief): 'missing' | 'gaps' | 'company' | 'stated' {
  const own = ownWords(brief.house.vocabulary);
  const claims = currencyOf(brief);
  const all = claimsOf(claims);
  if (all.length === 0) return 'missing';
  if ((claims.sections[0]?.statements ?? all).some(hasGap)) return 'gaps';
  return all.every((claim) => claim.told(inOwnWords(isCompanyMotive, own))) ? 'company' : 'stated';
}

/** With a currency table, the cells under the currency column; else every statement. */
export function currencyStatements(section: Section): readonly Statement[] {
  const cells = section.units.flatMap((unit) => unit.cells ?? []).filter(({ headerRole }) => headerRole === 'currency');
  return cells.length > 0 ? cells.flatMap((cell) => cell.statements) : section.statements;
}
