import type { Brief, Section, Statement } from '../brief/model.ts';
import { claimCore, contentStems, echoes, kinAmong, stemIndex } from '../english/echo.ts';
import { onlyTellsOfAsking } from '../english/currency.ts';
import { isCompanyMotive } from '../english/motive.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { asksForCompanyGain } from '../english/prompt.ts';
import { uptake } from '../english/uptake.ts';
import { uptakeFixes } from '../rewrite/currency.ts';
import { allStatements, filledSections, hasGap } from './brief-parts.ts';
import { currencyOf } from './currency.ts';
import type { Match, Rule } from './rule.ts';

interface Unapplied extends Match {
  /** A claim that says what people value themselves. */
  readonly claim: Statement;
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
    const designed = new Set(design);
    const { sections, sentences } = currencyOf(brief);
    const claims = [...sections.flatMap(currencyStatements), ...sentences.filter((sentence) => !designed.has(sentence))];
    const own = ownWords(brief.house.vocabulary);
    const first = claims.find((one) => !one.told(inOwnWords(onlyTellsOfAsking, own))) ?? claims[0];
    const personal = claims.filter((claim) => !claim.told(inOwnWords(isCompanyMotive, own)));
    const claim = personal.find((one) => !hasGap(one));
    const items = design.filter((item) => item.section.role !== 'prompts' || !item.told(inOwnWords(asksForCompanyGain, own)));
    if (!first || !claim || items.length === 0) return;
    if (isQuoted(personal, items)) return;
    const shared = echo(personal, items, brief);
    if (shared < hardly || (shared < little && !isParaphrased(personal, items))) yield { range: first.range, claim };
  },
  message: () => 'Nothing in the design takes this up: put it to work in an activity, a prompt or the reason for a choice.',
  fixes: ({ claim }, brief) => uptakeFixes(claim, brief),
};

/** Whether an item holds a claim itself, up to the first mark within it; one word alone is no quotation. */
function isQuoted(claims: readonly Statement[], items: readonly Statement[]): boolean {
  const short: string[] = [];
  /** By the second word: an item that quotes them has it whole. */
  const long = new Map<string, string[]>();
  for (const claim of claims) {
    const words = claim.told(core);
    const [, second, third] = words.split(' ', 3);
    if (second === undefined) continue;
    if (third === undefined) short.push(words);
    else long.set(second, [...(long.get(second) ?? []), words]);
  }
  return items.some((item) => {
    const said = item.told(lowered);
    const holds = (words: string) => said.includes(words);
    return short.some(holds) || item.told(wordsOf).some((word) => long.get(word)?.some(holds));
  });
}

const core = (claim: string): string => claimCore(claim).trim().toLowerCase();

const lowered = (item: string): string => item.toLowerCase();

const wordsOf = (item: string): readonly string[] => [...new Set(lowered(item).split(' '))];

/** How many pairs of a claim and an item are compared. */
const mostPairs = 3_000;

/** Whether an item takes a claim up in other words; where there are too many to compare, one of them may. */
function isParaphrased(claims: readonly Statement[], items: readonly Statement[]): boolean {
  if (claims.length * items.length > mostPairs) return true;
  return claims.some((claim) => items.some((item) => item.told(takesUp, claim.text)));
}

const takesUp = (item: string, claim: string): boolean => uptake(claim, item) > inOtherWords;

/** How much of the claims comes back in the items, each word by how rare it is in the rest of the brief; what names the audience or the brief says nothing. */
function echo(claims: readonly Statement[], items: readonly Statement[], brief: Brief): number {
  const told = new Set([...claims, ...items]);
  const names = [
    ...contentStems(brief.title?.text ?? ''),
    ...filledSections(brief, 'audience')
      .flatMap(namesOfAudience)
      .flatMap((name) => name.told(contentStems)),
  ];
  const claimed = new Set(claims.flatMap((claim) => claim.told(contentStems)));
  const said = new Set(items.flatMap((item) => item.told(contentStems)));
  const common = echoes([...claimed], [...said]);
  const named = new Set(echoes(common, names));
  const shared = common.filter((stem) => !named.has(stem));
  const index = stemIndex(shared);
  const kin = new Map<string, readonly string[]>();
  const elsewhere = new Map<string, number>();
  for (const statement of allStatements(brief)) {
    if (told.has(statement)) continue;
    const taken = new Set<string>();
    for (const stem of statement.told(contentStems)) {
      const known = kin.get(stem) ?? kinAmong(stem, index);
      kin.set(stem, known);
      for (const one of known) taken.add(one);
    }
    for (const stem of taken) elsewhere.set(stem, (elsewhere.get(stem) ?? 0) + 1);
  }
  return shared.reduce((sum, stem) => sum + 1 / (1 + (elsewhere.get(stem) ?? 0)), 0);
}

/** The first sentence of an audience section names the group. */
function namesOfAudience({ statements }: Section): readonly Statement[] {
  return statements.slice(0, 1);
}

/** With a currency table, the cells under the currency column; else every statement. */
function currencyStatements(section: Section): readonly Statement[] {
  const cells = section.units.flatMap((unit) => unit.cells ?? []).filter(({ headerRole }) => headerRole === 'currency');
  return cells.length > 0 ? cells.flatMap((cell) => cell.statements) : section.statements;
}
