import type { Brief, Unit, UnitCell } from '../brief/model.ts';
import { type Reason, reasonOf } from '../english/reason.ts';
import type { Span } from '../markdown/block.ts';
import { decisionFixes } from '../rewrite/decision.ts';
import { hasGap, sectionsOf } from './brief-parts.ts';
import type { Match, Rule } from './rule.ts';

interface Untraced extends Match {
  readonly reason: Reason;
  readonly unit: Unit;
}

/** A choice of modality, format, platform, medium, branding or activity that gives no reason, or one of mere convenience. A paragraph is an item only where there is no list and no table. */
export const decisionUntraced: Rule<Untraced> = {
  id: 'decision-untraced',
  *detect(brief: Brief) {
    for (const section of sectionsOf(brief, 'decisions')) {
      const items = section.units.filter(({ kind }) => kind !== 'paragraph');
      for (const unit of items.length > 0 ? items : section.units) {
        const range = unit.cells?.[0]?.range ?? unit.statements[0]?.range;
        if (!range || leadsIn(unit)) continue;
        const column = reasonCell(unit);
        if (!column && unit.statements.some(hasGap)) continue;
        const reason = column ? cellReason(column) : reasonIn(unit);
        if (reason === 'none' || reason === 'convenience') yield { range: placed(range, unit), reason, unit };
      }
    }
  },
  message: ({ reason }) =>
    reason === 'convenience'
      ? 'This choice is made for convenience: tie it to the purpose, the audience or what they value, or choose again.'
      : 'This choice gives no reason: tie it to the purpose, the audience or what they value.',
  fixes: ({ unit, reason }, brief) => decisionFixes(unit, reason, reasonCell(unit), brief),
};

/** A filled reason cell passes, whatever it says; an empty one, a dash and a placeholder do not. Decision 31. */
function cellReason({ statements }: UnitCell): Reason {
  return statements.some(({ placeholder, text }) => !placeholder && !/^[-–—]+$/.test(text.trim())) ? 'purpose' : 'none';
}

function reasonCell({ cells = [] }: Unit): UnitCell | undefined {
  return cells.find(
    ({ header, headerRole }) =>
      /\b(?:why|reason|reasons|rationale|because|so that|serves|purpose|traces? to)\b/i.test(header) ||
      headerRole === 'purpose' ||
      headerRole === 'objectives' ||
      headerRole === 'currency',
  );
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

/** The item's first sentence, or the row's first cell. */
function placed(range: Span, unit: Unit): Span {
  return unit.statements[0]?.range ?? range;
}
