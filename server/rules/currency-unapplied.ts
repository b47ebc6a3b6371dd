import type { Brief, Section, Statement } from '../brief/model.ts';
import { claimCore, contentStems, echoes } from '../english/echo.ts';
import { isCompanyMotive } from '../english/motive.ts';
import { ownWords } from '../english/own-words.ts';
import { asksForCompanyGain } from '../english/prompt.ts';
import { uptake } from '../english/uptake.ts';
import { uptakeFixes } from '../rewrite/currency.ts';
import { allStatements, filledSections, hasGap } from './brief-parts.ts';
import { currencyOf } from './currency.ts';
import type { Match, Rule } from './rule.ts';

interface Unapplied extends Match {
  readonly statement: Statement;
}

/** A word that the design shares with the currency, and with nothing else in the brief, is worth 1; one that stands in n other sentences 1 / (n + 1). */
const hardly = 0.5;
const little = 0.95;
/** How likely an item must take a claim up in other words, where they share little: most items of a design are somewhat like it. */
const inOtherWords = 0.92;

/** A currency is claimed, there are sections to apply it in, and none of them takes it up. */
export const currencyUnapplied: Rule<Unapplied> = {
  id: 'currency-unapplied',
  *detect(brief: Brief) {
    const design = filledSections(brief, 'social', 'prompts', 'decisions').flatMap((section) => section.statements);
    const { sections, sentences } = currencyOf(brief);
    const claims = [...sections.flatMap(currencyStatements), ...sentences.filter((sentence) => !design.includes(sentence))];
    const first = claims[0];
    const own = ownWords(brief.house.vocabulary);
    const personal = claims.filter(({ text }) => !isCompanyMotive(text, own));
    if (claims.every(hasGap)) return;
    const items = design.filter(({ section, text }) => section.role !== 'prompts' || !asksForCompanyGain(text, own));
    if (!first || items.length === 0 || personal.length === 0) return;
    if (personal.some((claim) => items.some((item) => quotes(item.text, claim.text)))) return;
    const shared = echo(personal, items, brief);
    if (shared < hardly || (shared < little && !isParaphrased(personal, items))) yield { range: first.range, statement: first };
  },
  message: () => 'Nothing in the design takes this up: put it to work in an activity, a prompt or the reason for a choice.',
  fixes: ({ statement }, brief) => uptakeFixes(statement, brief),
};

/** Whether an item holds the claim itself, up to the first mark within it. */
function quotes(item: string, claim: string): boolean {
  const core = claimCore(claim).trim().toLowerCase();
  return core.includes(' ') && item.toLowerCase().includes(core);
}

function isParaphrased(claims: readonly Statement[], items: readonly Statement[]): boolean {
  return claims.some((claim) => items.some((item) => uptake(claim.text, item.text) > inOtherWords));
}

/** How much of the claims comes back in the items, each word by how rare it is in the rest of the brief; what names the audience or the brief says nothing. */
function echo(claims: readonly Statement[], items: readonly Statement[], brief: Brief): number {
  const told = new Set([...claims, ...items]);
  const rest = allStatements(brief)
    .filter((statement) => !told.has(statement))
    .map(({ text }) => contentStems(text));
  const names = [brief.title?.text ?? '', ...filledSections(brief, 'audience').flatMap(namesOfAudience)].flatMap(contentStems);
  const said = [...new Set(items.flatMap(({ text }) => contentStems(text)))];
  const shared = new Set(claims.flatMap(({ text }) => echoes(contentStems(text), said)));
  return [...shared]
    .filter((stem) => echoes([stem], names).length === 0)
    .reduce((sum, stem) => sum + 1 / (1 + rest.filter((stems) => echoes([stem], stems).length > 0).length), 0);
}

/** The first sentence of an audience section names the group. */
function namesOfAudience({ statements }: Section): readonly string[] {
  return statements.slice(0, 1).map(({ text }) => text);
}

/** With a currency table, the cells under the currency column; else every statement. */
function currencyStatements(section: Section): readonly Statement[] {
  const cells = section.units.flatMap((unit) => unit.cells ?? []).filter(({ headerRole }) => headerRole === 'currency');
  return cells.length > 0 ? cells.flatMap((cell) => cell.statements) : section.statements;
}
