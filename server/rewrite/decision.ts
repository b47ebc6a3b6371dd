/** Ties a choice to the purpose, the audience or what they value. */
import type { Brief, Unit, UnitCell } from '../brief/model.ts';
import type { Reason } from '../english/reason.ts';
import type { Edit, Fix } from '../rules/rule.ts';
import { fillCell } from './place.ts';

const stop = { stop: 'what this audience needs or values' };

/** A reason for a choice that has none, or one beside that of convenience; in a table the empty cell is filled. */
export function decisionFixes(unit: Unit, reason: Reason, cell: UnitCell | undefined, brief: Brief): Fix[] {
  const edit = cell ? fillCell(brief, cell, ['It serves ', stop]) : reasonBehind(unit, reason, brief);
  return edit ? [{ title: 'Tie the choice to the audience', edits: [edit], preferred: true }] : [];
}

/** Behind the last sentence of an item; a row is read as one text, so behind its last cell with words. */
function reasonBehind({ statements }: Unit, reason: Reason, { document: { text } }: Brief): Edit | undefined {
  const last = statements.at(-1);
  if (!last) return undefined;
  const mark = /(?<![.!?])[.!?]+$/.exec(text.slice(last.range.start, last.range.end))?.[0] ?? '';
  const at = last.range.end - mark.length;
  return {
    range: { start: at, end: at },
    template: [reason === 'convenience' ? ', and above all because ' : ', because ', stop],
  };
}
