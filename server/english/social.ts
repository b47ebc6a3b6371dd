/** What a statement says of a social space: that there will be one, what it is for, how it is run. Source: rules `social-purpose-*`, decisions 20 to 23. */
import spaceNouns from './classes/space-nouns.json' with { type: 'json' };
import packed from './data/social.json' with { type: 'json' };
import { once } from './once.ts';
import { phraseSet } from './phrases.ts';
import { ask } from './question.ts';
import { tokenize } from './tokens.ts';

/** `no-space`: the words of a space without one; `administration`: name, date, rules of one that is taken as given. */
export type SocialKind = 'administration' | 'no-space' | 'plans-space' | 'purpose-good' | 'purpose-vague';

const odds = ask(packed);

/** Takes one statement. That it tells a purpose, good or vague, must be likelier than all else together. */
export function socialKind(text: string): SocialKind {
  const likely = (kinds: readonly SocialKind[]) => kinds.map((kind) => ({ kind, odds: odds(text, kind) }));
  const purposes = likely(['purpose-good', 'purpose-vague']);
  const others = likely(['administration', 'no-space', 'plans-space']);
  const tellsPurpose = purposes.reduce((sum, one) => sum + one.odds, 0) > 0.5;
  return (tellsPurpose ? purposes : others).reduce((best, one) => (one.odds > best.odds ? one : best)).kind;
}

const spaces = once(() => phraseSet(spaceNouns.phrases));
/** Outside a section on the space, a sentence must name one, and be likelier to plan it, or to say what it is for, than all else together. */
const sure = 0.6;

/** Whether a statement that stands anywhere in a brief plans a social space. */
export function plansSpace(text: string): boolean {
  return names(text) && odds(text, 'plans-space') > sure;
}

/** Whether a statement that stands anywhere in a brief says that a social space is for talking or learning only. */
export function plansVagueSpace(text: string): boolean {
  return names(text) && odds(text, 'purpose-vague') > sure;
}

function names(text: string): boolean {
  return spaces().find(tokenize(text)) !== undefined;
}
