/** Whether a brief shows a sign of audience research. Decisions 25 and 26. */
import type { Brief, Role, Statement } from '../brief/model.ts';
import { isQuestion } from '../brief/sentences.ts';
import { showsEvidence } from '../english/evidence.ts';
import { outsiderAsked } from '../english/informants.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { readWords } from '../english/words.ts';
import { sectionsOf } from './brief-parts.ts';
import { perSection, remembered, gathered } from './kept.ts';

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
export const evidenceOf = remembered((brief: Brief): Statement | undefined => firstSign(brief, signs));

/** Whether anybody has asked or watched the audience, whatever it was about. */
export const isAsked = remembered((brief: Brief): boolean => firstSign(brief, signsOfAsking) !== undefined);

/** The statements of a section that speak of audience research. */
const signs = perSection(({ role, statements }, { vocabulary }) =>
  signsAmong(statements, role, vocabulary, likely.has(role) ? 'likely' : 'unlikely'),
);

/** The same where whatever was asked of the audience counts. */
const signsOfAsking = perSection(({ role, statements }, { vocabulary }) =>
  signsAmong(
    statements,
    role,
    vocabulary,
    role === 'audience' || role === 'analysis' ? 'audience' : likely.has(role) ? 'likely' : 'unlikely',
  ),
);

function signsAmong(
  statements: readonly Statement[],
  role: Role | undefined,
  vocabulary: Brief['house']['vocabulary'],
  place: Parameters<typeof showsEvidence>[1],
): readonly Statement[] {
  if (role && elsewhere.has(role)) return [];
  const shows = inOwnWords(showsEvidence, ownWords(vocabulary));
  return statements.filter((statement) => !statement.told(isQuestion) && statement.told(shows, place));
}

function firstSign(brief: Brief, signsIn: typeof signs): Statement | undefined {
  return gathered(brief, 'all', signsIn).find((statement) => !asksOthers(statement, brief));
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
