/** Where a further item, row or sentence belongs behind what is there, in the form of what is there. */
import type { Brief, Statement, Unit } from '../brief/model.ts';
import { isReasonHeader } from '../brief/roles.ts';
import type { Edit } from '../rules/rule.ts';
import { inLineEndings } from './place.ts';
import type { Template } from './template.ts';
import { upperFirst } from './wording.ts';

/** Another item, row or sentence like the one that a statement stands in; its reason in the table's own column for reasons, else behind it. */
export function anotherLike(brief: Brief, statement: Statement, template: Template, reason: string = ''): Edit {
  const { unit } = statement;
  const whole = reason === '' ? template : [...template, `, because ${reason}.`];
  if (unit.kind === 'item') return itemBehind(brief, unit, whole);
  if (unit.kind !== 'row' || isNamedRow(statement)) return sentenceBehind(brief, statement, whole);
  const column = reason === '' ? -1 : (unit.cells ?? []).findIndex(({ header }, index) => index > 0 && isReasonHeader(header));
  return at(
    brief,
    unit.range.end,
    column < 0 ? rowLike(unit, whole) : rowLike(unit, template, { column, text: upperFirst(reason) }),
  );
}

/** A sentence behind a statement: in its paragraph or value, in an item of its own, or below the table. */
export function sentenceBehind(brief: Brief, statement: Statement, template: Template): Edit {
  const { unit } = statement;
  if (unit.kind === 'item') return itemBehind(brief, unit, template);
  if (isNamedRow(statement)) return goingOn(brief, statement.range.end, template);
  if (unit.kind === 'row') return at(brief, tableEnd(unit), ['\n\n', ...template]);
  return goingOn(brief, statement.range.end, template);
}

/** In a table whose rows are sections, what is added to a section stays in its row. */
function isNamedRow({ section }: Statement): boolean {
  return section.carrier?.kind === 'row';
}

/** A sentence on the line of what ends at `end`, which gets a full stop where it has none. */
export function goingOn(brief: Brief, end: number, template: Template): Edit {
  const mark = /[.!?]["”’)*_]*$/.test(brief.document.text.slice(0, end)) ? ' ' : '. ';
  return at(brief, end, [mark, ...template]);
}

function itemBehind(brief: Brief, unit: Unit, template: Template): Edit {
  const { text } = brief.document;
  const start = Math.max(text.lastIndexOf('\n', unit.range.start - 1), text.lastIndexOf('\r', unit.range.start - 1)) + 1;
  const found = /^([ \t]*)([-*+]|\d+[.)]|\p{L}[.)])(?:[ \t]+\[[ xX]\])?([ \t]+)/u.exec(text.slice(start));
  const indent = found?.[1] ?? '';
  const marker = (found?.[2] ?? '-').replace(/^\d+/, (number) => String(Number(number) + 1));
  const end = unit.range.start + text.slice(unit.range.start, unit.range.end).trimEnd().length;
  return at(brief, end, [`\n${indent}${marker}${found?.[3] ?? ' '}`, ...template]);
}

/** A row whose first cell holds the template, and perhaps another a text; the others stay empty. */
function rowLike({ cells = [] }: Unit, template: Template, told?: { readonly column: number; readonly text: string }): Template {
  const others = cells.slice(1).map((_, index) => (told?.column === index + 1 ? ` ${told.text} |` : ' |'));
  return ['\n| ', ...template, ' |', others.join('')];
}

/** The end of the last row of the table that a row stands in. */
function tableEnd(unit: Unit): number {
  const rows = unit.statements[0]?.section.units.filter(({ kind }) => kind === 'row') ?? [];
  return Math.max(unit.range.end, ...rows.map(({ range }) => range.end));
}

function at(brief: Brief, offset: number, template: Template): Edit {
  return { range: { start: offset, end: offset }, template: inLineEndings(template, brief) };
}
