/** Draws what the audience values, and what takes it up. */
import type { Brief, Statement } from '../brief/model.ts';
import { onlyTellsOfAsking } from '../english/currency.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { carrierRange, hasGap, sectionsOf, titleRange } from '../rules/brief-parts.ts';
import { currencyTaken, currencyUse } from '../rules/currency-use.ts';
import { hasCurrency } from '../rules/currency.ts';
import { wiifmOf } from '../rules/wiifm.ts';
import { type DrawnStatements, drawnPoint, points, type Sketch, textOf } from './sketch.ts';

/** The claims, or that there is none. */
export function drawCurrency(brief: Brief, sketch: Sketch): DrawnStatements {
  const own = ownWords(brief.house.vocabulary);
  const drawn = new Map<Statement, string | undefined>();
  for (const statements of points(currencyUse(brief).claims)) {
    const point = drawnPoint(statements);
    const evidence = statements.every((statement) => statement.told(inOwnWords(onlyTellsOfAsking, own)));
    const notes = evidence && point.state === 'there' ? ['Says how you know'] : point.notes;
    const id = sketch.node({ kind: 'currency', ...point, label: textOf(statements), ...(notes && { notes }) });
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
  const { first, items, personal } = currencyUse(brief);
  const taken = currencyTaken(brief);
  for (const { claim, item } of taken) sketch.edge('taken-up', claims.get(claim), design.get(item));
  const claim = personal.find((one) => !hasGap(one));
  if (!claim || taken.length > 0 || items.length === 0) return;
  const missing = sketch.node({
    kind: 'activity',
    state: 'missing',
    text: 'Nothing takes this up yet',
    notes: ['Put what they value to work in an activity, a prompt or a reason'],
    place: (first ?? claim).range,
    rules: ['currency-unapplied'],
  });
  sketch.edge('taken-up', claims.get(claim), missing);
}
