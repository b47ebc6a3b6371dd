/**
 * A change that is told as what people do now, and then what they do afterwards: "Crews close the valve by feel; after the course they will close
 * it in stages." Each clause reads as an act; only the order and the time tell the from from the to. Source: rule catalogue, section 1.
 */
import type { Parts, PurposeReading, Stretch } from './purpose.ts';
import { tag } from './tagger.ts';

const nowWords =
  /\b(?:today|currently|right now|at present|at the (?:moment|minute)|as (?:it|things|matters) (?:stands?|is|are)|until now|so far|to date|used to|presently|nowadays|these days|now)\b/i;
/** How a clause begins that tells of the time after. */
const startsLater =
  /^(?:and |but )?(?:after(?:wards?)?|by|once|then|from|in future|in the future|as of|within|at the end|a (?:month|week|year) (?:later|on)|thereafter|following)\b/i;
const later = /\b(?:after|afterwards|once|will|shall|from now on|in future|are to|is to|going to|should)\b/i;
const subjectAgain = /\b(?:they|he|she|we|you|the same)\b/i;
const modal = /^(?:will|shall|should|must|can|could|would|may|might|to)$/;

interface Clause extends Stretch {
  readonly text: string;
  readonly reading: PurposeReading;
}

export interface TodayThen extends Parts {
  readonly measured: boolean;
  /** The who is nobody in particular. */
  readonly generic: boolean;
}

/** The parts of the change as offsets in the text; `undefined` where it is not told so. `read` reads one clause. */
export function todayThen(text: string, read: (clause: string) => PurposeReading): TodayThen | undefined {
  const clauses = split(text, read);
  for (let at = 0; at + 1 < clauses.length; at++) {
    const today = clauses[at] as Clause;
    const then = clauses[at + 1] as Clause;
    const from = doneToday(today, startsLater.test(then.text));
    if (!from || !today.reading.who || !isLater(then)) continue;
    const rest = clauses.slice(at + 2);
    const counted = rest.find(({ reading }) => reading.measured);
    const told =
      then.reading.measured || !counted
        ? placed(then.reading.result, then)
        : (placed(counted.reading.result, counted) ?? counted);
    const plain = rest.find(({ reading }) => reading.result || (!reading.who && reading.to));
    return {
      who: placed(today.reading.who, today),
      from: placed(from, today),
      to: placed(then.reading.to, then),
      result: told ?? plain,
      measured: then.reading.measured || counted !== undefined,
      generic: today.reading.generic,
    };
  }
  return undefined;
}

/** Whether a statement tells what is done now, and nothing of later: where it reads as a change, it may be half of one. */
export function tellsOfToday(text: string): boolean {
  return nowWords.test(text) && !later.test(text);
}

/** Whether a name tells of the time before a change: "At present", "How it goes today", "Current practice". */
export function namesToday(name: string): boolean {
  return nowWords.test(name) || /^(?:the )?(?:from|before|current|present|existing|old|as is)\b/i.test(name);
}

/** Whether a name tells of the time after a change: "After the course", "From May on", "By the panto". */
export function namesLater(name: string): boolean {
  return (
    startsLater.test(name) ||
    /\b(?:after|afterwards|from now on)\b/i.test(name) ||
    /^(?:the )?(?:to|to be|future|target|desired|new|tomorrow|instead|from .+)\b/i.test(name)
  );
}

function split(text: string, read: (clause: string) => PurposeReading): Clause[] {
  const ends = [...text.matchAll(/[.!?;]["”’)]*(?:\s+|$)/g)].map((match) => match.index + match[0].length);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  if (ends.length < 2 || ends.length > 8) return [];
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    const clause = text.slice(start, end).trimEnd();
    return { start, end: start + clause.length, text: clause, reading: read(clause) };
  });
}

/** What is done today, where the clause tells it: behind the who, with a word for now unless the next clause makes the time plain. */
function doneToday({ text, reading }: Clause, plain: boolean): Stretch | undefined {
  const now = nowWords.test(text);
  // "Newcomers stop closing thin reports; from their second week on they answer": what they leave off is told as such.
  if (reading.from && !reading.to && plain) return reading.from;
  if (!reading.who || reading.rung === 'vague' || startsLater.test(text) || (reading.from && (!now || later.test(text))))
    return undefined;
  const rest = text.slice(reading.who.end);
  const words = tag(rest).filter(({ kind }) => kind === 'word');
  const verb = words.find(({ pos }) => /^(?:VB|MD)/.test(pos));
  const { end: whoEnd } = reading.who;
  const act = reading.from || (reading.to && reading.to.start < whoEnd) ? undefined : reading.to;
  const isAct = act !== undefined || (verb && !/^(?:VBG|VBN)$/.test(verb.pos));
  if (!isAct || isPromised(words) || !(now || plain)) return undefined;
  const start = act?.start ?? whoEnd + rest.search(/\S/);
  const end = text.replace(/[.!?;]["”’)]*$/, '').length;
  return start >= reading.who.end && start < end ? { start, end } : undefined;
}

/** "will …", "are to …": and not "is handed a folder". */
function isPromised([first, second]: readonly { readonly lower: string }[]): boolean {
  return modal.test(first?.lower ?? '') || (/^(?:is|are)$/.test(first?.lower ?? '') && second?.lower === 'to');
}

function isLater({ text, reading }: Clause): boolean {
  return (
    reading.to !== undefined &&
    reading.rung !== 'vague' &&
    (startsLater.test(text) || (later.test(text) && subjectAgain.test(text)))
  );
}

function placed(stretch: Stretch | undefined, { start }: Clause): Stretch | undefined {
  return stretch && { start: stretch.start + start, end: stretch.end + start };
}
