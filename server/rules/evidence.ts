/** Whether a brief shows a sign of audience research. Decisions 25 and 26. */
import type { Brief } from '../brief/model.ts';
import { showsEvidence } from '../english/evidence.ts';
import { allStatements, remembered } from './brief-parts.ts';

/** Roles whose sentences are about something else: how the course is judged, what is put to learners, what they will be able to do. */
const elsewhere = new Set(['measures', 'prompts', 'objectives']);

/** Roles whose sentences tell of the audience; so do those of sections without a role. */
const likely: ReadonlySet<string | undefined> = new Set(['currency', 'analysis', 'audience', 'cause', 'wiifm', undefined]);

export const isResearched = remembered((brief: Brief): boolean =>
  allStatements(brief).some(
    ({ section, text }) =>
      !elsewhere.has(section.role ?? '') && showsEvidence(text, likely.has(section.role) ? 'likely' : 'unlikely'),
  ),
);
