/** The purpose statements of a brief, read: where they stand, what they say, which sentences tell one change together. Decisions 6 to 12. */
import type { Brief, Section, Statement, Unit } from '../brief/model.ts';
import { isMeasuredText } from '../english/measured.ts';
import { announcesPurpose } from '../english/announcement.ts';
import { type PurposeReading, readPurpose, type Stretch } from '../english/purpose.ts';
import type { Span } from '../markdown/block.ts';
import { remembered, sectionsOf } from './brief-parts.ts';
import type { Anatomy } from './rule.ts';

/** One purpose statement: a sentence, or several that tell one change. */
export interface PurposeStatement {
  readonly text: string;
  /** What a finding on it marks. */
  readonly range: Span;
  readonly reading: PurposeReading;
  readonly anatomy: Anatomy;
  /** Its sentences in order. */
  readonly statements: readonly Statement[];
}

/** What stands under one carrier of the purpose role; announced purposes outside such sections stand in one without a section. */
export interface PurposeGroup {
  readonly section: Section | undefined;
  readonly statements: readonly PurposeStatement[];
}

/** All purposes of a brief in document order; groups without a statement are left out. */
export const purposesOf = remembered((brief: Brief): readonly PurposeGroup[] => {
  const sections = sectionsOf(brief, 'purpose').map((section) => ({ section, statements: readSection(section) }));
  const announced = announcedStatements(brief);
  return [...sections, ...(announced.length > 0 ? [{ section: undefined, statements: announced }] : [])].filter(
    (group) => group.statements.length > 0,
  );
});

/** Whether who, from and to are all there. */
export function isWhole(reading: PurposeReading): boolean {
  return reading.who !== undefined && reading.from !== undefined && reading.to !== undefined;
}

function announcedStatements(brief: Brief): PurposeStatement[] {
  const outside = brief.sections.filter(
    (section) => section.role === undefined || !/^(?:purpose|social|prompts|objectives|wiifm)$/.test(section.role),
  );
  return outside
    .flatMap((section) => section.statements)
    .filter((statement) => announcesPurpose(statement.text))
    .map((statement) => single(statement, readPurpose(statement.text)));
}

function readSection(section: Section): PurposeStatement[] {
  if (section.empty) return [];
  const structured = labelledParts(section.statements) ?? fromToTable(section.units);
  return structured ? [structured] : section.units.flatMap(readUnit);
}

/** A paragraph, item or row: its sentences one by one, or all of them as one where only together they tell a change. */
function readUnit(unit: Unit): PurposeStatement[] {
  const told = unit.statements.filter((statement) => !statement.placeholder && !leadsIn(statement));
  const own = told.map((statement) => withWhoOfStem(single(statement, readPurpose(statement.text))));
  const nested = unit.children.flatMap(readUnit);
  if (own.length < 2) return [...own, ...nested];
  const lone = own.findIndex((statement) => isWhole(statement.reading));
  if (lone < 0) {
    const pooled = pool(told);
    if (isWhole(pooled.reading) && pooled.reading.rung !== 'context') return [pooled, ...nested];
    return [...own, ...nested];
  }
  return [...own.map((statement, index) => (index === lone ? withResultOf(statement, own.slice(index + 1)) : statement)), ...nested];
}

/** "The drivers will:" says nothing without the items that it leads into. */
function leadsIn({ text }: Statement): boolean {
  return /:["”’]?$/.test(text.trim());
}

/** "The drivers will:" + "stop before they reverse": the who of an item may stand in what leads into it. */
function withWhoOfStem(statement: PurposeStatement): PurposeStatement {
  const stem = statement.statements[0]?.stem;
  if (!stem || statement.reading.who) return statement;
  const together = pool([stem, ...statement.statements]);
  const { who } = together.reading;
  return who && who.end <= stem.text.length ? { ...together, range: statement.range, statements: statement.statements } : statement;
}

/** A result told in a sentence of its own behind the change. */
function withResultOf(statement: PurposeStatement, following: readonly PurposeStatement[]): PurposeStatement {
  if (statement.reading.measured || statement.reading.rung === 'vague') return statement;
  const next = following.find((other) => other.reading.measured && !isWhole(other.reading));
  if (!next) return statement;
  const reading = { ...statement.reading, rung: 'complete' as const, result: statement.reading.result ?? next.reading.result, measured: true };
  return { ...statement, reading, anatomy: { ...statement.anatomy, result: next.anatomy.result, measured: true } };
}

function single(statement: Statement, reading: PurposeReading): PurposeStatement {
  return { text: statement.text, range: rangeOf(statement), reading, anatomy: anatomyOf(reading, statement.locate), statements: [statement] };
}

/** A finding marks the sentence, and not an emoji or a sign in front of it. */
function rangeOf(statement: Statement): Span {
  const signs = /^[^\p{L}\p{N}"'“‘«([<{_]+/u.exec(statement.text)?.[0].length ?? 0;
  return signs > 0 && signs < statement.text.length ? statement.locate(signs, statement.text.length) : statement.range;
}

function pool(statements: readonly Statement[]): PurposeStatement {
  let text = '';
  const starts = statements.map((statement) => {
    if (text !== '') text += ' ';
    const start = text.length;
    text += statement.text;
    return start;
  });
  const placed = (offset: number, from: boolean): number => {
    const index = Math.max(0, starts.findLastIndex((start) => start <= (from ? offset : offset - 1)));
    const statement = statements[index] as Statement;
    const inside = Math.min(Math.max(0, offset - (starts[index] as number)), statement.text.length);
    return from ? statement.locate(inside, inside + 1).start : statement.locate(inside - 1, inside).end;
  };
  const locate = (start: number, end: number) => ({ start: placed(start, true), end: placed(end, false) });
  const reading = readPurpose(text);
  const first = Math.min(...[reading.who, reading.from, reading.to].flatMap((part) => (part ? [part.start] : [])), text.length - 1);
  const anchor = statements[Math.max(0, starts.findLastIndex((start) => start <= first))] as Statement;
  return { text, range: anchor.range, reading, anatomy: anatomyOf(reading, locate), statements };
}

function anatomyOf(reading: PurposeReading, locate: (start: number, end: number) => Span): Anatomy {
  const place = (part: Stretch | undefined) => part && locate(part.start, part.end);
  return { who: place(reading.who), from: place(reading.from), to: place(reading.to), result: place(reading.result), measured: reading.measured };
}

const partNames: Readonly<Record<string, 'who' | 'from' | 'to' | 'result'>> = {
  who: 'who',
  audience: 'who',
  from: 'from',
  today: 'from',
  now: 'from',
  before: 'from',
  currently: 'from',
  to: 'to',
  after: 'to',
  afterwards: 'to',
  tomorrow: 'to',
  then: 'to',
  result: 'result',
  results: 'result',
  'measurable difference': 'result',
  difference: 'result',
  measure: 'result',
  outcome: 'result',
};

/** A list that labels its items "Who: … From: … To: … Result: …". */
function labelledParts(statements: readonly Statement[]): PurposeStatement | undefined {
  const found = new Map<'who' | 'from' | 'to' | 'result', { statement: Statement; start: number }>();
  for (const statement of statements) {
    const label = /^([A-Za-z]+(?: [a-z]+)?)\s*[:–—]\s*(?=\S)/.exec(statement.text);
    const named = partNames[label?.[1]?.toLowerCase() ?? ''] ?? partNames[carrierLabel(statement)];
    if (named && !found.has(named)) found.set(named, { statement, start: label && partNames[label[1]?.toLowerCase() ?? ''] ? label[0].length : 0 });
  }
  if (!found.has('from') || !found.has('to')) return undefined;
  return assembled([...found].map(([part, { statement, start }]) => ({ part, statement, start, end: statement.text.length })));
}

/** The name of the label that a statement stands behind, where it names a part and no role. */
function carrierLabel(statement: Statement): string {
  const carrier = statement.section.carrier;
  return carrier && carrier.kind !== 'heading' ? carrier.name.toLowerCase() : '';
}

/** A two-column From/To table, with the who in the sentence before it and the result in a sentence after it. */
function fromToTable(units: readonly Unit[]): PurposeStatement | undefined {
  const rows = units.filter((unit) => unit.cells);
  const column = (part: string) => rows[0]?.cells?.findIndex((cell) => headerPart(cell.header) === part) ?? -1;
  const [from, to, who, result] = [column('from'), column('to'), column('who'), column('result')] as [number, number, number, number];
  if (from < 0 || to < 0) return undefined;
  const pieces: Piece[] = [];
  for (const [part, index] of [['who', who], ['from', from], ['to', to], ['result', result]] as const) {
    const statement = index < 0 ? undefined : rows.flatMap((row) => row.cells?.[index]?.statements ?? [])[0];
    if (statement) pieces.push({ part, statement, start: 0, end: statement.text.length });
  }
  for (const statement of units.filter((unit) => !unit.cells).flatMap((unit) => unit.statements)) {
    const reading = readPurpose(statement.text);
    if (reading.who && !pieces.some((piece) => piece.part === 'who')) pieces.push({ part: 'who', statement, ...reading.who });
    else if (!pieces.some((piece) => piece.part === 'result') && (reading.measured || isMeasuredText(statement.text)))
      pieces.push({ part: 'result', statement, ...(reading.result ?? { start: 0, end: statement.text.length }) });
  }
  return assembled(pieces);
}

/** The part that a column's header names; a header may say more ("From October on", "Today, at the counter"). */
function headerPart(header: string): string | undefined {
  const words = header.toLowerCase().match(/[a-z]+/g) ?? [];
  return partNames[words[0] === 'from' && words.length > 1 ? 'to' : (words[0] ?? '')];
}

interface Piece {
  readonly part: 'who' | 'from' | 'to' | 'result';
  readonly statement: Statement;
  readonly start: number;
  readonly end: number;
}

/** Puts a statement together out of parts that the document names itself. */
function assembled(pieces: readonly Piece[]): PurposeStatement | undefined {
  const ordered = [...pieces].sort((a, b) => a.statement.range.start - b.statement.range.start);
  const first = ordered[0];
  if (!first) return undefined;
  const place = (part: Piece['part']) => {
    const piece = pieces.find((one) => one.part === part);
    return piece && piece.statement.locate(piece.start, piece.end);
  };
  const words = (part: Piece['part']) => {
    const piece = pieces.find((one) => one.part === part);
    return piece ? piece.statement.text.slice(piece.start, piece.end) : '';
  };
  const anatomy: Anatomy = {
    who: place('who'),
    from: place('from'),
    to: place('to'),
    result: place('result'),
    measured: words('result') !== '' && isMeasuredText(words('result')),
  };
  const text = ordered.map((piece) => piece.statement.text).join(' ');
  const stretch = (part: Piece['part']): Stretch | undefined => {
    const start = text.indexOf(words(part));
    return words(part) === '' ? undefined : { start, end: start + words(part).length };
  };
  const parts = { who: stretch('who'), from: stretch('from'), to: stretch('to'), result: stretch('result') };
  const whole = parts.who && parts.from && parts.to;
  const reading: PurposeReading = {
    ...parts,
    rung: whole ? (anatomy.measured ? 'complete' : 'unmeasured') : 'incomplete',
    vagueness: 0,
    contextuality: 0,
    measured: anatomy.measured,
    generic: words('who') !== '' && readPurpose(`${words('who')} will act.`).generic,
  };
  return { text, range: first.statement.range, reading, anatomy, statements: ordered.map((piece) => piece.statement) };
}
