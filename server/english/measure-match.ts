/** Whether two statements speak of the same measure: what a purpose counts, and what the measures count. Decision 15. */
import { readWords, type Word } from './words.ts';

/** Words that say how a measure moves or is taken, and not what it counts. */
const howItMoves =
  /^(?:increase|increasing|reduce|reducing|reduction|cut|cutting|raise|raising|lower|lowering|fall|falls|falling|drop|drops|dropping|rise|rises|rising|go|goes|going|grow|grows|growing|improve|improving|halve|halving|double|doubling|shrink|half|percent|number|rate|rates|share|average|total|count|level|target|measure|measured|figure|figures|week|weeks|month|months|year|years|day|days|quarter|time|times|end|season|first|next|more|less|fewer|least|most|least|many|per|come|comes|stay|stays|get|gets|win|winning|sell|selling|make|take|takes|bring|be|is|are|have|has)$/;

/** The words that name what is counted. */
function counted(text: string): Word[] {
  return readWords(text).filter((word) => word.kind === 'word' && /^(?:NN|JJ|VB)/.test(word.pos) && !howItMoves.test(word.lower));
}

/** True where a measure names what the result names: the same word, or one of its family where the words are nouns. In doubt true. */
export function measuresMatch(result: string, measures: readonly string[]): boolean {
  const wanted = counted(result);
  if (wanted.length === 0) return true;
  const stems = new Set(wanted.map(({ stem }) => stem));
  const families = new Set(wanted.filter(({ pos }) => pos.startsWith('NN')).map(({ family }) => family?.fine));
  return measures.some((measure) =>
    counted(measure).some(
      (word) =>
        stems.has(word.stem) || (word.pos.startsWith('NN') && word.family !== undefined && families.has(word.family.fine)),
    ),
  );
}
