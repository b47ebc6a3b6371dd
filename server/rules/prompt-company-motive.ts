import type { Brief, Section, Statement } from '../brief/model.ts';
import { motiveOf } from '../english/motive.ts';
import { asksForCompanyGain } from '../english/prompt.ts';
import { sectionsOf } from './brief-parts.ts';
import { currencyOf } from './currency.ts';
import type { Match, Rule } from './rule.ts';

interface Prompt extends Match {
  readonly statement: Statement;
}

/** A question put to learners that asks for the organisation's gain, where that gain is not their own currency. */
export const promptCompanyMotive: Rule<Prompt> = {
  id: 'prompt-company-motive',
  severity: 'warning',
  *detect(brief: Brief) {
    if (currencyIsGain(brief)) return;
    for (const section of sectionsOf(brief, 'prompts', 'social')) {
      for (const statement of section.statements) {
        if (isPut(statement, section) && asksForCompanyGain(statement.text)) yield { range: statement.range, statement };
      }
    }
  },
  message: () => "This question asks for the organisation's gain: ask for something that they value themselves.",
};

function isPut({ text }: Statement, section: Section): boolean {
  return section.role === 'prompts' || /\?["”’)\]]*$/.test(text.trim());
}

/** Where the audience trades for money, winning, or the organisation's gain, a question about revenue is fine. */
function currencyIsGain(brief: Brief): boolean {
  const { sections, sentences } = currencyOf(brief);
  const statements = [...sections.flatMap((section) => section.statements), ...sentences];
  return statements.some(({ text }) => motiveOf(text) === 'organisation' || namesMoney(text));
}

function namesMoney(text: string): boolean {
  return /\b(?:money|commissions?|bonus(?:es)?|margin|earnings|winning|profit|revenue|rebates?|prize money)\b/i.test(text);
}
