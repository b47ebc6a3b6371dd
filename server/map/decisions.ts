/** Draws the choices of a brief, and ties those that give a reason to the purpose. */
import type { Brief, Statement } from '../brief/model.ts';
import { type Choice, choicesOf } from '../rules/choices.ts';
import type { NodeState } from './form.ts';
import type { DrawnPurposes } from './purposes.ts';
import { type DrawnStatements, firstIn, gap, placeOf, type Sketch, statementsIn, subjectOf } from './sketch.ts';

const reasons: Readonly<Record<Choice['reason'], readonly [NodeState, string]>> = {
  purpose: ['there', 'Traces to the purpose'],
  none: ['open', 'Does not trace to the purpose: gives no reason'],
  convenience: ['open', 'Does not trace to the purpose: made for convenience'],
  gap: ['open', gap],
  'no decision': ['there', ''],
};

export function drawDecisions(brief: Brief, { main }: DrawnPurposes, sketch: Sketch): DrawnStatements {
  const drawn = new Map<Statement, string | undefined>();
  for (const { unit, range, reason } of choicesOf(brief)) {
    if (reason === 'no decision') continue;
    const [first, ...others] = statementsIn(unit);
    const [state, note] = reasons[reason];
    const id = sketch.node({
      kind: 'decision',
      state,
      text: subjectOf(unit),
      notes: [note],
      place: first ? placeOf([first, ...others]) : range,
      section: first && firstIn(first.section, [first]),
    });
    if (reason === 'purpose') sketch.edge('traces', main, id);
    for (const statement of statementsIn(unit)) drawn.set(statement, id);
  }
  return drawn;
}
