/** What a brief has of what a brief needs: its roles, and how far its purposes and its currency have come. */
import type { Brief } from '../brief/model.ts';
import { carrierRange, hasGap } from './brief-parts.ts';
import { currencyOf } from './currency.ts';
import { isResearched } from './evidence.ts';
import { stepsOf } from './ladder.ts';
import type { Outline, Progress } from './outline-form.ts';
import { type PurposeStatement, purposesOf } from './purpose-statements.ts';

export function outlineOf(brief: Brief): Outline {
  const roles = [...new Set(brief.sections.flatMap(({ role }) => role ?? []))];
  const names = brief.sections.flatMap(({ role, carrier }) =>
    role && carrier && carrier.kind !== 'column' ? [{ role, range: carrier.range }] : [],
  );
  return { roles, progress: [...purposes(brief), ...currencies(brief)], names };
}

function purposes(brief: Brief): Progress[] {
  return purposesOf(brief).flatMap(({ section, statements }) => {
    const best = statements.toSorted((a, b) => stepsOf(b) - stepsOf(a))[0];
    if (!best || !section) return [];
    const range = section.carrier ? carrierRange(section) : best.range;
    const text = `Purpose: ${toldOf(best)}`;
    return [best.reading.rung === 'complete' ? { range, text } : { range, text, repair: best.range }];
  });
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

function currencies(brief: Brief): Progress[] {
  const [section] = currencyOf(brief).sections;
  if (!section) return [];
  const range = carrierRange(section);
  if (section.statements.some(hasGap)) return [{ range, text: 'Currency: there are gaps to fill', repair: range }];
  return isResearched(brief)
    ? [{ range, text: 'Currency: stated, and the brief says how you know' }]
    : [{ range, text: 'Currency: stated; how do you know?', repair: range }];
}
