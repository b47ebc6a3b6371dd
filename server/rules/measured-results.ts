/** What the purposes promise to move, and which measures count it. Decision 15. */
import type { Brief } from '../brief/model.ts';
import { namesWhatIsCounted } from '../english/measure-match.ts';
import { remembered } from './kept.ts';
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
    .flatMap((purpose) => resultOf(purpose) ?? []),
);

const known = new WeakMap<PurposeStatement, MeasuredResult | undefined>();

function resultOf(purpose: PurposeStatement): MeasuredResult | undefined {
  if (known.has(purpose)) return known.get(purpose);
  const { text, reading } = purpose;
  const { measured, rung, result } = reading;
  const found =
    measured && rung !== 'context' && result ? { purpose, words: withSubject(text, result.start, result.end) } : undefined;
  known.set(purpose, found);
  return found;
}

/** The result, with the clause before it where it is a bare figure: "Board giving goes up by 20%". */
function withSubject(text: string, start: number, end: number): string {
  const result = text.slice(start, end);
  if (namesWhatIsCounted(result)) return result;
  const before = text.slice(0, start);
  return text.slice(before.search(/(?<![^.;:!?])[^.;:!?]*$/), end).trim();
}
