import type { Brief, Statement } from '../brief/model.ts';
import { uptakeFixes } from '../rewrite/currency.ts';
import { hasGap } from './brief-parts.ts';
import { currencyUse, firstClaim, isCurrencyUsed } from './currency-use.ts';
import type { Match, Rule } from './rule.ts';

interface Unapplied extends Match {
  /** A claim that says what people value themselves. */
  readonly claim: Statement;
}

/** A currency is claimed, there are sections to apply it in, and none of them takes it up. */
export const currencyUnapplied: Rule<Unapplied> = {
  id: 'currency-unapplied',
  *detect(brief: Brief) {
    const { personal, items } = currencyUse(brief);
    const first = firstClaim(brief);
    const claim = personal.find((one) => !hasGap(one));
    if (first && claim && items.length > 0 && !isCurrencyUsed(brief)) yield { range: first.range, claim };
  },
  message: () => 'Nothing in the design takes this up: put it to work in an activity, a prompt or the reason for a choice.',
  fixes: ({ claim }, brief) => uptakeFixes(claim, brief),
};
