/** Who a purpose statement is about, where the labels of its words leave it open or take too much. */
import sessions from './classes/sessions.json' with { type: 'json' };
import { isGeneric } from './generic.ts';
import { once } from './once.ts';
import { phraseSet } from './phrases.ts';
import type { Word } from './words.ts';

/** A run of words: indices, `to` exclusive. */
export interface PartRun {
  readonly from: number;
  readonly to: number;
}

const sessionNames = once(() => phraseSet(sessions.words));
const longestSessionName = 4;

/** Times that stand right before a group: "over four *mornings* attendees …". */
const times = /^(?:mornings|afternoons|evenings|nights|days|weeks|months|hours|minutes|sessions)$/;

/** The group itself, without a time or a verb before it ("to *acquaint* staff with"), or the words that it is said to say. */
export function groupIn(words: readonly Word[], { from, to }: PartRun): PartRun {
  let first = from;
  const quoted = words.findIndex(({ text }, index) => index > from && index < to && /^["“]$/.test(text));
  const end = quoted < 0 ? to : quoted - (/^VB/.test(words[quoted - 1]?.pos ?? '') ? 1 : 0);
  first = behindSession(words, first, end);
  while (first < end - 1 && (times.test((words[first] as Word).lower) || isInfinitive(words, first))) first++;
  return end > first ? { from: first, to: end } : { from, to };
}

/** Where nobody in particular is named right behind what delivers: "with the seminar *attendees* will …", "the half day acquaints *team members* with …". */
function behindSession(words: readonly Word[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    if (!isGeneric(words.slice(at, to))) continue;
    return words.slice(from, at).some((_, index) => sessionNames().matchAt(words, from + index)) ? at : from;
  }
  return from;
}

function isInfinitive(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.lower === 'to' && words[at]?.pos === 'VB';
}

/** "…: that is the change we need from baristas in the twelve cafés": of whom a change is asked, where no subject is told. */
export function askedOf(words: readonly Word[]): PartRun | undefined {
  const verb = words.findIndex(
    (word, index) =>
      /^(?:need|want|expect|ask|require|wish)$/.test(word.lower) &&
      /^(?:we|i)$/.test(words[index - 1]?.lower ?? '') &&
      /^(?:from|of)$/.test(words[index + 1]?.lower ?? ''),
  );
  if (verb < 0) return undefined;
  const from = verb + 2;
  const stop = words.findIndex(
    (word, index) => index > from && (/^[,.;:!?]$/.test(word.text) || /^(?:VB[PZD]|MD|TO|WDT)$/.test(word.pos)),
  );
  const to = stop < 0 ? words.length : stop;
  return to > from ? { from, to } : undefined;
}

/** "Our ushers know": a plural subject at the head of the sentence, with its verb right behind it. */
export function subjectOf(words: readonly Word[]): PartRun | undefined {
  const to = words.findIndex(({ pos }) => pos === 'MD' || pos === 'VBP');
  const own = words.slice(0, Math.max(0, to));
  const isPhrase = own.every(({ pos }, index) => (index === 0 && /^(?:DT|PRP\$)$/.test(pos)) || /^(?:NN|JJ|VB[GN]$)/.test(pos));
  return isPhrase && own.length <= longestSubject && own.at(-1)?.pos === 'NNS' ? { from: 0, to } : undefined;
}

const longestSubject = 6;

/** "The study days give …": what delivers does not change. */
export function namesSession(words: readonly Word[], { from, to }: PartRun): boolean {
  return sessionNames().matchAt(words, to - 1) !== undefined && to - from <= longestSessionName;
}
