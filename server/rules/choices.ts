/** The choices that a brief makes, and whether each says why. Decisions 30 to 33. */
import type { Brief, Unit, UnitCell } from '../brief/model.ts';
import { type Reason, reasonOf } from '../english/reason.ts';
import type { Span } from '../markdown/block.ts';
import { hasGap } from './brief-parts.ts';
import { gathered, perSection, remembered } from './kept.ts';

/** An item of a decisions section, and the reason that it gives; `gap` where it is still being written. */
export interface Choice {
  readonly unit: Unit;
  /** The item's first sentence, or the row's first cell with text. */
  readonly range: Span;
  readonly reason: Reason | 'gap';
}

/** All items of the decisions sections in document order, those that make no decision among them. A paragraph is an item only where there is no list and no table. */
export const choicesOf = remembered((brief: Brief): readonly Choice[] => gathered(brief, ['decisions'], choicesIn));

const choicesIn = perSection(({ units }): readonly Choice[] => {
  const items = units.filter(({ kind }) => kind !== 'paragraph');
  return (items.length > 0 ? items : units).flatMap((unit) => choiceIn(unit) ?? []);
});

function choiceIn(unit: Unit): Choice | undefined {
  const range = unit.statements[0]?.range ?? unit.cells?.[0]?.range;
  if (!range || leadsIn(unit)) return undefined;
  const column = reasonCell(unit);
  if (column) return { unit, range, reason: cellReason(column) };
  return { unit, range, reason: unit.statements.some(hasGap) ? 'gap' : reasonIn(unit) };
}

/** The cell of a row whose column is for the reason. */
export function reasonCell({ cells = [] }: Unit): UnitCell | undefined {
  return cells.find(
    ({ header, headerRole }) =>
      /\b(?:why|reason|reasons|rationale|because|so that|serves|purpose|traces? to)\b/i.test(header) ||
      headerRole === 'purpose' ||
      headerRole === 'objectives' ||
      headerRole === 'currency',
  );
}

/** A filled reason cell passes, whatever it says; an empty one, a dash and a placeholder do not. Decision 31. */
function cellReason({ statements }: UnitCell): Reason {
  return statements.some(({ placeholder, text }) => !placeholder && !/^[-–—]+$/.test(text.trim())) ? 'purpose' : 'none';
}

function leadsIn(unit: Unit): boolean {
  return unit.kind === 'paragraph' && (unit.statements.at(-1)?.text.endsWith(':') ?? true);
}

function reasonIn(unit: Unit): Reason {
  const whole = wholeText(unit);
  return unit.statements[0]?.told(reasonOfWhole, whole) ?? reasonOf(whole);
}

/** The item that begins with a statement, asked where the statement keeps the answer. */
const reasonOfWhole = (_: string, whole: string): Reason => reasonOf(whole);

function wholeText(unit: Unit): string {
  if (unit.cells) return unit.cells.map((cell) => cell.statements.map(({ text }) => text).join(' ')).join('. ');
  return [...unit.statements.map(({ text }) => text), ...unit.children.map(wholeText)].join(' ');
}
