/** What a purpose statement says: is it a promise of change at all, and which of its parts are there. Knows no Markdown: offsets count in the text. */
import innerStates from './classes/inner-states.json' with { type: 'json' };
import parts from './data/parts.json' with { type: 'json' };
import partsOfVague from './data/parts-of-vague.json' with { type: 'json' };
import kinds from './data/purpose.json' with { type: 'json' };
import { toldChange } from './constructions.ts';
import { statementFeatures } from './features.ts';
import { isGeneric } from './generic.ts';
import { type Labeller, label, type PackedLabeller, partLabels, unpackLabeller } from './labeller.ts';
import { probabilities, unpack } from './linear.ts';
import { isMeasured } from './measured.ts';
import { once } from './once.ts';
import { partFeatures } from './part-features.ts';
import { phraseSet } from './phrases.ts';
import { recent } from './recent.ts';
import { todayThen } from './today-then.ts';
import { askedOf, groupIn, namesSession, type PartRun, subjectOf } from './who.ts';
import { readWords, type Word } from './words.ts';

/** A half-open range of UTF-16 offsets in the statement's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The lowest step of the ladder that applies; `context` is no purpose statement (the past, the present, the sponsor, the document itself). */
export type Rung = 'vague' | 'incomplete' | 'unmeasured' | 'complete' | 'context';

/** The parts of a transformation; `undefined` where one is missing. */
export interface Parts {
  /** The one who changes: the whole noun phrase, without the preposition. */
  readonly who: Stretch | undefined;
  readonly from: Stretch | undefined;
  readonly to: Stretch | undefined;
  readonly result: Stretch | undefined;
}

export interface PurposeReading extends Parts {
  readonly rung: Rung;
  /** How sure the reader is that this is vague, 0 to 1; and that it is no purpose statement. */
  readonly vagueness: number;
  readonly contextuality: number;
  /** The result can be measured. */
  readonly measured: boolean;
  /** The who is nobody in particular. */
  readonly generic: boolean;
}

const innerStateVerbs = once(() => phraseSet(innerStates.phrases));
const kindModel = once(() => unpack(kinds));
const partModel = once(() => unpackLabeller(parts as PackedLabeller));
const vaguePartModel = once(() => unpackLabeller(partsOfVague as PackedLabeller));

/** Reads one statement, or several sentences that tell one change together. */
export const readPurpose = recent((text: string): PurposeReading => {
  const reading = readAlone(text);
  const whole = reading.who && reading.from && reading.to;
  return whole || reading.rung === 'vague' ? reading : (readInOrder(text) ?? reading);
});

/** Reads a change that is told as what people do now and then what they do afterwards; `undefined` where the text tells none so. */
export function readInOrder(text: string): PurposeReading | undefined {
  const told = todayThen(text, readAlone);
  return told && { ...readAlone(text), ...told, rung: told.measured ? 'complete' : 'unmeasured' };
}

const readAlone = recent((text: string): PurposeReading => read(text));

/** Reads a statement as one that promises a change, however vague it seems. */
export const readAsChange = recent((text: string): PurposeReading => read(text, 'change'));

function read(text: string, known?: 'change'): PurposeReading {
  const words = readWords(text);
  const model = kindModel();
  const likely = probabilities(model, statementFeatures(words));
  const vagueness = likely[model.labels.indexOf('vague')] ?? 0;
  const contextuality = likely[model.labels.indexOf('context')] ?? 0;
  const judged = known ?? (vagueness > 0.5 ? 'vague' : contextuality > 0.5 ? 'context' : 'change');
  const change = judged === 'change' ? partRuns(words, partModel()) : undefined;
  const innerState = change && !known && vagueness > hardly && promisesInnerState(words, change);
  const kind = innerState ? (contextuality > possibly ? 'context' : 'vague') : judged;
  const runs = kind === 'change' && change ? change : partRuns(words, vaguePartModel());
  const stretch = (run: PartRun | undefined) =>
    run && { start: (words[run.from] as Word).start, end: (words[run.to - 1] as Word).end };
  const { result } = runs;
  const named = runs.who ? groupIn(words, runs.who) : (askedOf(words) ?? (kind !== 'change' ? subjectOf(words) : undefined));
  const who = kind === 'vague' && named && namesSession(words, named) ? undefined : named;
  const told = runs.from || kind !== 'change' ? undefined : toldChange(words, who);
  const from = runs.from ?? told?.from;
  const to = told?.to ?? runs.to;
  const measured = result !== undefined && isMeasured(words, result);
  const whole = who !== undefined && from !== undefined && to !== undefined;
  const rung: Rung = kind !== 'change' ? kind : whole ? (measured ? 'complete' : 'unmeasured') : 'incomplete';
  return {
    rung,
    vagueness,
    contextuality,
    who: stretch(who),
    from: stretch(from),
    to: stretch(to),
    result: stretch(result),
    measured,
    generic: who !== undefined && isGeneric(words.slice(who.from, who.to)),
  };
}

/** How vague a statement must be held where its own verb is one of knowing or feeling, and no other stands beside it. */
const hardly = 0.1;
/** How likely such a statement must tell what is the case, to promise nothing: "Our ushers know the seat plan." */
const possibly = 0.3;

/** "Our tellers will understand the difference": what they will do is an inner state and nothing else. */
function promisesInnerState(words: readonly Word[], { from, to }: ReturnType<typeof partRuns>): boolean {
  if (from || !to) return false;
  let at = to.from;
  while (at < to.to && (/^(?:RB|MD|TO)$/.test(words[at]?.pos ?? '') || /^(?:be|able)$/.test(words[at]?.lower ?? ''))) at++;
  const state = innerStateVerbs().matchAt(words, at) ?? innerStateVerbs().matchAt(words, at - 1);
  if (!state || words[state.to]?.lower === 'to') return false;
  return !words
    .slice(state.to, to.to)
    .some((word, index, rest) => /^(?:and|then)$/.test(word.lower) && /^VBP?$/.test(rest[index + 1]?.pos ?? ''));
}

/** How many words of another label may stand within a part: the labeller sometimes takes a noun in the middle of one for a who. */
const widestGap = 4;

/** The run of each part: of the who the first, of the others the longest, without the marks and joints at its ends. */
function partRuns(words: readonly Word[], labeller: Labeller): Record<'who' | 'from' | 'to' | 'result', PartRun | undefined> {
  const labels = label(partFeatures(words), labeller);
  const runsOf = (part: (typeof partLabels)[number]) =>
    runs(labels, partLabels.indexOf(part)).flatMap((run) => trimmed(words, run) ?? []);
  const longest = (part: (typeof partLabels)[number]) =>
    joined(runsOf(part), words).reduce<PartRun | undefined>(
      (best, run) => (best && best.to - best.from >= run.to - run.from ? best : run),
      undefined,
    );
  const to = longest('to');
  const from = longest('from');
  const stray =
    from && to && ((from.from > to.from && from.to < to.to) || tellsExtent(words, from, to) || tellsManner(words, from));
  return { who: runsOf('who')[0], from: stray ? undefined : from, to, result: longest('result') };
}

/** "They will run the rehearsal themselves, from the warm-up to the last chord": how far an act goes, not where it comes from. */
function tellsExtent(words: readonly Word[], from: PartRun, to: PartRun): boolean {
  return to.to <= from.from && words[from.from - 1]?.lower === 'from' && words[from.to]?.lower === 'to';
}

/** "They scrub the hub for fifteen seconds, counting out loud, …": how it is done, told between commas, is not what is left behind. */
function tellsManner(words: readonly Word[], { from }: PartRun): boolean {
  return words[from]?.pos === 'VBG' && words[from - 1]?.text === ',' && from > 1;
}

function runs(labels: readonly number[], wanted: number): PartRun[] {
  const found: PartRun[] = [];
  for (let from = 0; from < labels.length; from++) {
    if (labels[from] !== wanted) continue;
    let to = from;
    while (labels[to] === wanted) to++;
    found.push({ from, to });
    from = to;
  }
  return found;
}

/** Neighbouring runs of one sentence as one. */
function joined(parts: readonly PartRun[], words: readonly Word[]): PartRun[] {
  const out: PartRun[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    const between = last ? words.slice(last.to, part.from) : [];
    if (last && between.length <= widestGap && !between.some((word) => /^[.;!?]$/.test(word.text)))
      out[out.length - 1] = { from: last.from, to: part.to };
    else out.push(part);
  }
  return out;
}

function trimmed(words: readonly Word[], { from, to }: PartRun): PartRun | undefined {
  let start = from;
  let end = to;
  while (start < end && /^[,;:.]$/.test((words[start] as Word).text)) start++;
  while (end > start && /^[,;:.]$/.test((words[end - 1] as Word).text)) end--;
  return start < end ? { from: start, to: end } : undefined;
}
