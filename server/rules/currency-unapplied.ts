import type { Brief, Section, Statement } from '../brief/model.ts';
import { motiveOf } from '../english/motive.ts';
import { uptake } from '../english/uptake.ts';
import { filledSections } from './brief-parts.ts';
import { currencyOf } from './currency.ts';
import type { Match, Rule } from './rule.ts';

interface Unapplied extends Match {
  readonly statement: Statement;
}

/** One item that takes one currency up is enough; the rule speaks only where none comes near. */
const near = 0.5;

/** A currency is claimed, there are sections to apply it in, and none of them takes it up. */
export const currencyUnapplied: Rule<Unapplied> = {
  id: 'currency-unapplied',
  severity: 'information',
  *detect(brief: Brief) {
    const { sections, sentences } = currencyOf(brief);
    const currencies = [...sections.flatMap((section) => currencyStatements(section)), ...sentences];
    const items = filledSections(brief, 'social', 'prompts', 'decisions').flatMap((section) => section.statements);
    const first = currencies[0];
    if (!first || items.length === 0) return;
    const personal = currencies.filter(({ text }) => motiveOf(text) !== 'organisation');
    if (!personal.some((currency) => items.some((item) => uptake(currency.text, item.text) > near))) {
      yield { range: first.range, statement: first };
    }
  },
  message: () => 'Nothing in the design takes this up: put it to work in an activity, a prompt or the reason for a choice.',
};

/** With a currency table, the cells under the currency column; else every statement. */
function currencyStatements(section: Section): readonly Statement[] {
  const statements = section.statements;
  const cells = section.units.flatMap((unit) => unit.cells ?? []).filter(({ headerRole }) => headerRole === 'currency');
  return cells.length > 0 ? cells.flatMap((cell) => cell.statements) : statements;
}
