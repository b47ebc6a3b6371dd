/** Looking things up in a brief: what several rules ask of it. */
import type { Brief, Role, Section, Statement } from '../brief/model.ts';
import { findPlaceholders } from '../brief/placeholders.ts';
import type { Span } from '../markdown/block.ts';
import { within } from '../markdown/placed-span.ts';
import { gathered } from './kept.ts';

/** The carriers of a role in document order; a section whose parent has the same role stands for itself. */
export function sectionsOf(brief: Brief, ...roles: readonly Role[]): readonly Section[] {
  return gathered(brief, roles, itself);
}

const itself = (section: Section): readonly Section[] => [section];

/** The sections of a role that hold real text. */
export function filledSections(brief: Brief, ...roles: readonly Role[]): readonly Section[] {
  return gathered(brief, roles, itselfIfFilled);
}

const itselfIfFilled = (section: Section): readonly Section[] => (section.empty ? [] : [section]);

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

/** Every statement of the brief in document order. */
export const allStatements = (brief: Brief): readonly Statement[] => gathered(brief, 'all', itsStatements);

const itsStatements = ({ statements }: Section): readonly Statement[] => statements;

/** The first of some statements that is so, or none. */
export function firstOf(statements: readonly Statement[], isSo: (statement: Statement) => boolean): readonly Statement[] {
  const found = statements.find(isSo);
  return found ? [found] : [];
}
