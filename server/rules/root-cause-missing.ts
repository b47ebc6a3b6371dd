import type { Brief } from '../brief/model.ts';
import { causeSectionFix } from '../rewrite/sections.ts';
import { carrierRange, hasGap, titleRange } from './brief-parts.ts';
import { causeOf } from './cause.ts';
import { type PurposeGroup, purposesOf } from './purpose-statements.ts';
import type { Match, Rule } from './rule.ts';

/** A purpose with gaps is not written yet. */
function isUnwritten({ statements }: PurposeGroup): boolean {
  return statements.every((purpose) => purpose.statements.some(hasGap));
}

/** A brief with a purpose and no root-cause or needs analysis. */
export const rootCauseMissing: Rule = {
  id: 'root-cause-missing',
  *detect(brief: Brief): Iterable<Match> {
    const purposes = purposesOf(brief);
    if (purposes.every(isUnwritten) || causeOf(brief)) return;
    const section = purposes.find((group) => group.section?.carrier)?.section;
    yield { range: section ? carrierRange(section) : titleRange(brief) };
  },
  message: () => 'This purpose rests on no analysis: say what keeps people from doing it today, and how you found out.',
  fixes: (_match, brief) => causeSectionFix(brief),
};
