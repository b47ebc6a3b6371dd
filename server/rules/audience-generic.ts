import type { Brief } from '../brief/model.ts';
import { genericObject } from '../english/generic.ts';
import { inOwnWords, type OwnWords, ownWords } from '../english/own-words.ts';
import { audienceFixes } from '../rewrite/audience.ts';
import type { Span } from '../markdown/block.ts';
import { type PurposeStatement, purposesOf } from './purpose-statements.ts';
import type { Match, Rule } from './rule.ts';
import { socialPurposesOf } from './social-spaces.ts';

interface Generic extends Match {
  readonly words: string;
}

/** The who of a purpose or social-purpose statement is nobody in particular. */
export const audienceGeneric: Rule<Generic> = {
  id: 'audience-generic',
  *detect(brief: Brief) {
    const own = ownWords(brief.house.vocabulary);
    const statements = purposesOf(brief).flatMap((group) => group.statements);
    const generic = statements.flatMap((purpose) => genericWho(purpose, own) ?? []);
    const social = socialPurposesOf(brief).flatMap((purpose) => (purpose.genericWho ? [purpose.genericWho] : []));
    for (const range of unique([...generic, ...social]))
      yield { range, words: brief.document.text.slice(range.start, range.end) };
  },
  message: ({ words }) => `"${words}" could be anybody: name the group whose work changes.`,
  fixes: ({ range }, brief) => audienceFixes(range, brief),
};

/** The who of a statement, or those whom a vague one informs, gives or tells something. */
function genericWho({ reading, anatomy, statements }: PurposeStatement, own: OwnWords): Span | undefined {
  if (reading.rung === 'context') return undefined;
  if (anatomy.who) return reading.generic ? anatomy.who : undefined;
  if (reading.rung !== 'vague') return undefined;
  return statements.flatMap((statement) => {
    const told = statement.told(inOwnWords(genericObject, own));
    return told ? [statement.locate(told.start, told.end)] : [];
  })[0];
}

function unique(ranges: readonly Span[]): Span[] {
  return ranges.filter((range, index) => ranges.findIndex((other) => other.start === range.start) === index);
}
