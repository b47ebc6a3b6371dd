/** What a brief's measures aim at: what is counted, and how far it is to move. */
import type { Statement, Unit } from '../brief/model.ts';
import { tellsMeasure } from '../english/measure.ts';
import { quantityAt } from '../english/measured.ts';
import { tag } from '../english/tagger.ts';
import { measurePhrase } from './facts.ts';
import { oneLine } from './wording.ts';

const before = /\b(?:today|now|baseline|current(?:ly)?|at present|before|start|last (?:year|term|season|quarter|month))\b/i;
const aim = /\b(?:target|goal|aim|wanted)\b/i;

/**
 * The result that a measure promises, as a clause for the end of a sentence: "bringing escalations per 100 calls from 19 to 12",
 * "increasing revenue generation by 10%"; `undefined` where it names no amount, or one that is no result ("Survey: 40 learners").
 * @param statement a sentence, an item or the first cell of a row of the measures section
 */
export function targetOf({ text, unit }: Statement): string | undefined {
  const measure = measurePhrase(text);
  if (!measure) return undefined;
  if (unit.kind === 'row') return unit.statements[0]?.text === text ? inRow(measure, unit) : undefined;
  const at = text.toLowerCase().indexOf(measure.toLowerCase());
  return at < 0 || !tellsMeasure(text) ? undefined : inWords(measure, text.slice(at + measure.length).slice(0, reach));
}

/** | Escalations per 100 calls | 19 | 12 | under headers one of which says which is which: "Today" and "October". */
function inRow(measure: string, { cells = [] }: Unit): string | undefined {
  const amounts = cells.slice(1).flatMap(({ header, statements: [first] }) => {
    const amount = first && amountAt(first.text);
    return amount && amount === oneLine(first.text) ? [{ header, amount }] : [];
  });
  const from = amounts.find(({ header }) => before.test(header));
  const to = amounts.find((other) => other !== from && (from || aim.test(other.header)));
  if (!to) return undefined;
  return `bringing ${measure}${from ? ` from ${from.amount}` : ''} to ${to.amount}`;
}

const rises =
  /^\W*(?:(?:to |will )?(?:go|goes|going|are|is|be|move)? ?(?:up|rise|rises|grow|grows|increases?|improves?))(?: by)? (.+)$/i;
const falls =
  /^\W*(?:(?:to |will )?(?:go|goes|going|are|is|be|move)? ?(?:down|falls?|drops?|shrinks?|decreases?))(?: by)? (.+)$/i;
const span = /\bfrom (.+?) to (.+)$/i;
const reached = /(?:^\s*[:=–—]|\b(?:target|goal|aim)(?: is| of)?:?|\bto(?: reach)?) (.+)$/i;

/** How far behind what is counted its amount may stand, in UTF-16 code units. */
const reach = 200;

function inWords(measure: string, rest: string): string | undefined {
  const [, first = '', last = ''] = span.exec(rest) ?? [];
  const [from, to] = [amountAt(first), amountAt(last)];
  if (from && to) return `bringing ${measure} from ${from} to ${to}`;
  const up = amountAt(rises.exec(rest)?.[1] ?? '');
  if (up) return `increasing ${measure} by ${up}`;
  const down = amountAt(falls.exec(rest)?.[1] ?? '');
  if (down) return `reducing ${measure} by ${down}`;
  const end = amountAt(reached.exec(rest)?.[1] ?? '');
  return end && `bringing ${measure} to ${end}`;
}

const around = /^(?:at (?:least|most)|about|around|under|over|below|above|(?:less|more|fewer|no more|no fewer) than|up to) /i;
const longestAmount = 8;

/** The amount that a text begins with, up to its first pause: "8 in 10 by mid-July (counted …)" → "8 in 10 by mid-July". */
function amountAt(text: string): string | undefined {
  const amount = oneLine(/^[^,;:()–—!?]*?(?=[,;:()–—!?]|\.\s|\.?$)/.exec(text)?.[0] ?? '');
  const bound = around.exec(amount)?.[0].length ?? 0;
  const tokens = tag(amount.slice(bound));
  const counts = quantityAt(tokens, 0) > 0 || (tokens[0]?.pos === 'DT' && quantityAt(tokens, 1) > 0);
  return counts && amount.split(' ').length <= longestAmount ? amount : undefined;
}
