import type { Brief } from '../brief/model.ts';
import { audienceFixes } from '../rewrite/audience.ts';
import type { Span } from '../markdown/block.ts';
import { purposesOf } from './purpose-statements.ts';
import type { Match, Rule } from './rule.ts';
import { socialPurposesOf } from './social-spaces.ts';

interface Generic extends Match {
  readonly words: string;
}

/** The who of a purpose or social-purpose statement is nobody in particular. */
export const audienceGeneric: Rule<Generic> = {
  id: 'audience-generic',
  severity: 'information',
  *detect(brief: Brief) {
    const statements = purposesOf(brief).flatMap((group) => group.statements);
    const generic = statements.flatMap(({ reading, anatomy }) =>
      reading.rung !== 'context' && reading.generic && anatomy.who ? [anatomy.who] : [],
    );
    const social = socialPurposesOf(brief).flatMap((purpose) => (purpose.genericWho ? [purpose.genericWho] : []));
    for (const range of unique([...generic, ...social]))
      yield { range, words: brief.document.text.slice(range.start, range.end) };
  },
  message: ({ words }) => `"${words}" could be anybody: name the group whose work changes.`,
  fixes: ({ range }, brief) => audienceFixes(range, brief),
};

function unique(ranges: readonly Span[]): Span[] {
  return ranges.filter((range, index) => ranges.findIndex((other) => other.start === range.start) === index);
}
