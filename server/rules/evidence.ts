/** Whether a brief shows a sign of audience research. Decisions 25 and 26. */
import type { Brief, Role, Statement } from '../brief/model.ts';
import { showsEvidence } from '../english/evidence.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { allStatements, isQuestion, remembered } from './brief-parts.ts';

/** Roles whose sentences are about something else: how the course is judged, what is put to learners, what they will be able to do. */
const elsewhere: ReadonlySet<Role> = new Set<Role>(['measures', 'prompts', 'objectives']);

/** Roles whose sentences tell of the audience; so do those of sections without a role. */
const likely: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  'currency',
  'analysis',
  'audience',
  'cause',
  'wiifm',
  undefined,
]);

/** The first statement that says how anybody knows what the audience values. */
export const evidenceOf = remembered((brief: Brief): Statement | undefined => firstSign(brief, () => false));

/** Whether anybody has asked or watched the audience, whatever it was about. */
export const isAsked = remembered(
  (brief: Brief): boolean => firstSign(brief, (role) => role === 'audience' || role === 'analysis') !== undefined,
);

function firstSign(brief: Brief, ofTheAudience: (role: Role | undefined) => boolean): Statement | undefined {
  const own = ownWords(brief.house.vocabulary);
  return allStatements(brief).find((statement) => {
    const { role } = statement.section;
    if ((role && elsewhere.has(role)) || statement.told(isQuestion)) return false;
    return statement.told(
      inOwnWords(showsEvidence, own),
      ofTheAudience(role) ? 'audience' : likely.has(role) ? 'likely' : 'unlikely',
    );
  });
}
