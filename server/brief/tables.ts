import type { Row, Span, Table } from '../markdown/block.ts';
import { spanning } from '../markdown/placed-span.ts';
import { cellCarrier, keyedRows } from './carriers.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Carrier, Statement, UnitCell } from './model.ts';
import type { ReadName, Reading } from './roles.ts';
import { addStatements, type OpenSection, type OpenUnit, openSection, openUnit } from './units.ts';

/** What reading a table needs of the document around it. */
export interface TableContext {
  readonly read: ReadName;
  /** The section under a carrier that stands in `outer`. */
  open(carrier: Carrier, reading: Reading, range: Span, outer: OpenSection): OpenSection;
  add(section: OpenSection): OpenSection;
  put(unit: OpenUnit, section: OpenSection): void;
}

/** Reads a table in `section`: rows that are named for roles, or rows of the section with columns that may have a role of their own. */
export function readTable(table: Table, section: OpenSection, stem: Statement | undefined, context: TableContext): void {
  const mayBeKeyed = section.role === undefined && (section.neutral ?? 'open') === 'open';
  const keyed = mayBeKeyed ? keyedRows(table, context.read) : undefined;
  if (keyed) {
    for (const entry of keyed.rows) readKeyedRow(entry, table.rows[0], section, context);
    return;
  }
  const columns = columnsOf(table, section, context.read);
  const own = columns.own.map((leaves, index) => (leaves ? columnSection(table, columns, index, section, context) : undefined));
  for (const row of table.rows.slice(1)) readRow(row, table.rows[0], columns, own, section, stem, context);
}

function columnSection(
  table: Table,
  columns: Columns,
  index: number,
  outer: OpenSection,
  context: TableContext,
): OpenSection | undefined {
  const cell = table.rows[0]?.cells[index];
  const range = cell ? spanning(cell.range, table.range) : table.range;
  return cell && context.add(openSection(columns.roles[index], cellCarrier('column', cell), outer, range));
}

function readRow(
  row: Row,
  header: Row | undefined,
  columns: Columns,
  own: readonly (OpenSection | undefined)[],
  section: OpenSection,
  stem: Statement | undefined,
  context: TableContext,
): void {
  const cells: UnitCell[] = [];
  const unit = openUnit('row', row.range, stem, cells);
  for (const [index, cell] of row.cells.entries()) {
    const column = own[index];
    const holder = column ? openUnit('row', row.range, stem, cells) : unit;
    const statements = addStatements('cell', cell.prose, 0, cell.prose.text.length, column ?? section, holder);
    cells.push({ header: headerText(header, index), headerRole: columns.roles[index], range: cell.range, statements });
    if (column && statements.length > 0) column.units.push(holder);
  }
  if (unit.statements.length > 0) context.put(unit, section);
}

function readKeyedRow(
  { row, reading, named }: { readonly row: Row; readonly reading: Reading; readonly named: boolean },
  header: Row | undefined,
  outer: OpenSection,
  context: TableContext,
): void {
  const [first] = row.cells;
  if (!first) return;
  const section = named ? context.open(cellCarrier('row', first), reading, row.range, outer) : outer;
  const cells: UnitCell[] = [];
  const unit = openUnit('row', row.range, undefined, cells);
  for (const [index, cell] of row.cells.entries()) {
    const isName = named && index === 0;
    const statements = isName ? [] : addStatements('cell', cell.prose, 0, cell.prose.text.length, section, unit);
    cells.push({ header: headerText(header, index), headerRole: undefined, range: cell.range, statements });
  }
  if (unit.statements.length > 0) context.put(unit, section);
}

const headerText = (header: Row | undefined, index: number): string => header?.cells[index]?.prose.text ?? '';
