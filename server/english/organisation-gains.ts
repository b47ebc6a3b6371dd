/** Which gain of an organisation a text names. Source: rule `prompt-company-motive`: where the audience's own currency is that gain, asking for it is fine. */
import gains from './classes/organisation-gains.json' with { type: 'json' };
import { once } from './once.ts';
import { phraseSet } from './phrases.ts';
import { tokenize } from './tokens.ts';

export type GainKind = keyof typeof gains.kinds;

const sets = once(() => Object.entries(gains.kinds).map(([kind, nouns]) => [kind as GainKind, phraseSet(nouns)] as const));

/** All gains of an organisation. */
export const organisationGains = once(() => phraseSet(Object.values(gains.kinds).flat()));

/** The kinds of gain that the text names, each once. */
export function gainsIn(text: string): readonly GainKind[] {
  const tokens = tokenize(text);
  return sets()
    .filter(([, nouns]) => nouns.find(tokens) !== undefined)
    .map(([kind]) => kind);
}
