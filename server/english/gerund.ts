/** Verb phrases as gerunds: what fits behind "from" and "to". */
import { verbForms } from './inflect.ts';
import { canBe } from './tagger.ts';
import { readWords, type Word } from './words.ts';

/** "coach their teams" → "coaching their teams"; "never check the tag" → "never checking the tag". A phrase that begins with no verb comes back as it is. */
export function gerundPhrase(phrase: string): string {
  const words = readWords(phrase);
  let at = 0;
  while (
    /^(?:RB|TO)$/.test(words[at]?.pos ?? '') ||
    /^(?:will|can|to|they|always|never|not|no|longer)$/.test(words[at]?.lower ?? '')
  )
    at++;
  const verb = words[at];
  if (!verb || verb.pos === 'VBG' || !isVerb(verb, words[at + 1])) return phrase;
  if (verb.pos === 'VBN') return `being ${phrase}`;
  const skipped = words
    .slice(0, at)
    .filter((word) => /^(?:never|always|not|rarely|often)$/.test(word.lower) || word.pos === 'RB');
  const head = [...skipped.map((word) => word.lower), gerundOf(baseOf(verb))].join(' ');
  return head + othersAsGerunds(phrase, words, at);
}

/** What follows the first verb; the verbs that it is joined with take its form: "read it out and hang up" → "reading it out and hanging up". */
function othersAsGerunds(phrase: string, words: readonly Word[], first: number): string {
  let text = '';
  let end = (words[first] as Word).end;
  words.forEach((word, index) => {
    if (index <= first + 1 || !isJoined(words, index)) return;
    text += phrase.slice(end, word.start) + gerundOf(baseOf(word));
    end = word.end;
  });
  return text + phrase.slice(end);
}

function isJoined(words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  const before = words.slice(0, index).findLast(({ pos }) => pos !== 'RB');
  if (!before || !/^(?:and|or|but|then|,)$/.test(before.lower)) return false;
  return /^VB[PZ]?$/.test(word.pos) || (word.pos === 'NN' && /^(?:DT|PRP\$?)$/.test(words[index + 1]?.pos ?? ''));
}

/** Whether the phrase begins with a verb in its base or present form, adverbs before it aside. */
export function beginsWithVerb(phrase: string): boolean {
  const words = readWords(phrase);
  const at = words.findIndex((word) => word.pos !== 'RB');
  const verb = words[at];
  return verb !== undefined && isVerb(verb, words[at + 1]);
}

/** Whether the phrase begins with a verb in its base form: "lead a handover". */
export function beginsWithBaseVerb(phrase: string): boolean {
  const [verb, next] = readWords(phrase);
  if (!verb) return false;
  return /^VBP?$/.test(verb.pos) || (verb.pos === 'NN' && canBe(verb.lower, 'VB') && /^(?:DT|PRP\$?)$/.test(next?.pos ?? ''));
}

/** Whether a word at the head of a phrase is a verb: the tagger takes many for nouns ("coach", "check"), and what follows them tells. */
function isVerb(word: Word, next: Word | undefined): boolean {
  if (/^VB[PZDN]?$/.test(word.pos)) return true;
  if (word.pos === 'NN' && next !== undefined && /^(?:DT|PRP\$?)$/.test(next.pos)) return true;
  return canBe(word.lower, 'VB') && next !== undefined && /^(?:DT|PRP\$?|IN|RB|TO|CD|WRB|WP)$/.test(next.pos);
}

function gerundOf(base: string): string {
  if (base === 'be') return 'being';
  return verbForms(base).find((form) => form.endsWith('ing')) ?? `${base}ing`;
}

function baseOf(word: Word): string {
  const { lower, pos } = word;
  if (pos === 'VBZ' || (pos === 'VB' && lower.endsWith('s') && !lower.endsWith('ss'))) return thirdPersonBase(lower);
  return lower === 'are' || lower === 'is' || lower === 'was' || lower === 'were' ? 'be' : lower;
}

function thirdPersonBase(form: string): string {
  if (form === 'is') return 'be';
  if (form === 'has') return 'have';
  for (const base of [form.replace(/ies$/, 'y'), form.replace(/es$/, ''), form.replace(/s$/, '')]) {
    if (base !== form && verbForms(base).includes(form)) return base;
  }
  return form.replace(/s$/, '');
}
