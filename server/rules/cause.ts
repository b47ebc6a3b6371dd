/** Where a brief tells what keeps people from doing it today. */
import type { Brief, Section, Statement } from '../brief/model.ts';
import { namesFindings, tellCauseTogether, tellsCause } from '../english/cause.ts';
import { allStatements, carrierRange, filledSections, isQuestion, remembered } from './brief-parts.ts';

/** Its analysis: the section of it, or the first sentence elsewhere that gives a cause. A section on what the audience was asked counts as one: it says that somebody looked. */
export const causeOf = remembered((brief: Brief): Pick<Statement, 'range' | 'text'> | undefined => {
  const [section] = filledSections(brief, 'cause', 'analysis');
  if (section) return section.statements[0] ?? { range: carrierRange(section), text: section.carrier?.name ?? '' };
  const told = allStatements(brief).find((statement) => statement.section.role !== 'purpose' && statement.told(tellsCause));
  return told ?? brief.sections.find((section) => tellsOfLooking(section) || isNamedForFindings(section))?.statements[0];
});

/** "What the log books showed": the section of an analysis by its name, where it has no other role. */
function isNamedForFindings({ role, aside, carrier, empty }: Section): boolean {
  return !aside && role === undefined && !empty && carrier !== undefined && namesFindings(carrier.name);
}

/** Sections that say nothing of the design. */
function tellsOfLooking({ role, aside, statements }: Section): boolean {
  const told = statements.map(({ text }) => text).filter((text) => !isQuestion(text));
  return !aside && (role === undefined || role === 'audience') && tellCauseTogether(told);
}
