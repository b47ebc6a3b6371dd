import type { Brief, Section } from '../brief/model.ts';
import { measuresMatch, readMeasure } from '../english/measure-match.ts';
import { measureFixes } from '../rewrite/measure.ts';
import { carrierRange, filledSections } from './brief-parts.ts';
import { measuredResults } from './measured-results.ts';
import type { Match, Rule } from './rule.ts';

interface Unmatched extends Match {
  /** What the purpose promises to move, in its own words. */
  readonly result: string;
  readonly section: Section;
}

/** No brief has so many pairs of a result and a measure: where there are more, one of them is taken to be a match. */
const beyondAnyBrief = 20_000;

/** There are measures, and a purpose with a measured result, but what the purpose measures is not among them. */
export const measureUnmatched: Rule<Unmatched> = {
  id: 'measure-unmatched',
  *detect(brief: Brief) {
    const sections = filledSections(brief, 'measures');
    const [section] = sections;
    const results = measuredResults(brief);
    const [result] = results;
    if (!section || !result) return;
    const measures = sections.flatMap(({ statements }) => statements).map((statement) => statement.told(readMeasure));
    if (results.length * measures.length > beyondAnyBrief) return;
    if (measures.length > 0 && !results.some(({ words }) => measuresMatch(words, measures))) {
      yield { range: carrierRange(section), result: result.words, section };
    }
  },
  message: ({ result }) => `The purpose promises "${shortened(result)}", and nothing here measures it: add that measure.`,
  fixes: ({ result, section }, brief) => measureFixes(result, section, brief),
};

function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ');
}
