/** Writes lists of words for `server/english/word-list.ts` to read. */
import { sharesNone } from '../server/english/word-list.ts';

/** One for each capital. */
const mostShared = 25;

/**
 * @param words in the order in which they will be read; in that of the alphabet they take the least room
 * @throws Error for a word with a capital
 */
export function wordList(words: readonly string[]): string {
  let before = '';
  let text = '';
  for (const word of words) {
    if (/[A-Z]/.test(word)) throw new Error(`"${word}" cannot be written: it has a capital.`);
    let shared = 0;
    while (shared < mostShared && shared < before.length && before[shared] === word[shared]) shared++;
    text += String.fromCharCode(sharesNone + shared) + word.slice(shared);
    before = word;
  }
  return text;
}
