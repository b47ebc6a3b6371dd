/** Looking things up in a brief: what several rules ask of it. */
import type { Brief, Role, Section, Statement } from '../brief/model.ts';
import { findPlaceholders } from '../brief/placeholders.ts';
import type { Span } from '../markdown/block.ts';

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

/** The carriers of a role in document order; a section whose parent has the same role stands for itself. */
export function sectionsOf(brief: Brief, ...roles: readonly Role[]): readonly Section[] {
  return brief.sections.filter((section) => section.role !== undefined && roles.includes(section.role));
}

/** The sections of a role that hold real text. */
export function filledSections(brief: Brief, ...roles: readonly Role[]): readonly Section[] {
  return sectionsOf(brief, ...roles).filter((section) => !section.empty);
}

/** Where a finding on a section as a whole stands: its heading, label or key. */
export function carrierRange(section: Section): Span {
  return section.carrier?.range ?? { start: section.range.start, end: section.range.start };
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
