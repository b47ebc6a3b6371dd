/** The social spaces that a brief plans, and what it says they are for. Decisions 20 to 23. */
import type { Brief, Section, Statement } from '../brief/model.ts';
import { isQuestion } from '../brief/sentences.ts';
import { genericNounPhrase } from '../english/generic.ts';
import { inOwnWords, ownWords } from '../english/own-words.ts';
import { type SocialKind, socialKind } from '../english/social.ts';
import type { Span } from '../markdown/block.ts';
import { perSection, remembered, gathered } from './kept.ts';

/** A statement that says what a space is for. */
export interface SocialPurpose {
  readonly statement: Statement;
  readonly vague: boolean;
  /** Where its who stands, if that is nobody in particular. */
  readonly genericWho: Span | undefined;
}

/** A social section with what its statements say. */
export interface SocialSection {
  readonly section: Section;
  readonly kinds: readonly { readonly statement: Statement; readonly kind: SocialKind }[];
}

export const socialSectionsOf = remembered((brief: Brief): readonly SocialSection[] =>
  gathered(brief, ['social'], socialSection),
);

const socialSection = perSection((section): readonly SocialSection[] => [
  {
    section,
    kinds: section.statements
      .filter((statement) => !statement.placeholder && !statement.told(isQuestion))
      .map((statement) => ({ statement, kind: statement.told(socialKind) })),
  },
]);

/** Whether a section says of any space what it is for, well or not. */
export function statesPurpose({ kinds }: SocialSection): boolean {
  return kinds.some(({ kind }) => kind === 'purpose-good' || kind === 'purpose-vague');
}

/** What the social sections say their spaces are for. */
export const socialPurposesOf = remembered((brief: Brief): readonly SocialPurpose[] =>
  socialSectionsOf(brief)
    .flatMap(({ kinds }) => kinds)
    .filter(({ kind }) => kind === 'purpose-good' || kind === 'purpose-vague')
    .map(({ statement, kind }) => {
      const who = statement.told(inOwnWords(genericNounPhrase, ownWords(brief.house.vocabulary)));
      return { statement, vague: kind === 'purpose-vague', genericWho: who && statement.locate(who.start, who.end) };
    }),
);
