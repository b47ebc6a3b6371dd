import type { Brief } from '../brief/model.ts';
import { carrierRange } from './brief-parts.ts';
import { currencyOf } from './currency.ts';
import { isResearched } from './evidence.ts';
import type { Match, Rule } from './rule.ts';

/** A currency is claimed and no source is named. Once a document. */
export const currencyUnevidenced: Rule = {
  id: 'currency-unevidenced',
  severity: 'information',
  *detect(brief: Brief): Iterable<Match> {
    const { sections, sentences } = currencyOf(brief);
    const first = sections[0] ? carrierRange(sections[0]) : sentences[0]?.range;
    if (first && !isResearched(brief)) yield { range: first };
  },
  message: () =>
    'Nothing here says how you know what they value: name the survey, the focus group, the talk or the representative.',
};
