import type { Brief } from '../brief/model.ts';
import { currencySectionFix } from '../rewrite/sections.ts';
import { carrierRange, sectionsOf, titleRange } from './brief-parts.ts';
import { hasCurrency } from './currency.ts';
import type { Match, Rule } from './rule.ts';
import { wiifmOf } from './wiifm.ts';

/** A brief that nowhere says what its audience would trade time and energy for. */
export const currencyMissing: Rule = {
  id: 'currency-missing',
  *detect(brief: Brief): Iterable<Match> {
    if (hasCurrency(brief) || wiifmOf(brief)) return;
    const audience = sectionsOf(brief, 'audience')[0];
    yield { range: audience ? carrierRange(audience) : titleRange(brief) };
  },
  message: () =>
    'This brief does not say what its audience would trade time and energy for: add their currency, and how you know it.',
  fixes: (_match, brief) => currencySectionFix(brief),
};
