import type { Brief, Statement, Unit } from '../brief/model.ts';
import { isVagueObjective } from '../english/objective.ts';
import { sectionsOf } from './brief-parts.ts';
import type { Match, Rule } from './rule.ts';

interface Vague extends Match {
  readonly item: Statement;
}

/** An objective whose main verb cannot be observed. Items are list items at any depth and cells; the sentence that leads into them is none. */
export const objectiveVague: Rule<Vague> = {
  id: 'objective-vague',
  severity: 'information',
  *detect(brief: Brief) {
    for (const section of sectionsOf(brief, 'objectives')) {
      for (const item of section.units.flatMap(itemsOf)) {
        if (!item.placeholder && isVagueObjective(item.text)) yield { range: item.range, item };
      }
    }
  },
  message: () => 'Nobody can see whether this objective is met: choose a verb for what people will do.',
};

/** The first sentence of each item; an item that only leads into the items below it is none. */
function itemsOf(unit: Unit): Statement[] {
  const below = unit.children.filter((child) => child.kind === 'item').flatMap(itemsOf);
  const [first] = unit.statements;
  if (unit.kind === 'row') return (unit.cells ?? []).filter(({ headerRole }) => headerRole === undefined || headerRole === 'objectives').slice(0, 1).flatMap((cell) => cell.statements.slice(0, 1));
  if (unit.kind !== 'item' && unit.kind !== 'value') return below;
  return first && !(below.length > 0 && first.text.endsWith(':')) ? [first, ...below] : below;
}
