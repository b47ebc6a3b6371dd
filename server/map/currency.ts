/** Draws what the audience values, and what takes it up. */
import type { Brief, Statement } from '../brief/model.ts';
import { carrierRange, hasGap, sectionsOf, titleRange } from '../rules/brief-parts.ts';
import { currencyTaken, currencyUse } from '../rules/currency-use.ts';
import { hasCurrency } from '../rules/currency.ts';
import { wiifmOf } from '../rules/wiifm.ts';
import { type DrawnStatements, firstIn, gap, placeOf, points, type Sketch, textOf } from './sketch.ts';

/** The claims, or that there is none. */
export function drawCurrency(brief: Brief, sketch: Sketch): DrawnStatements {
  const drawn = new Map<Statement, string | undefined>();
  for (const statements of points(currencyUse(brief).claims)) {
    const [first] = statements;
    const unwritten = statements.some(hasGap);
    const id = sketch.node({
      kind: 'currency',
      state: unwritten ? 'open' : 'there',
      text: textOf(statements),
      notes: unwritten ? [gap] : [],
      place: placeOf(statements),
      section: first.section.role === 'currency' ? firstIn(first.section, statements) : undefined,
    });
    for (const statement of statements) drawn.set(statement, id);
  }
  if (!hasCurrency(brief)) drawMissing(brief, sketch);
  return drawn;
}

function drawMissing(brief: Brief, sketch: Sketch): void {
  const benefits = wiifmOf(brief);
  const [named] = [...sectionsOf(brief, 'currency'), ...sectionsOf(brief, 'audience')];
  sketch.node({
    kind: 'currency',
    state: 'missing',
    text: 'No currency yet',
    notes: [...(benefits ? ['Benefits alone are what you offer'] : []), 'What would they trade their time and energy for?'],
    place: benefits ?? (named ? carrierRange(named) : titleRange(brief)),
    rules: ['currency-missing', 'wiifm-only', 'company-currency', 'audience-unresearched'],
  });
}

/** Ties the claims to what takes them up; or draws that nothing does, where something could. */
export function drawUse(brief: Brief, claims: DrawnStatements, design: DrawnStatements, sketch: Sketch): void {
  const { items, personal } = currencyUse(brief);
  const taken = currencyTaken(brief);
  for (const { claim, item } of taken) sketch.edge('taken-up', claims.get(claim), design.get(item));
  const claim = personal.find((one) => !hasGap(one));
  if (!claim || taken.length > 0 || items.length === 0) return;
  const missing = sketch.node({
    kind: 'activity',
    state: 'missing',
    text: 'Nothing takes this up yet',
    notes: ['Put what they value to work in an activity, a prompt or a reason'],
    place: claim.range,
    rules: ['currency-unapplied'],
  });
  sketch.edge('taken-up', claims.get(claim), missing);
}
