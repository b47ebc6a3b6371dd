/** The one list of rules, in the order of `severities.ts`. */
import { audienceGeneric } from './audience-generic.ts';
import { audienceUnresearched } from './audience-unresearched.ts';
import { companyCurrency } from './company-currency.ts';
import { currencyMissing } from './currency-missing.ts';
import { currencyUnapplied } from './currency-unapplied.ts';
import { currencyUnevidenced } from './currency-unevidenced.ts';
import { decisionUntraced } from './decision-untraced.ts';
import { measureUnmatched } from './measure-unmatched.ts';
import { objectiveVague } from './objective-vague.ts';
import { phrase } from './phrase.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { promptCompanyMotive } from './prompt-company-motive.ts';
import { purposeMissing } from './purpose-missing.ts';
import { purposeVague } from './purpose-vague.ts';
import { resultUnmeasured } from './result-unmeasured.ts';
import { rootCauseMissing } from './root-cause-missing.ts';
import type { AnyRule } from './rule.ts';
import { socialPurposeMissing } from './social-purpose-missing.ts';
import { socialPurposeVague } from './social-purpose-vague.ts';
import { transformationIncomplete } from './transformation-incomplete.ts';
import { wiifmOnly } from './wiifm-only.ts';

export const rules: readonly AnyRule[] = [
  purposeMissing,
  purposeVague,
  transformationIncomplete,
  resultUnmeasured,
  audienceGeneric,
  objectiveVague,
  rootCauseMissing,
  measureUnmatched,
  socialPurposeMissing,
  socialPurposeVague,
  currencyMissing,
  wiifmOnly,
  companyCurrency,
  currencyUnevidenced,
  audienceUnresearched,
  currencyUnapplied,
  promptCompanyMotive,
  decisionUntraced,
  placeholderLeft,
  phrase,
];

/** The rule that checks suppressions; the engine raises it, as only the engine knows what was suppressed. */
export const suppressionUnused = 'suppression-unused';
