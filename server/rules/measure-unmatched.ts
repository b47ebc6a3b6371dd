import type { Brief, Section } from '../brief/model.ts';
import { measuresMatch, namesWhatIsCounted, readMeasure } from '../english/measure-match.ts';
import { measureFixes } from '../rewrite/measure.ts';
import { carrierRange, filledSections } from './brief-parts.ts';
import { purposesOf } from './purpose-statements.ts';
import type { Match, Rule } from './rule.ts';

interface Unmatched extends Match {
  /** What the purpose promises to move, in its own words. */
  readonly result: string;
  readonly section: Section;
}

/** There are measures, and a purpose with a measured result, but what the purpose measures is not among them. */
export const measureUnmatched: Rule<Unmatched> = {
  id: 'measure-unmatched',
  *detect(brief: Brief) {
    const sections = filledSections(brief, 'measures');
    const first = sections[0];
    const results = measuredResults(brief);
    if (!first || results.length === 0) return;
    const measures = sections.flatMap((section) => section.statements).map((statement) => statement.told(readMeasure));
    if (measures.length > 0 && !results.some((result) => measuresMatch(result, measures))) {
      yield { range: carrierRange(first), result: results[0] as string, section: first };
    }
  },
  message: ({ result }) => `The purpose promises "${shortened(result)}", and nothing here measures it: add that measure.`,
  fixes: ({ result, section }, brief) => measureFixes(result, section, brief),
};

/** The measured results of all purpose statements, complete or not. */
function measuredResults(brief: Brief): string[] {
  return purposesOf(brief)
    .flatMap(({ statements }) => statements)
    .flatMap(({ text, reading, anatomy }) => {
      const { result } = reading;
      if (!reading.measured || reading.rung === 'context') return [];
      if (result) return [withSubject(text, result.start, result.end)];
      return anatomy.result ? [withSubject(brief.document.text, anatomy.result.start, anatomy.result.end)] : [];
    });
}

/** The result, with the clause before it where it is a bare figure: "Board giving goes up by 20%". */
function withSubject(text: string, start: number, end: number): string {
  const result = text.slice(start, end);
  if (namesWhatIsCounted(result)) return result;
  const before = text.slice(0, start);
  return text.slice(before.search(/(?<![^.;:!?])[^.;:!?]*$/), end).trim();
}

function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ');
}
