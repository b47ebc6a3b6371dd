import type { Brief, Statement, Unit, UnitCell } from '../brief/model.ts';
import { isVagueObjective } from '../english/objective.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { objectiveFixes } from '../rewrite/objective.ts';
import { hasGap } from './brief-parts.ts';
import { gathered, perSection } from './kept.ts';
import type { Match, Rule } from './rule.ts';

interface Vague extends Match {
  readonly item: Statement;
}

/** An objective whose main verb cannot be observed. Items are list items at any depth and cells; the sentence that leads into them is none. */
export const objectiveVague: Rule<Vague> = {
  id: 'objective-vague',
  *detect(brief: Brief) {
    for (const item of gathered(brief, ['objectives'], vagueItems)) yield { range: item.range, item };
  },
  message: () => 'Nobody can see whether this objective is met: choose a verb for what people will do.',
  fixes: ({ item }, brief) => objectiveFixes(item, brief),
};

const vagueItems = perSection(({ units }, { vocabulary }): readonly Statement[] => {
  const isVague = inOwnWords(isVagueObjective, ownWords(vocabulary));
  return units.flatMap(itemsOf).filter((item) => !hasGap(item) && item.told(isVague));
});

/** The first sentence of each item; an item that only leads into the items below it is none. */
function itemsOf(unit: Unit): Statement[] {
  const below = unit.children.filter((child) => child.kind === 'item').flatMap(itemsOf);
  const [first] = unit.statements;
  if (unit.cells) return objectiveCell(unit.cells)?.statements.slice(0, 1) ?? [];
  if (unit.kind !== 'item' && unit.kind !== 'value') return below;
  return first && !(below.length > 0 && first.text.endsWith(':')) ? [first, ...below] : below;
}

/** The cell under a header that names objectives, else the first that is more than a number or a letter. */
function objectiveCell(cells: readonly UnitCell[]): UnitCell | undefined {
  return (
    cells.find(({ headerRole }) => headerRole === 'objectives') ??
    cells.find(({ statements }) => /(?<!\p{L})\p{L}{2}\S*\s+\p{L}/u.test(statements[0]?.text ?? ''))
  );
}
