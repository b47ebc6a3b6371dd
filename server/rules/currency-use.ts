/** Which activities, prompts and reasons take up what the audience values. Decision 27. */
import type { Brief, Role, Section, Statement } from '../brief/model.ts';
import { onlyTellsOfAsking } from '../english/currency.ts';
import { claimCore, contentStems, echoes, kinAmong, stemIndex } from '../english/echo.ts';
import { isCompanyMotive } from '../english/motive.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { asksForCompanyGain } from '../english/prompt.ts';
import { uptake } from '../english/uptake.ts';
import { allStatements, filledSections } from './brief-parts.ts';
import { gathered, perSection, remembered } from './kept.ts';
import { currencyOf } from './currency.ts';

export interface CurrencyUse {
  /** What the audience is said to value, in document order by where it is claimed: in sections of its own, then in passing. */
  readonly claims: readonly Statement[];
  /** The first of them that says more than that somebody was asked; where none does, the first of all. */
  readonly first: Statement | undefined;
  /** The claims that are not the organisation's gain. */
  readonly personal: readonly Statement[];
  /** What may take a claim up. */
  readonly items: readonly Statement[];
}

/** A claim and an item that takes it up. */
export interface Taken {
  readonly claim: Statement;
  readonly item: Statement;
}

/** A word that the design shares with the currency, and with nothing else in the brief, is worth 1; one that stands in n other sentences 1 / (n + 1). */
const hardly = 0.5;
const little = 0.95;
/** How likely an item must take a claim up in other words, where they share little: most items of a design are somewhat like it. */
const inOtherWords = 0.92;

export const currencyUse = remembered((brief: Brief): CurrencyUse => {
  const { sentences } = currencyOf(brief);
  const claims = [
    ...gathered(brief, ['currency'], currencyStatements),
    ...sentences.filter(({ section }) => !designRoles.has(section.role) || section.empty),
  ];
  const own = ownWords(brief.house.vocabulary);
  return {
    claims,
    first: claims.find((one) => !one.told(inOwnWords(onlyTellsOfAsking, own))) ?? claims[0],
    personal: claims.filter((claim) => !claim.told(inOwnWords(isCompanyMotive, own))),
    items: gathered(brief, ['social', 'prompts', 'decisions'], itemsIn),
  };
});

const designRoles: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['social', 'prompts', 'decisions']);

/** What of a design section may take a claim up. */
const itemsIn = perSection(({ role, empty, statements }, { vocabulary }): readonly Statement[] => {
  const asks = inOwnWords(asksForCompanyGain, ownWords(vocabulary));
  if (empty) return [];
  return role === 'prompts' ? statements.filter((item) => !item.told(asks)) : statements;
});

/** No brief has so many pairs of a claim and an item: where there are more, one of them is taken to be a match. */
const beyondAnyBrief = 20_000;

/** Whether anything in the design takes up any of the claims; taken together, so that several faint echoes count. */
export function isCurrencyUsed(brief: Brief): boolean {
  const { personal, items } = currencyUse(brief);
  if (personal.length * items.length > beyondAnyBrief) return true;
  if (isQuoted(personal, items)) return true;
  const shared = sum(echo(brief).values());
  return shared >= little || (shared >= hardly && isParaphrased(personal, items));
}

/**
 * Which items take up which claims, each pair judged for itself as the whole is; where the whole is used and no pair stands out, the
 * one that shares most. None where nothing is used. At most `mostPairs` pairs are looked at.
 */
export const currencyTaken = remembered((brief: Brief): readonly Taken[] => {
  const { personal, items } = currencyUse(brief);
  if (personal.length === 0 || items.length === 0 || !isCurrencyUsed(brief)) return [];
  const worth = echo(brief);
  const pairs = personal.flatMap((claim) => items.map((item) => ({ claim, item }))).slice(0, mostPairs);
  const judged = pairs.map((pair) => ({ ...pair, shared: sharedBy(pair, worth) }));
  const taken = judged.filter(
    ({ claim, item, shared }) =>
      isQuoted([claim], [item]) || shared >= little || (shared >= hardly && item.told(takesUp, claim.text)),
  );
  if (taken.length > 0) return taken;
  const [most] = judged.toSorted((a, b) => b.shared - a.shared);
  return most && most.shared > 0 ? [most] : [];
});

function sharedBy({ claim, item }: Taken, worth: ReadonlyMap<string, number>): number {
  const common = claim.told(contentStems).filter((stem) => worth.has(stem));
  if (common.length === 0) return 0;
  return sum(echoes(common, item.told(contentStems)).map((stem) => worth.get(stem) ?? 0));
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

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

/** The words of the claims that come back in the items, each with how rare it is in the rest of the brief; what names the audience or the brief says nothing. */
const echo = remembered((brief: Brief): ReadonlyMap<string, number> => {
  const { personal, items } = currencyUse(brief);
  const told = new Set([...personal, ...items]);
  const names = [
    ...contentStems(brief.title?.text ?? ''),
    ...filledSections(brief, 'audience')
      .flatMap(namesOfAudience)
      .flatMap((name) => name.told(contentStems)),
  ];
  const claimed = new Set(personal.flatMap((claim) => claim.told(contentStems)));
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
  return new Map(shared.map((stem) => [stem, 1 / (1 + (elsewhere.get(stem) ?? 0))]));
});

/** The first sentence of an audience section names the group. */
function namesOfAudience({ statements }: Section): readonly Statement[] {
  return statements.slice(0, 1);
}

/** With a currency table, the cells under the currency column; else every statement. */
const currencyStatements = perSection(({ empty, units, statements }): readonly Statement[] => {
  if (empty) return [];
  const cells = units.flatMap((unit) => unit.cells ?? []).filter(({ headerRole }) => headerRole === 'currency');
  return cells.length > 0 ? cells.flatMap((cell) => cell.statements) : statements;
});
