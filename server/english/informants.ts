/** Who was asked, where a sentence tells of asking. Source: decision 25, by which what experts, managers and others say of an audience is no research on it. */
import outsiders from './classes/outsiders.json' with { type: 'json' };
import { nounForms } from './inflect.ts';
import { once } from './once.ts';
import { readWords, type Word } from './words.ts';

const outsider = once(() => new Set(outsiders.words.flatMap(nounForms)));

const asking =
  /^(?:ask|asked|interview|interviewed|survey|surveyed|poll|polled|phoned|rang|called|visited|met|questioned|consulted)$/;
const telling = /^(?:told|tell|tells|said|say|says|thinks?|reckons?|complained|mentioned|answered|replied|wrote)$/;
const form =
  /^(?:survey|surveys|poll|questionnaire|questionnaires|interview|interviews|feedback|focus|conversation|conversations|talks?|chat|coffee)$/;

/**
 * The stem of whoever was asked in place of an audience: "Two *inspectors* were interviewed", "the *residents*' survey"; `undefined` where others
 * were asked as well, where it tells of no asking, or where nobody can say who they are.
 */
export function outsiderAsked(text: string): string | undefined {
  const words = readWords(text);
  const asked = words.flatMap((word, index) => {
    if (telling.test(word.lower)) return subjectBefore(words, index);
    if (asking.test(word.lower) && word.pos.startsWith('VB'))
      return isPassive(words, index) ? subjectBefore(words, index) : groupFrom(words, index + 1);
    if (form.test(word.lower)) return [...possessorBefore(words, index), ...partnerBehind(words, index)];
    return [];
  });
  const [first] = asked;
  return first && asked.every(({ lower }) => outsider().has(lower)) ? first.stem : undefined;
}

function isPassive(words: readonly Word[], verb: number): boolean {
  return words.slice(Math.max(0, verb - 2), verb).some(({ lower }) => /^(?:was|were|been|be|being)$/.test(lower));
}

/** The people whom a clause begins with: its nouns and pronouns up to its first preposition. */
function subjectBefore(words: readonly Word[], verb: number): Word[] {
  const start =
    words.slice(0, verb).findLastIndex(({ kind, lower }) => kind === 'mark' || /^(?:and|but|that|who)$/.test(lower)) + 1;
  return groupFrom(words.slice(0, verb), start);
}

/** The head of a noun phrase, and those that "and" joins to it. */
function groupFrom(words: readonly Word[], start: number): Word[] {
  const heads: Word[] = [];
  for (let at = start; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.pos === 'PRP' || isHead(words, at)) heads.push(...(form.test(word.lower) ? [] : [word]));
    else if (!/^(?:DT|PDT|CD|JJ[RS]?|NNP?S?|PRP\$|VBN|VBG|RB|CC|POS)$/.test(word.pos) && word.lower !== 'of') break;
  }
  return heads;
}

/** The last noun of a noun phrase. */
function isHead(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return /^NN/.test(words[at]?.pos ?? '') && !/^(?:NN|POS)/.test(next?.pos ?? '') && next?.lower !== 'of';
}

/** "the residents' survey" */
function possessorBefore(words: readonly Word[], at: number): Word[] {
  const [owner, mark] = words.slice(Math.max(0, at - 2), at);
  if (owner && (mark?.pos === 'POS' || mark?.text === "'" || mark?.text === '’')) return [owner];
  const before = words[at - 1];
  return before && outsider().has(before.lower.replace(/['’]s?$/, ''))
    ? [{ ...before, lower: before.lower.replace(/['’]s?$/, '') }]
    : [];
}

/** "a questionnaire with the tourists", "interviews of both managers" */
function partnerBehind(words: readonly Word[], at: number): Word[] {
  const next = words.slice(at + 1, at + 4).findIndex(({ lower }) => /^(?:with|of|among|amongst|by)$/.test(lower));
  return next < 0 ? [] : groupFrom(words, at + 2 + next).slice(0, 2);
}
