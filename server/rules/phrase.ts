import type { Brief, HousePhrase, Statement } from '../brief/model.ts';
import { type FoundPhrase, phraseFinder, replacementFor } from '../english/house-phrase.ts';
import { allStatements } from './brief-parts.ts';
import type { Match, Rule } from './rule.ts';

interface Unwanted extends Match {
  readonly house: HousePhrase;
  readonly found: FoundPhrase;
  readonly written: string;
}

const finders = new WeakMap<HousePhrase, ReturnType<typeof phraseFinder>>();

function finderOf(house: HousePhrase): ReturnType<typeof phraseFinder> {
  const finder = finders.get(house) ?? phraseFinder(house.phrase);
  finders.set(house, finder);
  return finder;
}

/** Words that the team's settings do not want in a brief. */
export const phrase: Rule<Unwanted> = {
  id: 'phrase',
  *detect(brief: Brief) {
    const { phrases } = brief.house;
    if (phrases.length === 0) return;
    for (const statement of spoken(brief)) {
      for (const house of phrases) {
        for (const found of finderOf(house)(statement.text)) {
          if (isCode(statement, found)) continue;
          const written = statement.text.slice(found.start, found.end);
          yield { range: statement.locate(found.start, found.end), severity: house.severity, house, found, written };
        }
      }
    }
  },
  message({ house, written }) {
    const { message, replacements = [] } = house;
    if (message) return message;
    const others = replacements.map((one) => `"${one}"`).join(' or ');
    return `"${written}" is not how your team writes: ${others ? `write ${others}` : 'find other words'}.`;
  },
  fixes: ({ house, found, range }) =>
    (house.replacements ?? []).map((replacement, index) => {
      const words = replacementFor(found, house.phrase, replacement);
      return { title: `Write "${words}"`, edits: [{ range, template: [words] }], preferred: index === 0 };
    }),
};

function isCode({ prose, proseStart }: Statement, { start, end }: FoundPhrase): boolean {
  return prose?.code.some((code) => code.start < proseStart + end && proseStart + start < code.end) ?? false;
}

/** Each statement once: a row with several columns of a role stands in a section for each. */
function spoken(brief: Brief): readonly Statement[] {
  const starts = new Set<number>();
  return allStatements(brief).filter(({ range: { start } }) => !starts.has(start) && starts.add(start));
}
