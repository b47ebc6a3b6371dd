/** What a statement says of a social space: that there will be one, what it is for, how it is run. Source: rules `social-purpose-*`, decisions 20 to 23. */
import spaceNouns from './classes/space-nouns.json' with { type: 'json' };
import packed from './data/social.json' with { type: 'json' };
import { once } from './once.ts';
import { phraseSet } from './phrases.ts';
import { askAll, likeliest } from './question.ts';
import { tokenize } from './tokens.ts';

/** `no-space`: the words of a space without one; `administration`: name, date, rules of one that is taken as given. */
export type SocialKind = 'administration' | 'no-space' | 'plans-space' | 'purpose-good' | 'purpose-vague';

const odds = askAll(packed);

/** Takes one statement. That it tells a purpose, good or vague, must be likelier than all else together. */
export function socialKind(text: string): SocialKind {
  return likeliest<SocialKind>(odds(text), ['purpose-good', 'purpose-vague'], ['administration', 'no-space', 'plans-space'], 0.5);
}

const spaces = once(() => phraseSet(spaceNouns.phrases));
/** Outside a section on the space, a sentence must name one, and be likelier to plan it, or to say what it is for, than all else together. */
const sure = 0.6;

/** Whether a statement that stands anywhere in a brief plans a social space. */
export function plansSpace(text: string): boolean {
  return names(text) && isSurely('plans-space', text);
}

/** Whether a statement that stands anywhere in a brief says that a social space is for talking or learning only. */
export function plansVagueSpace(text: string): boolean {
  return names(text) && isSurely('purpose-vague', text);
}

/** The kinds of spaces that a text names, as the class writes them. */
export function spacesNamed(text: string): readonly string[] {
  return spaces()
    .findAll(tokenize(text))
    .map(({ phrase }) => phrase);
}

function names(text: string): boolean {
  return spaces().find(tokenize(text)) !== undefined;
}

function isSurely(kind: SocialKind, text: string): boolean {
  return (odds(text).get(kind) ?? 0) > sure;
}
