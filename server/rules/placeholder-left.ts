import type { Brief } from '../brief/model.ts';
import { placeholdersOf } from './placeholders.ts';
import type { Match, Rule } from './rule.ts';

interface Left extends Match {
  readonly words: string;
}

/** Text in a section with a role that is still a placeholder. */
export const placeholderLeft: Rule<Left> = {
  id: 'placeholder-left',
  severity: 'warning',
  *detect(brief: Brief) {
    for (const { range, text } of placeholdersOf(brief)) yield { range, words: text };
  },
  message: ({ words }) => `"${words}" is still a placeholder: write what belongs here.`,
};
