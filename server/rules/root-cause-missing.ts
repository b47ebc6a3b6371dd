import type { Brief, Section } from '../brief/model.ts';
import { tellCauseTogether, tellsCause } from '../english/cause.ts';
import { causeSectionFix } from '../rewrite/sections.ts';
import { allStatements, carrierRange, filledSections, hasGap, titleRange } from './brief-parts.ts';
import { type PurposeGroup, purposesOf } from './purpose-statements.ts';
import type { Match, Rule } from './rule.ts';

/** A purpose with gaps is not written yet. */
function isUnwritten({ statements }: PurposeGroup): boolean {
  return statements.every((purpose) => purpose.statements.some(hasGap));
}

/** Sections that say nothing of the design. */
function tellsOfLooking({ role, aside, statements }: Section): boolean {
  return !aside && (role === undefined || role === 'audience') && tellCauseTogether(statements.map(({ text }) => text));
}

/** A brief with a purpose and no root-cause or needs analysis. A section on what the audience was asked counts as one: it says that somebody looked. */
export const rootCauseMissing: Rule = {
  id: 'root-cause-missing',
  *detect(brief: Brief): Iterable<Match> {
    const purposes = purposesOf(brief);
    if (purposes.every(isUnwritten) || filledSections(brief, 'cause', 'analysis').length > 0) return;
    if (allStatements(brief).some((statement) => statement.section.role !== 'purpose' && statement.told(tellsCause))) return;
    if (brief.sections.some(tellsOfLooking)) return;
    const section = purposes.find((group) => group.section?.carrier)?.section;
    yield { range: section ? carrierRange(section) : titleRange(brief) };
  },
  message: () => 'This purpose rests on no analysis: say what keeps people from doing it today, and how you found out.',
  fixes: (_match, brief) => causeSectionFix(brief),
};
