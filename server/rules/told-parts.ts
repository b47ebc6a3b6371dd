/** Transformations that the document takes apart itself: a list that labels its parts, a From/To table. Section 5 and decision 7. */
import type { Statement, Unit } from '../brief/model.ts';
import { isMeasuredText } from '../english/measured.ts';
import { purposeReader } from '../english/own-purpose.ts';
import { inOwnWords, type OwnWords } from '../english/own-words.ts';
import type { PurposeReading, Stretch } from '../english/purpose.ts';
import { namesLater, namesToday } from '../english/today-then.ts';
import type { PurposeStatement } from './purpose-statements.ts';
import type { Anatomy } from './rule.ts';

type Part = 'who' | 'from' | 'to' | 'result';

/** How authors name the parts of a transformation in labels and column headers. */
const partNames: readonly (readonly [Part, RegExp])[] = [
  ['who', /^(?:who|audience)$/],
  ['from', /^(?:from|today|now|before|currently)$/],
  ['to', /^(?:to|after|afterwards|tomorrow|then)$/],
  ['result', /^(?:results?|difference|measurable difference|measure|outcome)$/],
];

function partNamed(name: string | undefined): Part | undefined {
  return partNames.find(([, names]) => names.test(name?.toLowerCase() ?? ''))?.[0];
}

/** A list that labels its items "Who: … From: … To: … Result: …". */
export function labelledParts(statements: readonly Statement[], own: OwnWords): PurposeStatement | undefined {
  const found = new Map<Part, { statement: Statement; start: number }>();
  for (const statement of statements) {
    const [named, start = 0] = labelOf(statement) ?? [partNamed(carrierLabel(statement))];
    if (named && !found.has(named)) found.set(named, { statement, start });
  }
  if (!found.has('from') || !found.has('to')) return undefined;
  const pieces = [...found].map(([part, { statement, start }]) => ({ part, statement, start, end: statement.text.length }));
  return assembled(pieces, own);
}

/** The part that a statement names itself ("Result: …"), and where what it says of it begins. */
function labelOf({ text }: Statement): readonly [part: Part, start: number] | undefined {
  const label = /^([A-Za-z]+(?: [a-z]+)?)\s*[:–—]\s*(?=\S)/.exec(text);
  const part = partNamed(label?.[1]);
  return label && part ? [part, label[0].length] : undefined;
}

/** The name of the label that a statement stands behind, where it names a part and no role. */
function carrierLabel(statement: Statement): string {
  const carrier = statement.section.carrier;
  return carrier && carrier.kind !== 'heading' ? carrier.name.toLowerCase() : '';
}

/** A two-column From/To table, with the who in the sentence before it and the result in a sentence after it. */
export function fromToTable(units: readonly Unit[], own: OwnWords): PurposeStatement | undefined {
  const rows = units.filter((unit) => unit.cells);
  const column = (part: Part) => rows[0]?.cells?.findIndex((cell) => headerPart(cell.header) === part) ?? -1;
  const [from, to, who, result] = [column('from'), column('to'), column('who'), column('result')] as [
    number,
    number,
    number,
    number,
  ];
  if (from < 0 || to < 0) return undefined;
  const pieces: Piece[] = [];
  for (const [part, index] of [
    ['who', who],
    ['from', from],
    ['to', to],
    ['result', result],
  ] as const) {
    const statement = index < 0 ? undefined : rows.flatMap((row) => row.cells?.[index]?.statements ?? [])[0];
    if (statement) pieces.push({ part, statement, start: 0, end: statement.text.length });
  }
  const table = units.findIndex((unit) => unit.cells);
  const statementsOf = (some: readonly Unit[]) => some.filter((unit) => !unit.cells).flatMap((unit) => unit.statements);
  const cells = pieces.filter(({ part }) => part === 'from').map(({ statement }) => statement);
  const read = purposeReader(own);
  const has = (part: Part) => pieces.some((piece) => piece.part === part);
  for (const statement of statementsOf(units)) {
    const [part, start = 0] = labelOf(statement) ?? [];
    const better = part === 'result' && isMeasuredText(statement.text.slice(start), own);
    const known = pieces.findIndex((piece) => piece.part === part);
    if (part && known >= 0 && better) pieces.splice(known, 1);
    if (part && (known < 0 || better)) pieces.push({ part, statement, start, end: statement.text.length });
  }
  // Who it is stands before the table or in its cells; a sentence below it tells the result, whoever is spoken of.
  for (const statement of [...statementsOf(units.slice(0, table)), ...cells]) {
    const { who: named } = statement.told(read);
    if (named && !has('who')) pieces.push({ part: 'who', statement, ...named });
  }
  for (const statement of statementsOf(units.slice(table + 1)).filter((one) => !labelOf(one))) {
    const reading = statement.told(read);
    if (!has('result') && (reading.measured || statement.told(inOwnWords(isMeasuredText, own))))
      pieces.push({ part: 'result', statement, ...(reading.result ?? { start: 0, end: statement.text.length }) });
  }
  return assembled(pieces, own);
}

/** The part that a column's header names; a header may say more ("From October on", "Today, at the counter"). */
function headerPart(header: string): Part | undefined {
  const words = header.toLowerCase().match(/[a-z]+/g) ?? [];
  if (words[0] === 'from' && words.length > 1) return 'to';
  return partNamed(words[0]) ?? (namesToday(header) ? 'from' : namesLater(header) ? 'to' : undefined);
}

interface Piece {
  readonly part: Part;
  readonly statement: Statement;
  readonly start: number;
  readonly end: number;
}

/** Puts a statement together out of parts that the document names itself. */
function assembled(pieces: readonly Piece[], own: OwnWords): PurposeStatement | undefined {
  const ordered = [...pieces].sort((a, b) => a.statement.range.start - b.statement.range.start);
  const first = ordered[0];
  if (!first) return undefined;
  const place = (part: Piece['part']) => {
    const piece = pieces.find((one) => one.part === part);
    return piece?.statement.locate(piece.start, piece.end);
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
    measured: words('result') !== '' && isMeasuredText(words('result'), own),
  };
  const statements = [...new Set(ordered.map((piece) => piece.statement))];
  const text = statements.map((statement) => statement.text).join(' ');
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
    generic: words('who') !== '' && purposeReader(own)(`${words('who')} will act.`).generic,
  };
  return { text, range: first.statement.range, reading, anatomy, statements };
}
