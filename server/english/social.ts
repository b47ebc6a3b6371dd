/** What a statement says of a social space: that there will be one, what it is for, how it is run. Source: rules `social-purpose-*`, decisions 20 to 23. */
import packed from './data/social.json' with { type: 'json' };
import { choose } from './question.ts';

/** `no-space`: the words of a space without one; `administration`: name, date, rules of one that is taken as given. */
export type SocialKind = 'administration' | 'no-space' | 'plans-space' | 'purpose-good' | 'purpose-vague';

const kind = choose(packed);

/** Takes one statement. */
export function socialKind(text: string): SocialKind {
  return kind(text) as SocialKind;
}
