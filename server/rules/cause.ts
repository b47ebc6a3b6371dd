/** Where a brief tells what keeps people from doing it today. */
import type { Brief, Statement } from '../brief/model.ts';
import { isQuestion } from '../brief/sentences.ts';
import { namesFindings, tellCauseTogether, tellsCause } from '../english/cause.ts';
import { carrierRange, filledSections, firstOf } from './brief-parts.ts';
import { perSection, remembered, gathered } from './kept.ts';

/** Its analysis: the section of it, or the first sentence elsewhere that gives a cause. A section on what the audience was asked counts as one: it says that somebody looked. */
export const causeOf = remembered((brief: Brief): Pick<Statement, 'range' | 'text'> | undefined => {
  const [section] = filledSections(brief, 'cause', 'analysis');
  if (section) return section.statements[0] ?? { range: carrierRange(section), text: section.carrier?.name ?? '' };
  return gathered(brief, 'all', causeIn)[0] ?? gathered(brief, 'all', lookedInto)[0];
});

const causeIn = perSection(({ role, statements }): readonly Statement[] =>
  role === 'purpose' ? [] : firstOf(statements, (statement) => statement.told(tellsCause)),
);

/** Sections that say nothing of the design; "What the log books showed" is an analysis by its name, where it has no other role. */
const lookedInto = perSection(({ role, aside, carrier, empty, statements }): readonly Statement[] => {
  if (aside || (role !== undefined && role !== 'audience')) return [];
  if (role === undefined && !empty && carrier && namesFindings(carrier.name)) return statements.slice(0, 1);
  const told = statements.map(({ text }) => text).filter((text) => !isQuestion(text));
  return tellCauseTogether(told) ? statements.slice(0, 1) : [];
});
