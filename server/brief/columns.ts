import type { Table } from '../markdown/block.ts';
import type { Role } from './model.ts';
import { isReasonHeader, type ReadName } from './roles.ts';
import type { OpenSection } from './units.ts';

/** What a table's columns carry. */
export interface Columns {
  /** The role that each header names. */
  readonly roles: readonly (Role | undefined)[];
  /** Whether a column's cells leave the section in which the table stands: for a section of their own, with the role or without. */
  readonly own: readonly boolean[];
}

/** Which columns may carry a role of their own beside the role of the section that the table stands in. */
const BESIDE: Partial<Record<Role, readonly Role[]>> = {
  audience: ['currency', 'wiifm', 'cause', 'analysis', 'objectives', 'measures'],
  analysis: ['currency', 'cause', 'wiifm'],
  currency: ['analysis', 'wiifm'],
  objectives: ['decisions', 'measures', 'prompts'],
  decisions: ['objectives', 'prompts', 'measures'],
  social: ['prompts'],
};

/** Roles that make a table outside any role a part of the design and not a calendar or a list of names. */
const TELLING: readonly Role[] = ['currency', 'objectives', 'wiifm', 'prompts', 'cause'];

/** In these, a table with a column of the section's own name holds other things in its other columns. */
const NAMED_BY_COLUMN: readonly Role[] = ['currency', 'objectives'];

export function columnsOf(table: Table, section: OpenSection, read: ReadName): Columns {
  const headers = (table.rows[0]?.cells ?? []).map((cell) => cell.prose.text);
  const readings = headers.map((header) => read(header));
  const besideDecisions = section.role === 'decisions' || readings.some(({ role }) => role === 'decisions');
  const roles = readings.map(({ role }, index) => {
    const header = headers[index] ?? '';
    const reason = isReasonHeader(header) && (besideDecisions || role === 'purpose' || role === undefined);
    return reason &&
      !(
        role === 'purpose' &&
        isBriefInColumns(
          readings.map((reading) => reading.role),
          besideDecisions,
        )
      )
      ? undefined
      : role;
  });
  return { roles, own: roles.map((role) => leavesSection(role, roles, section)) };
}

/** A brief that is one wide row: Purpose | Audience | Measures. */
function isBriefInColumns(roles: readonly (Role | undefined)[], besideDecisions: boolean): boolean {
  return !besideDecisions && roles[0] === 'purpose' && new Set(roles).size >= 3;
}

function leavesSection(role: Role | undefined, roles: readonly (Role | undefined)[], section: OpenSection): boolean {
  if (section.neutral === 'closed' || section.neutral === 'sealed') return false;
  if (section.role === undefined) return role !== undefined && leavesPlainSection(role, roles);
  if (role === section.role) return false;
  const named = NAMED_BY_COLUMN.includes(section.role) && roles.includes(section.role);
  if (role === undefined) return named;
  return named || (BESIDE[section.role] ?? []).includes(role);
}

function leavesPlainSection(role: Role, roles: readonly (Role | undefined)[]): boolean {
  const telling = roles.some((other) => other !== undefined && TELLING.includes(other));
  if (role === 'purpose') return isBriefInColumns(roles, false);
  if (role === 'social') return false;
  return TELLING.includes(role) || (telling && roles.filter((other) => other !== undefined).length >= 2);
}
