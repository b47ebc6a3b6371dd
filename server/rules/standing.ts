/**
 * Where a brief stands: the one judgement behind the report, the status and the lenses. It is told by the brief alone: a finding that is
 * switched off, suppressed or known makes no purpose clearer.
 */
import type { Brief } from '../brief/model.ts';
import { findPlaceholders } from '../brief/placeholders.ts';
import { carrierRange, hasGap } from './brief-parts.ts';
import { remembered } from './kept.ts';
import { currencyOf, hasCurrency } from './currency.ts';
import { currencyUse } from './currency-use.ts';
import { evidenceOf } from './evidence.ts';
import { stepsOf } from './ladder.ts';
import { type Progress, type Standing, standings } from './outline-form.ts';
import { purposeElsewhere } from './purpose-elsewhere.ts';
import { type PurposeGroup, type PurposeStatement, purposesOf } from './purpose-statements.ts';

/**
 * Vague: no purpose shows a change yet. Clear: every purpose says who goes from what to what with a measured result, and the brief says what
 * its audience values and how anybody knows. Halfway: what is between.
 */
export const standingOf = remembered((brief: Brief): { readonly standing: Standing; readonly progress: readonly Progress[] } => {
  const purposes = purposeProgress(brief);
  const progress = [...purposes, currencyProgress(brief)];
  if (purposes.every(({ standing }) => standing === 'Vague')) return { standing: 'Vague', progress };
  return { standing: progress.every(({ standing }) => standing === 'Clear') ? 'Clear' : 'Halfway', progress };
});

/** The statement that a purpose is judged by: the one that says most. `undefined` where the brief has no purpose. */
export function bestPurpose(brief: Brief): PurposeStatement | undefined {
  const told = purposesOf(brief).flatMap(({ statements }) => statements);
  return told.length > 0 ? fullest(told) : purposeElsewhere(brief);
}

function purposeProgress(brief: Brief): Progress[] {
  const groups = purposesOf(brief);
  if (groups.length > 0) return groups.map(progressOf);
  const elsewhere = purposeElsewhere(brief);
  if (elsewhere) return [{ about: 'Purpose', standing: 'Clear', text: toldOf(elsewhere) }];
  return [{ about: 'Purpose', standing: 'Vague', text: 'there is none yet' }];
}

function progressOf({ section, statements }: PurposeGroup): Progress {
  const best = fullest(statements) as PurposeStatement;
  const standing = standingOfPurpose(best);
  return {
    about: 'Purpose',
    standing,
    text: toldOf(best),
    ...(section && { range: section.carrier ? carrierRange(section) : best.range }),
    ...(standing !== 'Clear' && { repair: best.range }),
  };
}

/** How far one statement has come. A vague one stays vague, whatever gaps it has. */
export function standingOfPurpose({ text, reading, statements }: PurposeStatement): Standing {
  const standing = standings[{ context: 0, vague: 0, incomplete: 1, unmeasured: 1, complete: 2 }[reading.rung]] as Standing;
  if (standing === 'Vague' || !statements.some(hasGap)) return standing;
  const parts = [reading.who, reading.from, reading.to, reading.result].flatMap((part) => part ?? []);
  const isTold = parts.some(({ start, end }) => findPlaceholders(text.slice(start, end)).length === 0);
  return isTold ? 'Halfway' : 'Vague';
}

function toldOf({ reading, statements }: PurposeStatement): string {
  if (statements.some(hasGap)) return 'there are gaps to fill';
  if (reading.rung === 'complete') return 'who, from, to and a measured result are there';
  if (reading.rung === 'vague') return 'it promises exposure, and no change yet';
  if (reading.rung === 'context') return 'this is the background, and no change yet';
  const missing = [
    ...(reading.who ? [] : ['who changes']),
    ...(reading.from ? [] : ['what they do today']),
    ...(reading.to ? [] : ['what they will do']),
    ...(reading.measured ? [] : ['the measurable result']),
  ];
  return `still missing: ${missing.join(', ')}`;
}

/** The first of those on the highest rung. */
function fullest(statements: readonly PurposeStatement[]): PurposeStatement | undefined {
  return statements.toSorted((a, b) => stepsOf(b) - stepsOf(a))[0];
}

function currencyProgress(brief: Brief): Progress {
  const { sections, sentences } = currencyOf(brief);
  const place = sections[0] && carrierRange(sections[0]);
  const repair = place ?? sentences[0]?.range;
  const state = currencyState(brief);
  const [standing, text]: readonly [Standing, string] =
    state !== 'stated'
      ? openCurrency[state]
      : evidenceOf(brief)
        ? ['Clear', 'stated, and the brief says how you know']
        : ['Halfway', 'stated; how do you know?'];
  return {
    about: 'Currency',
    standing,
    text,
    ...(place && { range: place }),
    ...(repair && standing !== 'Clear' && { repair }),
  };
}

/** Whether a currency is there: `gaps` where it is still being written, `company` where all of it is what the organisation gains. */
export function currencyState(brief: Brief): 'missing' | 'gaps' | 'company' | 'stated' {
  const { sections, sentences } = currencyOf(brief);
  const { claims, personal } = currencyUse(brief);
  if (!hasCurrency(brief)) return 'missing';
  if ((sections[0]?.statements ?? sentences).some(hasGap)) return 'gaps';
  return claims.length > 0 && personal.length === 0 ? 'company' : 'stated';
}

const openCurrency = {
  missing: ['Vague', 'nothing yet on what they would trade their time for'],
  company: ['Vague', 'this is what the organisation gains'],
  gaps: ['Halfway', 'there are gaps to fill'],
} as const;
