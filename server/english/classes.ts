/** The phrase classes that tell exposure and inner states, ready to be looked up. Each file says once what unites its phrases. */
import innerNouns from './classes/inner-nouns.json' with { type: 'json' };
import innerStates from './classes/inner-states.json' with { type: 'json' };
import contacts from './classes/research-contacts.json' with { type: 'json' };
import voices from './classes/research-voices.json' with { type: 'json' };
import sessions from './classes/sessions.json' with { type: 'json' };
import telling from './classes/telling-verbs.json' with { type: 'json' };
import valuing from './classes/valuing-verbs.json' with { type: 'json' };
import { once } from './once.ts';
import { phraseSet } from './phrases.ts';
import type { Token } from './tokens.ts';

const sets = once(() =>
  [innerStates.phrases, innerNouns.words, telling.phrases, sessions.words, contacts.phrases, voices.phrases, valuing.phrases].map(
    phraseSet,
  ),
);

/** The numbers of the classes of which a phrase stands in the text, each with the place of the first: 0 for the first words, 1 for later. */
export function classesIn(tokens: readonly Token[]): readonly (readonly [kind: number, place: number])[] {
  return sets().flatMap((set, kind) => {
    const match = set.find(tokens);
    return match ? [[kind, match.from < 6 ? 0 : 1] as const] : [];
  });
}
