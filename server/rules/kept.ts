/**
 * What rules find, kept for as long as what they found it in stays the same: for a brief, for a section, for a run of sections. A long
 * brief has thousands of sections, and a keystroke touches one: a rule that gathers what it looks for by `gathered` asks some fifty runs
 * of them, and only the sections of the one that changed.
 */
import type { Brief, HouseRules, Role, Section } from '../brief/model.ts';

/** Computes something of a brief once, however many rules ask. */
export function remembered<T>(compute: (brief: Brief) => T): (brief: Brief) => T {
  const known = new WeakMap<Brief, { readonly value: T }>();
  return (brief) => {
    let found = known.get(brief);
    if (!found) {
      found = { value: compute(brief) };
      known.set(brief, found);
    }
    return found.value;
  };
}

/** What is told of a section by itself. */
export type PerSection<T> = (section: Section, brief: Brief) => T;

/**
 * Computes something of a section once for as long as no edit touches it, however many rules and versions of the document ask. Nothing
 * else may enter into it but the team's rules, and the spans in it must move with the section; see `markdown/placed-span.ts`.
 */
export function perSection<T>(compute: (section: Section, house: HouseRules) => T): PerSection<T> {
  return (section, { house }) => keptFor(section.memo, compute, house, () => compute(section, house));
}

/** Which sections something is gathered from: those with one of the roles, or all. */
export type Roles = readonly Role[] | 'all';

/**
 * What is told of each of the sections with one of some roles, one after the other.
 * @param told one function for all briefs: it is what the answers are kept by
 */
export function gathered<T>(brief: Brief, roles: Roles, told: PerSection<readonly T[]>): readonly T[] {
  const key = roles === 'all' ? roles : roles.join(' ');
  const answers = answersOf(brief);
  const byKey = answers.get(told) ?? new Map<string, readonly unknown[]>();
  answers.set(told, byKey);
  const before = byKey.get(key);
  if (before) return before as readonly T[];
  const all: T[] = [];
  for (const run of runsOf(brief)) {
    const byRoles = keptFor(run.memo, told, brief.house, () => new Map<string, readonly T[]>());
    let found = byRoles.get(key);
    if (!found) {
      const sections = roles === 'all' ? run.sections : run.sections.filter(({ role }) => role && roles.includes(role));
      found = sections.flatMap((section) => told(section, brief));
      byRoles.set(key, found);
    }
    for (const one of found) all.push(one);
  }
  byKey.set(key, all);
  return all;
}

const answersOf = remembered((_: Brief): Map<unknown, Map<string, readonly unknown[]>> => new Map());

/** What is kept under a key, for one team's rules. */
function keptFor<T>(memo: Map<unknown, unknown>, key: unknown, house: HouseRules, compute: () => T): T {
  const known = memo.get(key) as { readonly house: HouseRules; readonly value: T } | undefined;
  if (known?.house === house) return known.value;
  const value = compute();
  memo.set(key, { house, value });
  return value;
}

/** Some sections of a brief, one after the other: where they are cut says nothing. */
interface Run {
  readonly sections: readonly Section[];
  readonly memo: Map<unknown, unknown>;
}

/** A new run ends where another begins that is known, once it has so many sections; and at the latest with so many. */
const SHORTEST = 16;
const LONGEST = 48;

/** By the first section. */
const known = new WeakMap<Section, Run>();

/** All sections of a brief in runs: those that another version of it had too are the same. */
const runsOf = remembered(({ sections }: Brief): readonly Run[] => {
  const runs: Run[] = [];
  for (let at = 0; at < sections.length; ) {
    const run = knownAt(sections, at) ?? newRun(sections, at);
    runs.push(run);
    at += run.sections.length;
  }
  return runs;
});

function knownAt(sections: readonly Section[], at: number): Run | undefined {
  const run = known.get(sections[at] as Section);
  return run?.sections.every((section, index) => section === sections[at + index]) ? run : undefined;
}

function newRun(sections: readonly Section[], at: number): Run {
  let end = at + 1;
  while (end < sections.length && end - at < LONGEST && (end - at < SHORTEST || !known.has(sections[end] as Section))) end += 1;
  const run = { sections: sections.slice(at, end), memo: new Map() };
  known.set(sections[at] as Section, run);
  return run;
}
