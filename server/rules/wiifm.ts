/** Where a brief answers "What's in it for me?". */
import type { Brief, Statement } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import { carrierRange, filledSections } from './brief-parts.ts';
import { gathered, perSection, remembered } from './kept.ts';

const asks = /\bWIIFM\b|\bwhat(?:['’]s|\s+is)\s+in\s+it\s+for\s+(?:me|you|them|us|him|her|participants|learners)\b/i;

const asksWhatIsInIt = (text: string): boolean => asks.test(text);

/** The first WIIFM heading, label or sentence; `undefined` where there is none. */
export const wiifmOf = remembered((brief: Brief): Span | undefined => {
  const sections = filledSections(brief, 'wiifm').map(carrierRange);
  const sentences = gathered(brief, 'all', asking).map(({ range }) => range);
  return [...sections, ...sentences].sort((a, b) => a.start - b.start)[0];
});

const asking = perSection(({ role, statements }): readonly Statement[] =>
  role === undefined || role === 'wiifm' ? [] : statements.filter((statement) => statement.told(asksWhatIsInIt)),
);
