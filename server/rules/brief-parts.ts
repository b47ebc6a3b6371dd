/** Looking things up in a brief: what several rules ask of it. */
import type { Brief, HouseRules, Role, Section, Statement } from '../brief/model.ts';
import { findPlaceholders } from '../brief/placeholders.ts';
import { kept } from '../brief/memo.ts';
import type { Span } from '../markdown/block.ts';
import { within } from '../markdown/placed-span.ts';

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

/**
 * Computes something of a section once for as long as no edit touches it, however many rules and versions of the document ask. Nothing
 * else may enter into it but the team's rules, and the spans in it must move with the section; see `markdown/placed-span.ts`.
 */
export function perSection<T>(compute: (section: Section, house: HouseRules) => T): (section: Section, brief: Brief) => T {
  return (section, { house }) => {
    const known = section.memo.get(compute) as { readonly house: HouseRules; readonly value: T } | undefined;
    if (known?.house === house) return known.value;
    const value = compute(section, house);
    section.memo.set(compute, { house, value });
    return value;
  };
}

/** Some things in sections, those of all of them in document order. */
export function gathered<T>(
  sections: readonly Section[],
  inSection: (section: Section, brief: Brief) => readonly T[],
  brief: Brief,
): T[] {
  const all: T[] = [];
  for (const section of sections) for (const one of inSection(section, brief)) all.push(one);
  return all;
}

const indexed = remembered((_: Brief): Map<unknown, unknown> => new Map());

/** The carriers of a role in document order; a section whose parent has the same role stands for itself. */
export function sectionsOf(brief: Brief, ...roles: readonly Role[]): readonly Section[] {
  return kept(indexed(brief), roles.join(' '), sectionsWith, brief, roles);
}

function sectionsWith({ sections }: Brief, roles: readonly Role[]): readonly Section[] {
  return sections.filter(({ role }) => role !== undefined && roles.includes(role));
}

/** The sections of a role that hold real text. */
export function filledSections(brief: Brief, ...roles: readonly Role[]): readonly Section[] {
  return sectionsOf(brief, ...roles).filter((section) => !section.empty);
}

/** Where a finding on a section as a whole stands: its heading, label or key. */
export function carrierRange(section: Section): Span {
  return section.carrier?.range ?? within(section.range, 0, 0);
}

/** Where a finding on the document as a whole stands: its title, else the first line that holds a word; the very start of an empty document. */
export function titleRange(brief: Brief): Span {
  if (brief.title) return brief.title.range;
  const line = /\S[^\r\n]*/.exec(brief.document.text);
  if (!line) return { start: 0, end: 0 };
  return { start: line.index, end: line.index + line[0].trimEnd().length };
}

/** Whether a statement still has a gap to fill: it is judged when it is written, and `placeholder-left` keeps it in sight until then. */
export function hasGap(statement: Statement): boolean {
  return statement.told(holdsPlaceholder);
}

const holdsPlaceholder = (text: string): boolean => findPlaceholders(text).length > 0;

/** A question tells nothing. */
export function isQuestion(text: string): boolean {
  return /\?["'”’)\]]*$/.test(text.trim());
}

/** Every statement of the brief in document order. */
export const allStatements = remembered((brief: Brief): readonly Statement[] =>
  brief.sections.flatMap((section) => section.statements),
);
