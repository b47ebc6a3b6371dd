/** Where a brief tells what keeps people from doing it today. */
import type { Brief, Statement } from '../brief/model.ts';
import { tellCauseTogether, tellsCause } from '../english/cause.ts';
import { carrierRange, filledSections, isQuestion, perSection, remembered } from './brief-parts.ts';

/** Its analysis: the section of it, or the first sentence elsewhere that gives a cause. A section on what the audience was asked counts as one: it says that somebody looked. */
export const causeOf = remembered((brief: Brief): Pick<Statement, 'range' | 'text'> | undefined => {
  const [section] = filledSections(brief, 'cause', 'analysis');
  if (section) return section.statements[0] ?? { range: carrierRange(section), text: section.carrier?.name ?? '' };
  for (const one of brief.sections) {
    const told = causeIn(one, brief);
    if (told) return told;
  }
  return brief.sections.find((one) => tellsOfLooking(one, brief))?.statements[0];
});

const causeIn = perSection(({ role, statements }) =>
  role === 'purpose' ? undefined : statements.find((statement) => statement.told(tellsCause)),
);

/** Sections that say nothing of the design. */
const tellsOfLooking = perSection(({ role, aside, statements }): boolean => {
  if (aside || (role !== undefined && role !== 'audience')) return false;
  return tellCauseTogether(statements.map(({ text }) => text).filter((text) => !isQuestion(text)));
});
