import type { Brief } from '../brief/model.ts';
import { purposeSectionFix } from '../rewrite/sections.ts';
import { purposeElsewhere, purposePlace } from './purpose-elsewhere.ts';
import { purposesOf } from './purpose-statements.ts';
import type { Match, Rule } from './rule.ts';

/** A brief with no purpose section, label or key with text, no announced purpose, and no transformation statement anywhere. */
export const purposeMissing: Rule = {
  id: 'purpose-missing',
  *detect(brief: Brief): Iterable<Match> {
    if (purposesOf(brief).length === 0 && !purposeElsewhere(brief)) yield { range: purposePlace(brief) };
  },
  message: () =>
    'This brief does not say what the training is for: add who changes, from what to what, and the measurable difference it makes.',
  fixes: (_match, brief) => purposeSectionFix(brief),
};
