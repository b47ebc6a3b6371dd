import type { Brief, Section, Statement } from '../brief/model.ts';
import { isQuestion } from '../brief/sentences.ts';
import { motiveOf } from '../english/motive.ts';
import { type GainKind, gainsIn } from '../english/organisation-gains.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { asksForCompanyGain } from '../english/prompt.ts';
import { promptFixes } from '../rewrite/currency.ts';
import { hasGap } from './brief-parts.ts';
import { gathered, perSection } from './kept.ts';
import { currencyOf } from './currency.ts';
import type { Match, Rule } from './rule.ts';

interface Prompt extends Match {
  readonly statement: Statement;
}

/** A question put to learners that asks for the organisation's gain, where that gain is not their own currency. */
export const promptCompanyMotive: Rule<Prompt> = {
  id: 'prompt-company-motive',
  *detect(brief: Brief) {
    const traded = ownGains(brief);
    for (const statement of gathered(brief, ['prompts', 'social'], asksForGain)) {
      if (!statement.told(gainsIn).some((gain) => traded.has(gain))) yield { range: statement.range, statement };
    }
  },
  message: () => "This question asks for the organisation's gain: ask for something that they value themselves.",
  fixes: ({ statement }, brief) => promptFixes(statement, brief),
};

const asksForGain = perSection((section, { vocabulary }): readonly Statement[] => {
  const asks = inOwnWords(asksForCompanyGain, ownWords(vocabulary));
  return section.statements.filter((statement) => !hasGap(statement) && isPut(statement, section) && statement.told(asks));
});

/** A question, or an imperative among the prompts; a line that leads into them is none. */
function isPut(statement: Statement, section: Section): boolean {
  return (section.role === 'prompts' && !statement.text.endsWith(':')) || statement.told(isQuestion);
}

/** The gains that the audience trades for: money for themselves, or what the brief states as their currency although it is the organisation's. */
function ownGains(brief: Brief): ReadonlySet<GainKind> {
  return new Set([...gathered(brief, ['currency'], gainsOf), ...currencyOf(brief).sentences.flatMap(gainsTraded)]);
}

const gainsOf = perSection(({ empty, statements }): readonly GainKind[] => (empty ? [] : statements.flatMap(gainsTraded)));

function gainsTraded(statement: Statement): readonly GainKind[] {
  const gains = statement.told(gainsIn);
  return statement.told(motiveOf) === 'organisation' || hasGap(statement) ? gains : gains.filter((gain) => gain === 'money');
}
