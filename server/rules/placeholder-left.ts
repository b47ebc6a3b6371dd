import { kept } from '../brief/memo.ts';
import type { Brief } from '../brief/model.ts';
import { placeholdersIn } from '../brief/placeholders.ts';
import type { Match, Rule } from './rule.ts';

interface Left extends Match {
  readonly words: string;
}

/** Text in a section with a role that is still a placeholder. */
export const placeholderLeft: Rule<Left> = {
  id: 'placeholder-left',
  *detect(brief: Brief) {
    for (const section of brief.sections) {
      if (section.role === undefined) continue;
      for (const { range, text } of kept(section.memo, placeholdersIn, placeholdersIn, section, brief.document))
        yield { range, words: text };
    }
  },
  message: ({ words }) => `"${words}" is still a placeholder: write what belongs here.`,
};
