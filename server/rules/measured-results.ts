/** What the purposes promise to move, and which measures count it. Decision 15. */
import type { Brief } from '../brief/model.ts';
import { namesWhatIsCounted } from '../english/measure-match.ts';
import { remembered } from './brief-parts.ts';
import { type PurposeStatement, purposesOf } from './purpose-statements.ts';

export interface MeasuredResult {
  readonly purpose: PurposeStatement;
  /** The result in the purpose's own words, with the clause before it where it is a bare figure. */
  readonly words: string;
}

/** The measured results of all purpose statements, complete or not. */
export const measuredResults = remembered((brief: Brief): readonly MeasuredResult[] =>
  purposesOf(brief)
    .flatMap(({ statements }) => statements)
    .flatMap((purpose) => {
      const { text, reading, anatomy } = purpose;
      if (!reading.measured || reading.rung === 'context') return [];
      const found = reading.result
        ? { ...reading.result, text }
        : anatomy.result && { ...anatomy.result, text: brief.document.text };
      return found ? [{ purpose, words: withSubject(found.text, found.start, found.end) }] : [];
    }),
);

/** The result, with the clause before it where it is a bare figure: "Board giving goes up by 20%". */
function withSubject(text: string, start: number, end: number): string {
  const result = text.slice(start, end);
  if (namesWhatIsCounted(result)) return result;
  const before = text.slice(0, start);
  return text.slice(before.search(/(?<![^.;:!?])[^.;:!?]*$/), end).trim();
}
