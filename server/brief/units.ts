import type { Prose, Span } from '../markdown/block.ts';
import type { Carrier, Role, Section, Statement, Stretch, Unit, UnitCell } from './model.ts';
import type { Neutral } from './roles.ts';
import { SaidStatement, sentencesOf } from './statement.ts';

/** A section while it is being read. */
export interface OpenSection extends Section {
  readonly role: Role | undefined;
  readonly carrier: Carrier | undefined;
  readonly parent: OpenSection | undefined;
  range: Span;
  readonly units: OpenUnit[];
  readonly statements: Statement[];
  readonly stretches: Stretch[];
  empty: boolean;
  /** Set where the name is one without a role, or where the section stands in an appendix. */
  readonly neutral: Neutral | undefined;
  /** It holds code, a quotation, a picture: something, though no statement. */
  holdsOther: boolean;
}

/** A unit while it is being read. */
export interface OpenUnit extends Unit {
  range: Span;
  readonly statements: Statement[];
  readonly children: OpenUnit[];
  readonly cells?: UnitCell[];
}

export function openSection(
  role: Role | undefined,
  carrier: Carrier | undefined,
  parent: OpenSection | undefined,
  range: Span,
  neutral?: Neutral,
): OpenSection {
  const collected = { units: [], statements: [], stretches: [], memo: new Map() };
  return { role, carrier, parent, range, ...collected, aside: neutral === 'sealed', empty: true, neutral, holdsOther: false };
}

export function openUnit(kind: Unit['kind'], range: Span, stem: Statement | undefined, cells?: UnitCell[]): OpenUnit {
  const unit = { kind, range, statements: [], children: [] };
  return { ...unit, ...(stem ? { stem } : {}), ...(cells ? { cells } : {}) };
}

/** Puts the sentences of `[from, to)` of a prose into a section, as statements of `unit`. */
export function addStatements(
  kind: Statement['kind'],
  prose: Prose,
  from: number,
  to: number,
  section: OpenSection,
  unit: OpenUnit,
): Statement[] {
  section.stretches.push({ prose, start: from, end: to });
  const added = sentencesOf(prose, from, to).map((sentence) => new SaidStatement(kind, sentence, prose, section, unit));
  for (const statement of added) {
    unit.statements.push(statement);
    section.statements.push(statement);
  }
  return added;
}

const LEADS_IN = /(?:[:：]|[—–-])$/;
const ENDED = /[.!?…][)\]"'”’]*$/;

/** The paragraph's last statement, where it reads on into what follows: it ends in a colon or in nothing. */
export function leadIn(statements: readonly Statement[]): Statement | undefined {
  const last = statements.at(-1);
  return last && !ENDED.test(last.text) ? last : undefined;
}

/** The item's last statement, where it reads on into nested items: it ends in a colon, or it is a few words that want a verb. */
export function itemLeadIn(statements: readonly Statement[]): Statement | undefined {
  const last = statements.at(-1);
  if (!last) return undefined;
  return LEADS_IN.test(last.text) || /\b(?:to|can|will|able to|should|must)$/i.test(last.text) ? last : undefined;
}
