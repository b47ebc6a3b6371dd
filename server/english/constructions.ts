/**
 * Constructions that tell a from beyond doubt, for where the labeller has heard none: "give up X and Y", "trade X for Y", "Y, where at
 * present they X". Source: rule catalogue, section 1 ("stop X and start Y", "instead of", …).
 */
import leaving from './classes/leaving-verbs.json' with { type: 'json' };
import { verbForms } from './inflect.ts';
import type { Run } from './measured.ts';
import { once } from './once.ts';
import { phraseSet } from './phrases.ts';
import type { Word } from './words.ts';

const leavingVerbs = once(() => phraseSet(leaving.phrases));
const swappingVerbs = new Set(['trade', 'swap', 'exchange'].flatMap(verbForms));
const todayWords = /^(?:today|now|currently|presently|usually|nowadays)$/;
/** How far into a statement the verb of its who may stand. */
const reach = 24;

export interface ToldChange {
  readonly from: Run;
  /** Absent where the construction leaves the to as it was read. */
  readonly to?: Run;
}

/** Looks behind the who (or at the start, where there is none). */
export function toldChange(words: readonly Word[], who: Run | undefined): ToldChange | undefined {
  const start = who?.to ?? 0;
  const end = sentenceEnd(words, start);
  return swapped(words, start, end) ?? left(words, start, end) ?? whoToday(words, start, end) ?? whereToday(words, start, end);
}

/** "trade the quick glance for packing in pairs" */
function swapped(words: readonly Word[], start: number, end: number): ToldChange | undefined {
  for (let verb = start; verb < Math.min(end, start + reach); verb++) {
    if (!swappingVerbs.has((words[verb] as Word).lower) || !isVerbOf(words, verb, start)) continue;
    const joint = words.findIndex((word, index) => index > verb + 1 && index < end && /^(?:for|against)$/.test(word.lower));
    if (joint > 0) return { from: { from: verb + 1, to: joint }, to: { from: joint + 1, to: clauseEnd(words, joint + 1, end) } };
  }
  return undefined;
}

/** "give up the flush cut … and leave a finger's width", "stop closing reports; they answer" */
function left(words: readonly Word[], start: number, end: number): ToldChange | undefined {
  for (let verb = start; verb < Math.min(end, start + reach); verb++) {
    const match = leavingVerbs().matchAt(words, verb);
    if (!match || !isVerbOf(words, verb, start)) continue;
    const next = words[match.to];
    // "stop at every crossing", "drop the boat": a bare verb needs an act behind it.
    if (!next || (match.to === verb + 1 && !isGerund(next))) continue;
    const joint = words.findIndex(
      (word, index) => index > match.to + 1 && index < end && /^(?:and|but|;|:)$/.test(word.lower) && beginsAct(words[index + 1]),
    );
    if (joint < 0) return undefined;
    return { from: { from: match.to, to: joint }, to: { from: joint + 1, to: clauseEnd(words, joint + 1, end) } };
  }
  return undefined;
}

/** "stop skiing backwards": the tagger takes a gerund behind a bare verb for a noun now and then. */
function isGerund({ pos, lower }: Word): boolean {
  return pos === 'VBG' || (lower.length > 5 && lower.endsWith('ing'));
}

/** "gallery hosts, who now point them to the lift, to walk the first room with them" */
function whoToday(words: readonly Word[], start: number, end: number): ToldChange | undefined {
  const who = words[start]?.text === ',' ? start + 1 : start;
  if (words[who]?.lower !== 'who') return undefined;
  const today = [who + 1, who + 2].find((at) => todayWords.test(words[at]?.lower ?? ''));
  if (today === undefined) return undefined;
  const joint = words.findIndex(
    ({ text }, index) =>
      text === ',' && index > today && index < end && /^(?:to|will|shall|should|must|can)$/.test(words[index + 1]?.lower ?? ''),
  );
  if (joint < 0) return undefined;
  return { from: { from: today + 1, to: joint }, to: { from: joint + 2, to: clauseEnd(words, joint + 2, end) } };
}

/** "…, where at present they do the writing themselves" */
function whereToday(words: readonly Word[], start: number, end: number): ToldChange | undefined {
  for (let at = start + 1; at < end - 2; at++) {
    if (!/^(?:where|whereas|while)$/.test((words[at] as Word).lower)) continue;
    const said = words.slice(at + 1, at + 6).map(({ lower }) => lower);
    const today =
      said.some((word) => todayWords.test(word)) || /at present|so far|until now|up to now|right now/.test(said.join(' '));
    const subject = said.findIndex((word) => /^(?:they|he|she|we|you)$/.test(word));
    if (today && subject >= 0) return { from: { from: at + 2 + subject, to: clauseEnd(words, at + 2 + subject, end) } };
  }
  return undefined;
}

/** Whether a word is the verb that the who governs: at the start, behind the who, an auxiliary, an adverb or "to". */
function isVerbOf(words: readonly Word[], verb: number, start: number): boolean {
  return (
    verb === start ||
    /^(?:will|shall|should|can|must|to|they|and|then|also)$/.test((words[verb - 1] as Word).lower) ||
    (words[verb - 1] as Word).pos === 'RB'
  );
}

function beginsAct(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (/^(?:VB|VBP)$/.test(word.pos) || /^(?:start|begin|instead|then|they|let|have|leave|make)$/.test(word.lower))
  );
}

function sentenceEnd(words: readonly Word[], start: number): number {
  const end = words.findIndex((word, index) => index >= start && /^[.!?]$/.test(word.text));
  return end < 0 ? words.length : end;
}

/** The end of the clause: a semicolon, or a comma before "and", "so", "which" or a participle. */
function clauseEnd(words: readonly Word[], start: number, end: number): number {
  const stop = words.findIndex((word, index) => {
    if (index <= start || index >= end) return false;
    const next = words[index + 1];
    return (
      word.text === ';' ||
      (word.text === ',' && next !== undefined && (/^(?:and|so|which|with|for)$/.test(next.lower) || next.pos === 'VBG'))
    );
  });
  return stop < 0 ? end : stop;
}
