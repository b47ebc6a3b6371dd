import type { Brief, Section, Statement } from '../brief/model.ts';
import { evidenceFixes } from '../rewrite/currency.ts';
import { carrierRange, hasGap } from './brief-parts.ts';
import { currencyOf } from './currency.ts';
import { evidenceOf } from './evidence.ts';
import type { Match, Rule } from './rule.ts';

interface Unevidenced extends Match {
  readonly section?: Section;
  readonly statement?: Statement;
}

/** A currency is claimed and no source is named. Once a document. */
export const currencyUnevidenced: Rule<Unevidenced> = {
  id: 'currency-unevidenced',
  *detect(brief: Brief) {
    if (evidenceOf(brief)) return;
    const { sections, sentences } = currencyOf(brief);
    const [section] = sections;
    const [statement] = sentences;
    if ((section?.statements ?? [statement]).some((one) => one && hasGap(one))) return;
    if (section) yield { range: carrierRange(section), section };
    else if (statement) yield { range: statement.range, statement };
  },
  message: () =>
    'Nothing here says how you know what they value: name the survey, the focus group, the talk or the representative.',
  fixes: (claim, brief) => evidenceFixes(claim, brief),
};
