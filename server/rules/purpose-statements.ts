/** The purpose statements of a brief, read: where they stand, what they say, which sentences tell one change together. Decisions 6 to 12. */
import type { Brief, Section, Statement, Unit } from '../brief/model.ts';
import { announcesPurpose } from '../english/announcement.ts';
import { purposeReader } from '../english/own-purpose.ts';
import { inOwnWords, type OwnWords, ownWords } from '../english/own-words.ts';
import { type PurposeReading, readInOrder, type Stretch } from '../english/purpose.ts';
import { tellsOfToday } from '../english/today-then.ts';
import type { Span } from '../markdown/block.ts';
import { spanning } from '../markdown/placed-span.ts';
import { sectionsOf } from './brief-parts.ts';
import { gathered, perSection, remembered } from './kept.ts';
import type { Anatomy } from './rule.ts';
import { fromToTable, labelledParts } from './told-parts.ts';

/** One purpose statement: a sentence, or several that tell one change. */
export interface PurposeStatement {
  readonly text: string;
  /** What a finding on it marks. */
  readonly range: Span;
  /** All of it, where a rewrite may take its place; absent where the document tells the parts in a table or a list. */
  readonly whole?: Span;
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
  const sections = grouped(brief);
  const announced = gathered(brief, 'all', announcedIn);
  return withoutDoubtful([...sections, ...(announced.length > 0 ? [{ section: undefined, statements: announced }] : [])]).filter(
    (group) => group.statements.length > 0,
  );
});

/** Where one section tells a complete change, another that is only guessed to be on the purpose, and tells none, is on something else. */
function withoutDoubtful(groups: readonly PurposeGroup[]): readonly PurposeGroup[] {
  const tells = ({ statements }: PurposeGroup) => statements.some(({ reading }) => reading.rung === 'complete');
  return groups.some(tells) ? groups.filter((group) => !group.section?.carrier?.guessed || tells(group)) : groups;
}

/** A section and those below it are one: what one of them says, the others need not say again. */
function grouped(brief: Brief): { section: Section; statements: readonly PurposeStatement[] }[] {
  const groups = new Map<Section, readonly PurposeStatement[]>();
  for (const section of sectionsOf(brief, 'purpose')) {
    let top = section;
    while (top.parent?.role === 'purpose') top = top.parent;
    groups.set(top, [...(groups.get(top) ?? []), ...readSection(section, brief)]);
  }
  return [...groups].map(([section, statements]) => ({ section, statements }));
}

/** Whether who, from and to are all there. */
export function isWhole(reading: PurposeReading): boolean {
  return reading.who !== undefined && reading.from !== undefined && reading.to !== undefined;
}

const announcedIn = perSection(({ role, aside, statements }, { vocabulary }): readonly PurposeStatement[] => {
  if (aside || (role !== undefined && /^(?:purpose|social|prompts|objectives|wiifm)$/.test(role))) return [];
  const read = purposeReader(ownWords(vocabulary));
  return statements
    .filter((statement) => statement.told(announcesPurpose))
    .map((statement) => single(statement, statement.told(read)));
});

const readSection = perSection((section, { vocabulary }): readonly PurposeStatement[] => {
  if (section.empty) return [];
  const own = ownWords(vocabulary);
  const structured = labelledParts(section.statements, own) ?? fromToTable(section.units, own);
  if (structured) return [structured];
  const read = section.units.flatMap((unit) => readUnit(unit, own));
  const whole = read.find(({ reading }) => isWhole(reading));
  return whole && !tellsOfToday(whole.text) ? read : (toldInOrder(section.units, own) ?? read);
});

/** How many paragraphs or items may tell one change. */
const mostInOrder = 5;

/** What is done today in one paragraph or item, what will be done in the next. */
function toldInOrder(units: readonly Unit[], own: OwnWords): PurposeStatement[] | undefined {
  const statements = units.flatMap((unit) => unit.statements);
  if (units.length < 2 || units.length > mostInOrder || statements.some(({ placeholder }) => placeholder)) return undefined;
  if (statements.some((statement) => standsAlone(single(statement, statement.told(purposeReader(own)))))) return undefined;
  const pooled = pool(statements, own);
  return readInOrder(pooled.text) ? [pooled] : undefined;
}

/** A paragraph, item or row: its sentences one by one, or all of them as one where only together they tell a change. */
function readUnit(unit: Unit, words: OwnWords): PurposeStatement[] {
  const told = unit.statements.filter((statement) => !statement.placeholder && !leadsIn(statement));
  const own = told.map((statement) => withWhoOfStem(single(statement, statement.told(purposeReader(words))), words));
  const nested = unit.children.flatMap((child) => readUnit(child, words));
  if (own.length < 2) return [...own, ...nested];
  const lone = own.findIndex((statement) => isWhole(statement.reading));
  if (lone < 0) {
    if (own.some(standsAlone)) return [...own, ...nested];
    const pooled = pool(told, words);
    if (isWhole(pooled.reading) && pooled.reading.rung !== 'context') return [pooled, ...nested];
    return [...own, ...nested];
  }
  return [
    ...own.map((statement, index) => (index === lone ? withResultOf(statement, own.slice(index + 1)) : statement)),
    ...nested,
  ];
}

/** A vague sentence is marked, whatever the next one says; but what people know or lack today is where a change begins. Decision 9. */
function standsAlone({ reading, text }: PurposeStatement): boolean {
  return reading.rung === 'vague' && !tellsOfToday(text);
}

/** "The drivers will:" says nothing without the items that it leads into. */
function leadsIn({ text }: Statement): boolean {
  return /:["”’]?$/.test(text.trim());
}

/** "The drivers will:" + "stop before they reverse": the who of an item may stand in what leads into it. */
function withWhoOfStem(statement: PurposeStatement, own: OwnWords): PurposeStatement {
  const stem = statement.statements[0]?.stem;
  if (!stem || statement.reading.who) return statement;
  const together = pool([stem, ...statement.statements], own);
  const { who } = together.reading;
  return who && who.end <= stem.text.length
    ? { ...together, range: statement.range, whole: statement.range, statements: statement.statements }
    : statement;
}

/** A result told in a sentence of its own behind the change. */
function withResultOf(statement: PurposeStatement, following: readonly PurposeStatement[]): PurposeStatement {
  if (statement.reading.measured || statement.reading.rung === 'vague') return statement;
  const next = following.find((other) => other.reading.measured && !isWhole(other.reading));
  if (!next) return statement;
  const text = `${statement.text} ${next.text}`;
  const shift = statement.text.length + 1;
  const { result } = next.reading;
  const told = result && { start: result.start + shift, end: result.end + shift };
  const reading = {
    ...statement.reading,
    rung: 'complete' as const,
    result: told ?? { start: shift, end: text.length },
    measured: true,
  };
  return { ...statement, text, reading, anatomy: { ...statement.anatomy, result: next.anatomy.result, measured: true } };
}

/** A sentence that stands for itself. */
export function single(statement: Statement, reading: PurposeReading): PurposeStatement {
  return {
    text: statement.text,
    range: rangeOf(statement),
    whole: rangeOf(statement),
    reading,
    anatomy: anatomyOf(reading, (start, end) => statement.locate(start, end)),
    statements: [statement],
  };
}

/** A finding marks the sentence, and not an emoji or a sign in front of it. */
function rangeOf(statement: Statement): Span {
  const signs = /^[^\p{L}\p{N}"'“‘«([<{_]+/u.exec(statement.text)?.[0].length ?? 0;
  return signs > 0 && signs < statement.text.length ? statement.locate(signs, statement.text.length) : statement.range;
}

/** Several statements as one text, asked where the first of them keeps the answer. */
const readPooled = (_: string, text: string, own: OwnWords): PurposeReading => purposeReader(own)(text);

function pool(statements: readonly Statement[], own: OwnWords): PurposeStatement {
  let text = '';
  const starts = statements.map((statement) => {
    if (text !== '') text += ' ';
    const start = text.length;
    text += statement.text;
    return start;
  });
  const placed = (offset: number, from: boolean): Span => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= (from ? offset : offset - 1)),
    );
    const statement = statements[index] as Statement;
    const inside = Math.min(Math.max(0, offset - (starts[index] as number)), statement.text.length);
    return from ? statement.locate(inside, inside + 1) : statement.locate(inside - 1, inside);
  };
  const locate = (start: number, end: number) => spanning(placed(start, true), placed(end, false));
  const [opening] = statements as [Statement];
  const reading = opening.told(inOwnWords(readPooled, own), text);
  const first = Math.min(
    ...[reading.who, reading.from, reading.to].flatMap((part) => (part ? [part.start] : [])),
    text.length - 1,
  );
  const anchor = statements[
    Math.max(
      0,
      starts.findLastIndex((start) => start <= first),
    )
  ] as Statement;
  const all = spanning((statements[0] as Statement).range, (statements.at(-1) as Statement).range);
  return { text, range: anchor.range, whole: all, reading, anatomy: anatomyOf(reading, locate), statements };
}

function anatomyOf(reading: PurposeReading, locate: (start: number, end: number) => Span): Anatomy {
  const place = (part: Stretch | undefined) => part && locate(part.start, part.end);
  return {
    who: place(reading.who),
    from: place(reading.from),
    to: place(reading.to),
    result: place(reading.result),
    measured: reading.measured,
  };
}
