import type { Brief } from '../brief/model.ts';
import { analysisSectionFix } from '../rewrite/sections.ts';
import { carrierRange, filledSections } from './brief-parts.ts';
import { hasCurrency } from './currency.ts';
import { isAsked } from './evidence.ts';
import type { Match, Rule } from './rule.ts';

/** An audience is described, no currency is claimed, and nobody has asked or watched them. Once a document. */
export const audienceUnresearched: Rule = {
  id: 'audience-unresearched',
  *detect(brief: Brief): Iterable<Match> {
    const audience = filledSections(brief, 'audience')[0];
    if (audience && !hasCurrency(brief) && !isAsked(brief)) yield { range: carrierRange(audience) };
  },
  message: () =>
    'Nobody seems to have asked this audience yet: plan a survey, a focus group or a talk, or find somebody who speaks for them.',
  fixes: (_match, brief) => analysisSectionFix(brief),
};
