/** Where a further item, row or sentence belongs behind what is there, in the form of what is there. */
import type { Brief, Statement, Unit } from '../brief/model.ts';
import type { Edit } from '../rules/rule.ts';
import { inLineEndings } from './place.ts';
import type { Template } from './template.ts';

/** Another item, row or sentence like the one that a statement stands in. */
export function anotherLike(brief: Brief, statement: Statement, template: Template): Edit {
  const { unit } = statement;
  if (unit.kind === 'item') return itemBehind(brief, unit, template);
  if (unit.kind === 'row') return at(brief, unit.range.end, rowLike(unit, template));
  return sentenceBehind(brief, statement, template);
}

/** A sentence behind a statement: in its paragraph or value, in an item of its own, or below the table. */
export function sentenceBehind(brief: Brief, statement: Statement, template: Template): Edit {
  const { unit } = statement;
  if (unit.kind === 'item') return itemBehind(brief, unit, template);
  if (unit.kind === 'row') return at(brief, tableEnd(unit), ['\n\n', ...template]);
  return goingOn(brief, statement.range.end, template);
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

/** A row whose first cell holds the template; its other cells stay empty. */
function rowLike({ cells = [] }: Unit, template: Template): Template {
  return ['\n| ', ...template, ' |', ' |'.repeat(Math.max(0, cells.length - 1))];
}

/** The end of the last row of the table that a row stands in. */
function tableEnd(unit: Unit): number {
  const rows = unit.statements[0]?.section.units.filter(({ kind }) => kind === 'row') ?? [];
  return Math.max(unit.range.end, ...rows.map(({ range }) => range.end));
}

function at(brief: Brief, offset: number, template: Template): Edit {
  return { range: { start: offset, end: offset }, template: inLineEndings(template, brief) };
}
