/** The word classes of `classes/`, ready to be looked up. Each file says what unites its words. */
import abandoning from './classes/abandoning-verbs.json' with { type: 'json' };
import causing from './classes/causing-verbs.json' with { type: 'json' };
import changing from './classes/change-verbs.json' with { type: 'json' };
import effects from './classes/effect-verbs.json' with { type: 'json' };
import genericAudiences from './classes/generic-audiences.json' with { type: 'json' };
import innerNouns from './classes/inner-nouns.json' with { type: 'json' };
import innerStates from './classes/inner-states.json' with { type: 'json' };
import light from './classes/light-verbs.json' with { type: 'json' };
import moving from './classes/moving-verbs.json' with { type: 'json' };
import purposeNouns from './classes/purpose-nouns.json' with { type: 'json' };
import sessions from './classes/sessions.json' with { type: 'json' };
import swapping from './classes/swapping-verbs.json' with { type: 'json' };
import telling from './classes/telling-verbs.json' with { type: 'json' };
import { nounForms, verbForms } from './inflect.ts';
import { phraseSet } from './phrases.ts';

/** Every form of every verb of a list. */
export function verbSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap(verbForms));
}

/** Singular and plural of every noun of a list. */
export function nounSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap(nounForms));
}

export const abandoningVerbs = phraseSet(abandoning.phrases);
export const causingVerbs = verbSet(causing.words);
export const changeVerbs = verbSet(changing.words);
export const effectVerbs = verbSet(effects.words);
export const genericNouns = phraseSet(genericAudiences.words);
export const innerNounSet = nounSet(innerNouns.words);
export const innerStatePhrases = phraseSet(innerStates.phrases);
export const lightVerbs = verbSet(light.words);
export const movingVerbs = verbSet(moving.words);
export const purposeNounSet = nounSet(purposeNouns.words);
export const sessionNouns = nounSet(sessions.words);
export const swappingVerbs = verbSet(swapping.words);
export const tellingPhrases = phraseSet(telling.phrases);
