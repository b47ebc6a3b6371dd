/** Where a brief answers "What's in it for me?". */
import type { Brief } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import { allStatements, carrierRange, filledSections, remembered } from './brief-parts.ts';

const asks = /\bWIIFM\b|\bwhat(?:['’]s|\s+is)\s+in\s+it\s+for\s+(?:me|you|them|us|him|her|participants|learners)\b/i;

const asksWhatIsInIt = (text: string): boolean => asks.test(text);

/** The first WIIFM heading, label or sentence; `undefined` where there is none. */
export const wiifmOf = remembered((brief: Brief): Span | undefined => {
  const sections = filledSections(brief, 'wiifm').map(carrierRange);
  const sentences = allStatements(brief)
    .filter(
      (statement) => statement.section.role !== undefined && statement.section.role !== 'wiifm' && statement.told(asksWhatIsInIt),
    )
    .map((statement) => statement.range);
  return [...sections, ...sentences].sort((a, b) => a.start - b.start)[0];
});
