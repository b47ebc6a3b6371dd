import type { Brief } from '../brief/model.ts';
import { currencyQuestionFix } from '../rewrite/sections.ts';
import { hasCurrency } from './currency.ts';
import type { Match, Rule } from './rule.ts';
import { wiifmOf } from './wiifm.ts';

/** The learner's side is answered as "What's in it for me?" or benefits, with no currency anywhere. */
export const wiifmOnly: Rule = {
  id: 'wiifm-only',
  *detect(brief: Brief): Iterable<Match> {
    const range = hasCurrency(brief) ? undefined : wiifmOf(brief);
    if (range) yield { range };
  },
  message: () =>
    'These benefits are what you offer, not what they value: first say what this audience would trade its time and energy for.',
  fixes: ({ range }, brief) => currencyQuestionFix(range, brief),
};
