/** Whether a brief shows a sign of audience research. Decisions 25 and 26. */
import type { Brief, Role, Statement } from '../brief/model.ts';
import { showsEvidence } from '../english/evidence.ts';
import { outsiderAsked } from '../english/informants.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { readWords } from '../english/words.ts';
import { allStatements, isQuestion, remembered, sectionsOf } from './brief-parts.ts';

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

/** Whether it says how anybody knows what the audience values. */
export const isResearched = remembered((brief: Brief): boolean => shows(brief, () => false));

/** Whether anybody has asked or watched the audience, whatever it was about. */
export const isAsked = remembered((brief: Brief): boolean => shows(brief, (role) => role === 'audience' || role === 'analysis'));

function shows(brief: Brief, ofTheAudience: (role: Role | undefined) => boolean): boolean {
  const own = ownWords(brief.house.vocabulary);
  return allStatements(brief).some((statement) => {
    const { role } = statement.section;
    if ((role && elsewhere.has(role)) || statement.told(isQuestion)) return false;
    const place = ofTheAudience(role) ? 'audience' : likely.has(role) ? 'likely' : 'unlikely';
    return statement.told(inOwnWords(showsEvidence, own), place) && !asksOthers(statement, brief);
  });
}

/** Whether only people were asked who are not the audience: what managers and customers say of it is no research on it. */
function asksOthers(statement: Statement, brief: Brief): boolean {
  const asked = statement.told(outsiderAsked);
  return asked !== undefined && !tellOfAudience(brief).some((other) => other !== statement && other.told(stemsIn).has(asked));
}

/** The statements that tell whom the brief is for, or who is to change. */
const tellOfAudience = remembered((brief: Brief): readonly Statement[] =>
  sectionsOf(brief, 'audience', 'purpose').flatMap(({ statements }) => statements),
);

const stemsIn = (text: string): ReadonlySet<string> => new Set(readWords(text).map(({ stem }) => stem));
