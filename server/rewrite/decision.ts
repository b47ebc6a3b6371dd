/** Ties a choice to the purpose, the audience or what they value. */
import type { Brief, Statement, Unit, UnitCell } from '../brief/model.ts';
import type { Reason } from '../english/reason.ts';
import type { Fix } from '../rules/rule.ts';
import type { Template } from './template.ts';

/** A reason for a choice that has none, or one beside that of convenience; in a table the empty cell is filled. */
export function decisionFixes(unit: Unit, reason: Reason, cell: UnitCell | undefined, brief: Brief): Fix[] {
  const stop = { stop: 'what this audience needs or values' };
  if (cell) {
    const empty = cell.range.start === cell.range.end;
    return [fix(cell.range, empty ? [' ', stop, ' '] : [stop])];
  }
  const last = lastStatement(unit);
  if (!last) return [];
  const end = last.range.end;
  const mark = /[.!?]+$/.exec(brief.document.text.slice(last.range.start, end))?.[0] ?? '';
  const joint = reason === 'convenience' ? ', and above all because ' : ', because ';
  return [fix({ start: end - mark.length, end: end - mark.length }, [joint, stop])];
}

function fix(range: { readonly start: number; readonly end: number }, template: Template): Fix {
  return { title: 'Tie the choice to the audience', edits: [{ range, template }], preferred: true };
}

/** A row is read as one text: its reason stands behind its last cell with words. */
function lastStatement({ statements }: Unit): Statement | undefined {
  return statements.at(-1);
}
