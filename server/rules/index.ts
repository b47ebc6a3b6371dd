/** The one list of rules, in the order in which the catalogue names them and findings on one place are sorted. */
import { audienceGeneric } from './audience-generic.ts';
import { currencyMissing } from './currency-missing.ts';
import { purposeMissing } from './purpose-missing.ts';
import { purposeVague } from './purpose-vague.ts';
import { resultUnmeasured } from './result-unmeasured.ts';
import type { AnyRule } from './rule.ts';
import { transformationIncomplete } from './transformation-incomplete.ts';
import { wiifmOnly } from './wiifm-only.ts';

export const rules: readonly AnyRule[] = [
  purposeMissing,
  purposeVague,
  transformationIncomplete,
  resultUnmeasured,
  audienceGeneric,
  currencyMissing,
  wiifmOnly,
];

/** The rule that checks suppressions; the engine raises it, as only the engine knows what was suppressed. */
export const suppressionUnused = 'suppression-unused';

/** Every rule id that settings and suppressions may name. */
export const ruleIds: readonly string[] = [...rules.map((rule) => rule.id), suppressionUnused];
