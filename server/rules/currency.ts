/** Where a brief says what its audience would trade time and energy for. Decisions 24 to 27. */
import type { Brief, Section, Statement } from '../brief/model.ts';
import { isQuestion } from '../brief/sentences.ts';
import { claimsCurrency } from '../english/currency.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { filledSections } from './brief-parts.ts';
import { gathered, perSection, remembered } from './kept.ts';

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
  return { sections: filledSections(brief, 'currency'), sentences: gathered(brief, 'all', claimsIn) };
});

const claimsIn = perSection(({ role, statements }, { vocabulary }): readonly Statement[] => {
  if (silentRoles.has(role ?? '')) return [];
  const claims = inOwnWords(claimsCurrency, ownWords(vocabulary));
  const place = toldOf.has(role) ? 'likely' : 'unlikely';
  return statements.filter((statement) => !statement.told(isQuestion) && statement.told(claims, place));
});

/** Whether a currency is claimed anywhere. */
export function hasCurrency(brief: Brief): boolean {
  const { sections, sentences } = currencyOf(brief);
  return sections.length > 0 || sentences.length > 0;
}
