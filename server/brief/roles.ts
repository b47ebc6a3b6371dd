import { owned } from '../markdown/owned.ts';
import type { Role } from './model.ts';
import { normalised, singular } from './names.ts';
import names from './role-names.json' with { type: 'json' };
import { EVENT, paraphrasedRole, SPACE } from './role-questions.ts';

/**
 * How far a name without a role keeps roles out: `open` (Background) lets labels in it carry one, `closed` (Schedule) lets only
 * headings and bold paragraphs, `sealed` (Appendix) nothing at all.
 */
export type Neutral = 'open' | 'closed' | 'sealed';

/** What a name says. `exact` is false for a paraphrase ("who is it for"); neither key is there for an unknown name. */
export interface Reading {
  readonly role?: Role;
  readonly neutral?: Neutral;
  readonly exact: boolean;
  /** The role was told by more than the name, see `GuessRole`. */
  readonly guessed?: true;
}

/** A team's own names of roles, from its settings. */
export type OwnHeadings = Partial<Record<Role, readonly string[]>>;

export type ReadName = (name: string) => Reading;

/** The role that a name seems to carry that is none of the usual ones; see `english/heading.ts`. */
export type GuessRole = (name: string) => Role | undefined;

const UNKNOWN: Reading = { exact: false };

const vocabulary = new Map<string, Reading>();
for (const [neutral, list] of Object.entries(names.neutral) as [Neutral, string[]][]) {
  for (const name of list) vocabulary.set(singular(normalised(name)), { neutral, exact: true });
}
for (const [role, list] of Object.entries(names.roles) as [Role, string[]][]) {
  for (const name of list) vocabulary.set(singular(normalised(name)), { role, exact: true });
}

/** What may stand in front of a name and adds nothing to its kind: "the proposed", "workshop", "our overall". */
const BEFORE = new RegExp(
  `^(?:the|a|an|our|your|their|my|its|this|these|proposed|intended|planned|draft|overall|main|primary|key|suggested|expected|specific|core|initial|current|high level|top level|general|final|agreed|recommended|stated|short|brief|some|more|${EVENT}|employee|staff|team|event|elearning|online|digital|blended|virtual|group|two day|one day|half day) `,
);

/** What may follow a name: "of the course", "statement", "at a glance", "section". */
const AFTER = new RegExp(
  ` (?:(?:of|for|in|behind) (?:the|this|our|your|these|each|every|all)? ?(?:[a-z-]+ )?${EVENT}|section|statement|overview|summary|description|details?|notes?|at a glance|in brief|in short|list|draft|tbd|wip|template|plan)$`,
);

const OF_SPACE = new RegExp(` (?:of|for|in) (?:the|this|our|a)? ?(?:[a-z-]+ )?${SPACE}$`);
const AS_SPACE =
  /^(?:[a-z-]+ ){1,2}(?:community|forum|community of practice|peer group|study group|learning circle|discussion board|slack channel|teams channel|whatsapp group|guild|peer circle|peer network|learner network)$/;
const AS_PROMPTS =
  /^(?:[a-z-]+ ){1,2}(?:discussion questions?|prompts?|reflection questions?|conversation starters?|icebreakers?)$/;

const JOINT = / ?(?:&|\+|\/| and | or |, ) ?/;

/** Plurals that mean something else: channels in which a course is advertised, not the channel in which people meet. */
const OTHER_PLURALS: ReadonlyMap<string, Reading> = new Map([['channels', { neutral: 'closed', exact: true }]]);

function lookUp(name: string): Reading | undefined {
  return OTHER_PLURALS.get(name) ?? vocabulary.get(singular(name));
}

/** The name itself, or what is left of it when qualifiers in front and behind are taken away one by one. */
function stripped(name: string): Reading | undefined {
  let rest = name;
  for (let step = 0; step < 6; step++) {
    const known = lookUp(rest);
    if (known) return known;
    if (OF_SPACE.test(rest)) return undefined;
    const shorter = AFTER.test(rest) ? rest.replace(AFTER, '') : rest.replace(BEFORE, '');
    if (shorter === rest || shorter === '') return undefined;
    rest = shorter;
  }
  return undefined;
}

/** "Platform and activities", "Goals & objectives", "Background / purpose": the first part that has a role, where all parts are known. */
function joint(name: string): Reading | undefined {
  if (name.length > 60) return undefined;
  const parts = name.split(JOINT).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return undefined;
  const readings = parts.map((part) => stripped(part) ?? UNKNOWN);
  const [first] = readings;
  if (first?.neutral === 'closed' || first?.neutral === 'sealed') return first;
  const withRole = readings.find((reading) => reading.role);
  if (!withRole || (first?.role === undefined && first?.neutral === undefined)) return undefined;
  return { ...withRole, exact: readings.every((reading) => reading.role || reading.neutral) };
}

const PARENTHESIS = / ?[([]([^()[\]]{0,60})[)\]] ?/;

/** "The table (community)", "Purpose (draft)": what is outside, else what is inside. */
function parenthesised(name: string, read: (part: string) => Reading | undefined): Reading | undefined {
  const found = PARENTHESIS.exec(name);
  if (!found) return undefined;
  return read(name.replace(PARENTHESIS, ' ').trim()) ?? read(found[1] ?? '');
}

/** "Audience: who are they", "Approach – blended", "Appendix A: kit". */
function headed(name: string): Reading | undefined {
  const at = name.search(/:| [-–—|] |[–—]/);
  if (at <= 0) return undefined;
  return stripped(name.slice(0, at).trim());
}

const SEALED = /^(?:appendix|annex|annexe|annexure|attachment|minutes|transcript)\b/;
/** A word, then nothing but who or what it concerns: "Notes for instructors", "Schedule for Zaria", "Risks we see". */
const CLOSED =
  /^(?:schedule|timeline|timetable|calendar|agenda|budget|costs?|risks?|logistics|roles|references|resources|sources|next steps|open (?:questions|points|issues)|prerequisites|notes|notes?|materials?|dates|roster|rollout) (?:for|of|from|to|by|in|on|and|we|that|which|with) /;

/** How a name of any carrier reads; `own` are a team's additional names. */
export function nameReader(own: OwnHeadings = {}): ReadName {
  const added = new Map<string, Reading>();
  for (const [role, list] of Object.entries(own) as [Role, readonly string[] | undefined][]) {
    for (const name of list ?? []) added.set(normalised(name), { role, exact: true });
  }
  const known = new Map<string, Reading>();
  return (name) => {
    const cached = known.get(name);
    if (cached) return cached;
    const reading = name.length > 200 ? UNKNOWN : readName(normalised(name), added);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(owned(name), reading);
    return reading;
  };
}

/** How many names a reader remembers. */
const MOST_KNOWN = 5_000;

/** Reads names without any of a team's own. */
export const readUsualName: ReadName = nameReader();

function readName(name: string, added: ReadonlyMap<string, Reading>): Reading {
  if (name === '') return UNKNOWN;
  const exact = added.get(name) ?? lookUp(name);
  if (exact) return exact;
  if (SEALED.test(name)) return { neutral: 'sealed', exact: true };
  if (CLOSED.test(name)) return { neutral: 'closed', exact: false };
  const plain = (part: string) => added.get(part) ?? stripped(part) ?? joint(part);
  const direct = parenthesised(name, plain) ?? plain(name);
  if (direct) return direct;
  const paraphrased = paraphrasedRole(name.replace(PARENTHESIS, ' ').trim());
  if (paraphrased) return { role: paraphrased, exact: false };
  if (AS_SPACE.test(name)) return { role: 'social', exact: false };
  if (AS_PROMPTS.test(name)) return { role: 'prompts', exact: false };
  return headed(name) ?? jointParaphrase(name) ?? UNKNOWN;
}

/** "Where it starts and where it should land": what is, and what shall be. */
const WANTED = /^ (?:and|&) (?:where|how) .*\b(?:should|will|shall|ought to|must|wants?|could)\b/;

/** "Who they are and what they care about": the first of two paraphrases. */
function jointParaphrase(name: string): Reading | undefined {
  const at = name.search(/ (?:and|&) (?:who|what|why|how|where) /);
  if (at > 0 && WANTED.test(name.slice(at))) return { role: 'purpose', exact: false };
  const role = at > 0 ? paraphrasedRole(name.slice(0, at)) : undefined;
  return role && { role, exact: false };
}

/** A column that gives the reason of what stands beside it. */
export function isReasonHeader(name: string): boolean {
  return /^(?:(?:the |our )?(?:reasons?|rationale|why|because|justification|grounds|motivation|purpose|how it helps|so that)(?: (?:for|behind|we|this|it|chosen|is|are|that|it is) ?.*)?|what for|reasoning)$/.test(
    normalised(name),
  );
}

const readers = new WeakMap<OwnHeadings, ReadName>();

/** The reader for a team's additional names; the same one for the same names. */
export function readerOf(own: OwnHeadings | undefined): ReadName {
  if (!own || Object.keys(own).length === 0) return readUsualName;
  const reader = readers.get(own) ?? nameReader(own);
  readers.set(own, reader);
  return reader;
}
