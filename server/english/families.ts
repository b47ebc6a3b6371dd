/** Which words keep the same company: "midwives" and "paramedics" are of one family. Made by `training/word-families.ts`. */
import table from './data/word-families.json' with { type: 'json' };

/** The group of a word at three grains: a thousand families, some two hundred and fifty groups of those, some sixty of those. */
export interface Family {
  readonly fine: number;
  readonly middle: number;
  readonly broad: number;
}

let families: Map<string, Family> | undefined;

/** The family of a word in lower case, or of the word that it is a form, a spelling or a compound of. `undefined` for rare words. */
export function familyOf(word: string): Family | undefined {
  families ??= load();
  return families.get(word) ?? variants(word, families);
}

function load(): Map<string, Family> {
  const byWord = new Map<string, Family>();
  table.families.forEach((words, fine) => {
    const family = { fine, middle: table.middle[fine] as number, broad: table.broad[fine] as number };
    for (const word of words.split(' ')) byWord.set(word, family);
  });
  return byWord;
}

function variants(word: string, known: ReadonlyMap<string, Family>): Family | undefined {
  const base = word.replace(/'s?$/, '');
  const hyphen = base.lastIndexOf('-');
  const tries = [
    base,
    hyphen > 0 ? base.slice(hyphen + 1) : '',
    base.replace(/is(?=e$|ed$|es$|ing$|ation$)/, 'iz'),
    base.replace('our', 'or'),
    base.replace(/ies$/, 'y'),
    base.replace(/es$/, ''),
    base.replace(/s$/, ''),
    base.replace(/(?:ing|ed)$/, ''),
    base.replace(/(?:ing|ed)$/, 'e'),
    base.replace(/(.)\1(?:ing|ed)$/, '$1'),
    base.replace(/r$/, ''),
    base.replace(/ly$/, ''),
  ];
  for (const attempt of tries) {
    const family = attempt.length > 2 ? known.get(attempt) : undefined;
    if (family) return family;
  }
  return undefined;
}
