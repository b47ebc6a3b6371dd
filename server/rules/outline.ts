/** What a brief has of what a brief needs: its roles, and how far its purposes and its currency have come. */
import type { Brief } from '../brief/model.ts';
import type { Outline } from './outline-form.ts';
import { standingOf } from './standing.ts';

export function outlineOf(brief: Brief): Outline {
  const roles = [...new Set(brief.sections.flatMap(({ role }) => role ?? []))];
  const names = brief.sections.flatMap(({ role, carrier }) =>
    role && carrier && carrier.kind !== 'column' ? [{ role, range: carrier.range }] : [],
  );
  return { roles, ...standingOf(brief), names };
}
