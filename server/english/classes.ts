/** The phrase classes of `classes/`, ready to be looked up. Each file says once what unites its phrases. */
import aversions from './classes/aversions.json' with { type: 'json' };
import generic from './classes/generic-audiences.json' with { type: 'json' };
import heart from './classes/heart-words.json' with { type: 'json' };
import innerNouns from './classes/inner-nouns.json' with { type: 'json' };
import innerStates from './classes/inner-states.json' with { type: 'json' };
import organisations from './classes/organisations.json' with { type: 'json' };
import values from './classes/personal-values.json' with { type: 'json' };
import purposeNouns from './classes/purpose-nouns.json' with { type: 'json' };
import sessions from './classes/sessions.json' with { type: 'json' };
import telling from './classes/telling-verbs.json' with { type: 'json' };
import thirdParties from './classes/third-parties.json' with { type: 'json' };
import valuing from './classes/valuing-verbs.json' with { type: 'json' };
import weighing from './classes/weighing-words.json' with { type: 'json' };
import { type PhraseSet, phraseSet } from './phrases.ts';
import type { Token } from './tokens.ts';

const phrases: Readonly<Record<string, readonly string[]>> = {
  aversions: aversions.phrases,
  generic: generic.words,
  heart: heart.phrases,
  innerNouns: innerNouns.words,
  innerStates: innerStates.phrases,
  organisations: organisations.words,
  purposeNouns: purposeNouns.words,
  sessions: sessions.words,
  telling: telling.phrases,
  thirdParties: thirdParties.words,
  values: values.phrases,
  valuing: valuing.phrases,
  weighing: weighing.phrases,
};

export type ClassName = keyof typeof phrases;

let compiled: readonly (readonly [string, PhraseSet])[] | undefined;

function sets(): readonly (readonly [string, PhraseSet])[] {
  compiled ??= Object.entries(phrases).map(([name, list]) => [name, phraseSet(list)] as const);
  return compiled;
}

/** The names of the classes of which a phrase stands in the text. */
export function classesIn(tokens: readonly Token[]): string[] {
  return sets()
    .filter(([, set]) => set.find(tokens) !== undefined)
    .map(([name]) => name);
}
