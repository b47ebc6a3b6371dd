/** Adds the measure that a purpose promises to move. */
import type { Brief, Section } from '../brief/model.ts';
import { measuresMatch, readMeasure } from '../english/measure-match.ts';
import { readWords } from '../english/words.ts';
import type { Fix } from '../rules/rule.ts';
import { anotherLike } from './behind.ts';
import { measurePhrase } from './facts.ts';
import { oneLine, upperFirst } from './wording.ts';

/** Another measure like those of the section, named in the words of the result. */
export function measureFixes(result: string, section: Section, brief: Brief): Fix[] {
  const last = section.statements.at(-1);
  const what = counted(result);
  if (!last) return [];
  const template = [upperFirst(what), ': ', { stop: 'how it is counted, and when' }];
  return [{ title: 'Add what the purpose promises', edits: [anotherLike(brief, last, template)], preferred: true }];
}

/** "cutting missed red flags by half" → "missed red flags": the result without what moves it and by how much. */
function counted(result: string): string {
  const words = readWords(result);
  const first = words.findIndex(
    ({ pos, kind }, index) => kind === 'word' && !(/^(?:VB|TO|RB|IN|CC|MD|PRP$|WDT)/.test(pos) && index < leadWords),
  );
  const rest = first > 0 ? result.slice(words[first]?.start) : result;
  const phrase = measurePhrase(rest) ?? measurePhrase(result);
  return phrase && measuresMatch(result, [readMeasure(phrase)]) ? phrase : oneLine(result).replace(/(?<![.!?;,])[.!?;,]+$/, '');
}

/** How many words may lead into what is counted: "so that we will cut". */
const leadWords = 5;
