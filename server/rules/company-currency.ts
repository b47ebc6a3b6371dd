import type { Brief, Statement } from '../brief/model.ts';
import { isCompanyMotive } from '../english/motive.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { companyCurrencyFixes } from '../rewrite/currency.ts';
import { hasGap } from './brief-parts.ts';
import { gathered, perSection } from './kept.ts';
import type { Match, Rule } from './rule.ts';

interface Company extends Match {
  readonly statement: Statement;
}

/** A currency, WIIFM or benefit statement that offers only the organisation's motive. */
export const companyCurrency: Rule<Company> = {
  id: 'company-currency',
  *detect(brief: Brief) {
    for (const statement of gathered(brief, ['currency', 'wiifm'], ofTheCompany)) yield { range: statement.range, statement };
  },
  message: () => 'This is what the organisation gains: say what the person gains that they value for themselves.',
  fixes: ({ statement }) => companyCurrencyFixes(statement),
};

const ofTheCompany = perSection(({ statements }, { vocabulary }): readonly Statement[] => {
  const isMotive = inOwnWords(isCompanyMotive, ownWords(vocabulary));
  return statements.filter((statement) => !hasGap(statement) && !namesGroup(statement) && statement.told(isMotive));
});

/** A cell under "Who" or "Group" names the people, and no gain. */
function namesGroup({ unit, range }: Statement): boolean {
  const cell = unit.cells?.find((one) => one.range.start <= range.start && range.end <= one.range.end);
  return (
    cell !== undefined &&
    (cell.headerRole === 'audience' || /^(?:who|whom|group|groups|role|roles|team|site)$/i.test(cell.header.trim()))
  );
}
