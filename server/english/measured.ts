/** Whether a result can be measured: a number, percentage, ratio, countable target, or a deadline attached to something countable. Source: rule catalogue, section 1, and decision 14. */
/** Words `from` to `to` (exclusive), as indices. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

import { noOwnWords, type OwnWords } from './own-words.ts';
import { type TaggedToken, tag } from './tagger.ts';

const numberWords = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen zero nil couple'.split(
    ' ',
  ),
);
const fractions = new Set(
  'half halves third thirds quarter quarters fifth fifths sixth tenth tenths eighth double doubles doubled doubling twice treble trebles trebled trebling triple triples tripled tripling halve halved halving thrice threefold twofold tenfold'.split(
    ' ',
  ),
);
const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
/** Nouns whose number is their name: "Ward 7", "Line C", "Key Stage 2". */
const numbered = new Set(
  'ward line level tier stage phase grade class year gate floor room unit route cell bay block step version module part chapter section site depot station desk group team area zone platform lane shed hall theatre studio'.split(
    ' ',
  ),
);

const timeUnits = /^(?:minute|hour|day|week|fortnight|month|quarter|year)$/;
const comparatives = /^(?:earlier|sooner|faster|later|less|more|shorter|longer|quicker)$/;

/** How many tokens from `at` on tell a quantity; 0 where none begins there. Dates and numbered names are none. */
export function quantityAt(tokens: readonly TaggedToken[], at: number): number {
  const token = tokens[at];
  if (!token) return 0;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token.kind === 'number' || numberWords.has(token.lower) || numberWords.has(token.lower.split('-')[0] ?? '')) {
    if (
      token.lower.includes('-') &&
      token.kind === 'word' &&
      !/^\p{L}+-(?:one|two|three|four|five|six|seven|eight|nine|fold)$/u.test(token.lower)
    )
      return 0;
    if (/^(?:19|20)\d\d$/.test(token.text) && /^(?:by|in|until|since|from|of|during|for)$/.test(before?.lower ?? '')) return 0;
    if (/^\d{1,2}:\d\d$/.test(token.text)) return 0;
    if (months.has(after?.lower ?? '') && after?.text[0] !== after?.lower[0]) return 0;
    if (months.has(before?.lower ?? '') && before?.text[0] !== before?.lower[0]) return 0;
    if (/^\d+(?:st|nd|rd|th)$/.test(token.lower)) return 0;
    if (isNumbered(token, before)) return 0;
    // "theatres 3 to 8"
    if (
      /^(?:to|and|or|[-–])$/.test(before?.lower ?? '') &&
      tokens[at - 2]?.kind === 'number' &&
      isNumbered(token, tokens[at - 3])
    )
      return 0;
    return 1;
  }
  // "an hour earlier", "a week sooner": one unit of time, compared.
  if (/^(?:an?)$/.test(token.lower) && timeUnits.test(after?.lower ?? '') && comparatives.test(tokens[at + 2]?.lower ?? ''))
    return 2;
  if (fractions.has(token.lower)) {
    if (/^quarters?$/.test(token.lower))
      return /^(?:a|by|three|one|of|to)$/.test(before?.lower ?? '') &&
        !/^(?:per|each|every|this|next|last|within)$/.test(tokens[at - 2]?.lower ?? '') &&
        /^(?:by|to|of|than|a)$/.test(tokens[at - 2]?.lower ?? before?.lower ?? '')
        ? 1
        : 0;
    if (/^third$/.test(token.lower) && !/^(?:a|by|one)$/.test(before?.lower ?? '')) return 0;
    if (/^halves?$/.test(token.lower) && after?.text === '-') return 0;
    return 1;
  }
  // "one in five", "at most one", "to one": a count; "one radio", "one team" is none.
  if (
    token.lower === 'one' &&
    (/^(?:in|out|per)$/.test(after?.lower ?? '') ||
      /^(?:a|an)$/.test(after?.lower ?? '') ||
      /^(?:than|most|least|to)$/.test(before?.lower ?? '') ||
      before?.lower === 'not')
  )
    return 1;
  if (token.lower === 'none' || token.lower === 'never') return token.lower === 'none' ? 1 : 0;
  return 0;
}

/** Whether the number is the name of what stands before it. */
function isNumbered(token: TaggedToken, before: TaggedToken | undefined): boolean {
  if (!before || !(numbered.has(before.lower) || numbered.has(before.lower.replace(/s$/, '')))) return false;
  return before.text[0] !== before.lower[0] || token.kind === 'number';
}

/** Whether the run tells a measurable difference. */
export function isMeasured(tokens: readonly TaggedToken[], run: Run): boolean {
  for (let index = run.from; index < run.to; index++) if (quantityAt(tokens, index) > 0) return true;
  return countedByDeadline(tokens, run);
}

/** "no fraudulent payments by the end of the year": a count of nothing, or of all, with a date. */
function countedByDeadline(tokens: readonly TaggedToken[], run: Run): boolean {
  let counted = false;
  for (let index = run.from; index < run.to; index++) {
    const token = tokens[index] as TaggedToken;
    if (/^(?:no|every|all|each)$/.test(token.lower) && /^(?:NN|JJ|VB[NG])/.test(tokens[index + 1]?.pos ?? '')) counted = true;
    if (counted && /^(?:by|before|within)$/.test(token.lower) && /^(?:DT|NNP|CD|JJ|NN)/.test(tokens[index + 1]?.pos ?? ''))
      return true;
  }
  return false;
}

/** Whether a text that tells a result, and nothing else, tells a measurable one. */
export function isMeasuredText(text: string, { measures }: OwnWords = noOwnWords): boolean {
  const tokens = tag(text);
  if (measures.added.find(tokens)) return true;
  const gone = measures.removed.findAll(tokens);
  const left = tokens.filter((_, index) => !gone.some(({ from, to }) => from <= index && index < to));
  return isMeasured(left, { from: 0, to: left.length });
}
