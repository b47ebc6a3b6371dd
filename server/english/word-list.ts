/** Lists of words in order, each written as what it does not share with the one before. `training/word-list.ts` writes them. */

/** The capital that says how many letters a word shares with the one before: this for none, the next for one. */
export const sharesNone = 'A'.charCodeAt(0);

/** The words of a list, in order. */
export function* wordsIn(list: string): Generator<string> {
  let word = '';
  for (const [entry] of list.matchAll(/[A-Z][^A-Z]*/g)) {
    word = word.slice(0, entry.charCodeAt(0) - sharesNone) + entry.slice(1);
    yield word;
  }
}
