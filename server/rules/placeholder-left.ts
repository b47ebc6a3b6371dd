import { type Brief, roles, type Section } from '../brief/model.ts';
import { placeholdersIn } from '../brief/placeholders.ts';
import { gathered } from './kept.ts';
import type { Match, Rule } from './rule.ts';

interface Left extends Match {
  readonly words: string;
}

/** Text in a section with a role that is still a placeholder. */
export const placeholderLeft: Rule<Left> = {
  id: 'placeholder-left',
  *detect(brief: Brief) {
    for (const { range, text } of gathered(brief, roles, placeholders)) yield { range, words: text };
  },
  message: ({ words }) => `"${words}" is still a placeholder: write what belongs here.`,
};

const placeholders = (section: Section, { document }: Brief) => placeholdersIn(section, document);
