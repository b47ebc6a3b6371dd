/** Reads purpose statements as a team with words of its own does. */
import { vaguePhrases } from './exposure.ts';
import { isGeneric } from './generic.ts';
import { isMeasuredText } from './measured.ts';
import { noOwnWords, type OwnWords, restsOnRemoved } from './own-words.ts';
import { type PurposeReading, readAsChange, readPurpose, type Rung, type Stretch } from './purpose.ts';
import { recent } from './recent.ts';
import { readWords, type Word } from './words.ts';

export type ReadPurpose = (text: string) => PurposeReading;

const readers = new WeakMap<OwnWords, ReadPurpose>();

/** The reader for a team's own words; the same one for the same words. */
export function purposeReader(own: OwnWords): ReadPurpose {
  if (own === noOwnWords) return readPurpose;
  const reader = readers.get(own) ?? recent((text: string) => read(text, own));
  readers.set(own, reader);
  return reader;
}

function read(text: string, own: OwnWords): PurposeReading {
  const words = readWords(text);
  const usual = readPurpose(text);
  const excused = usual.rung === 'vague' && restsOnRemoved(words, vaguePhrases(), own.vagueVerbs);
  const reading = withOwnMeasure(excused ? readAsChange(text) : usual, text, words, own);
  const { who, from, to, measured } = reading;
  const whole = who && from && to;
  const change: Rung = whole ? (measured ? 'complete' : 'unmeasured') : 'incomplete';
  const rung = /^(?:vague|context)$/.test(reading.rung) ? reading.rung : promisesOwnVague(reading, words, own) ? 'vague' : change;
  return { ...reading, rung, generic: who !== undefined && isGeneric(wordsIn(words, who), own) };
}

/** The result is measured where it names a measure of the team's, and not by what the team takes for none. */
function withOwnMeasure(reading: PurposeReading, text: string, words: readonly Word[], own: OwnWords): PurposeReading {
  const { added, removed } = own.measures;
  const told = reading.result ? wordsIn(words, reading.result) : words;
  const named = added.find(told);
  if (named) {
    const result = reading.result ?? { start: (told[named.from] as Word).start, end: (told[named.to - 1] as Word).end };
    return { ...reading, result, measured: true };
  }
  if (!reading.result || !reading.measured || !removed.find(told)) return reading;
  return { ...reading, measured: isMeasuredText(text.slice(reading.result.start, reading.result.end), own) };
}

/** What people will do begins with a word that the team calls vague, and nothing says what they do today. */
function promisesOwnVague({ from, to }: PurposeReading, words: readonly Word[], { vagueVerbs: { added } }: OwnWords): boolean {
  if (from) return false;
  if (!to) return added.find(words) !== undefined;
  const told = wordsIn(words, to);
  const verb = told.findIndex(({ pos, lower }) => !/^(?:RB|MD|TO)$/.test(pos) && !/^(?:be|able)$/.test(lower));
  return added.matchAt(told, verb) !== undefined;
}

function wordsIn(words: readonly Word[], { start, end }: Stretch): readonly Word[] {
  return words.filter((word) => word.start >= start && word.end <= end);
}
