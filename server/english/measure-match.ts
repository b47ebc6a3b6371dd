/** Whether two statements speak of the same measure: what a purpose counts, and what the measures count. Decision 15. */
import { readWords, type Word } from './words.ts';

/** Words that say how a measure moves or is taken, and not what it counts. */
const howItMoves =
  /^(?:increase|increasing|reduce|reducing|reduction|cut|cutting|raise|raising|lower|lowering|fall|falls|falling|drop|drops|dropping|rise|rises|rising|go|goes|going|grow|grows|growing|improve|improving|halve|halving|double|doubling|shrink|half|percent|number|rate|rates|share|average|median|mean|total|count|level|target|measure|measured|figure|figures|week|weeks|month|months|year|years|day|days|hour|hours|minute|minutes|second|seconds|quarter|quarters|time|times|end|season|first|next|last|more|less|fewer|least|most|many|none|zero|nothing|per|come|comes|down|stay|stays|get|gets|win|winning|make|take|takes|bring|be|is|are|was|were|have|has|do|should|will|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas)$/;

/** What the course itself brings about never measures a result in work: decision 15. */
const ofTheCourse =
  /^(?:(?:share|percentage|number|rate|all|%)\s+of\s+)?(?:course\s+|module\s+|average\s+|mean\s+|pass\s+)?(?:completions?|attendance|attend(?:ed|ing)|quiz|test scores?|satisfaction|smile|evaluation forms?|feedback forms?|log-?ins?|sign-?offs?|downloads?)\b/i;

/** "by Advent", "before the September filings": when, and not what. */
const deadline = /\b(?:by|before|until)\s+(?:the\s+)?(?:(?:start|end)\s+of\s+)?(?:\p{Lu}|\d).*$/su;

/** How much of the result a measure must name: more than one of three words that count. */
const enough = 0.34;
/** A noun that keeps the same company says less than the same word. */
const kindred = 0.5;
/** Beyond so many words a result tells circumstances too. */
const longest = 5;

/** The words that name what is counted. */
function counted(text: string): Word[] {
  return readWords(text.replace(deadline, '')).filter(
    (word) => word.kind === 'word' && /^(?:NN|JJ|VB)/.test(word.pos) && !howItMoves.test(word.lower),
  );
}

/** Whether a text names anything that can be counted; "by 20%" does not. */
export function namesWhatIsCounted(text: string): boolean {
  return counted(text).length > 0;
}

/** What a measure counts; `undefined` where it measures the course and no result. */
export type Measure = { readonly stems: ReadonlySet<string>; readonly families: ReadonlySet<number> } | undefined;

export function readMeasure(measure: string): Measure {
  if (ofTheCourse.test(measure.trim())) return undefined;
  const told = counted(measure);
  const families = told.filter(isNoun).flatMap(({ family }) => family?.fine ?? []);
  return { stems: new Set(told.map(({ stem }) => stem)), families: new Set(families) };
}

/** True where a measure names what the result names: the same words, or words of one family where they are nouns. In doubt true. */
export function measuresMatch(result: string, measures: readonly Measure[]): boolean {
  const wanted = counted(result);
  if (wanted.length === 0) return true;
  const needed = Math.min(wanted.length, longest) * enough;
  return measures.some((measure) => {
    if (!measure) return false;
    const named = wanted.map((word): number =>
      measure.stems.has(word.stem) ? 1 : isNoun(word) && word.family && measure.families.has(word.family.fine) ? kindred : 0,
    );
    return named.reduce((sum, value) => sum + value, 0) >= needed;
  });
}

function isNoun({ pos }: Word): boolean {
  return pos.startsWith('NN');
}
