/** Whose gain a currency, WIIFM or benefit statement names. Source: rule `company-currency`. */
import personal from './classes/personal-gains.json' with { type: 'json' };
import packed from './data/motives.json' with { type: 'json' };
import { showsEvidence } from './evidence.ts';
import { once } from './once.ts';
import { gainsIn } from './organisation-gains.ts';
import { phraseSet } from './phrases.ts';
import { ask, choose } from './question.ts';
import { tokenize } from './tokens.ts';

export type Motive = 'organisation' | 'person' | 'both' | 'neither';

const motive = choose(packed);
const question = ask(packed);
const personalGains = once(() => phraseSet(personal.phrases));

/** How likely the gain must be the organisation's alone, by what the statement names: a gain of a person, of an organisation, or neither. */
const withPersonal = 0.8;
const withOrganisation = 0.3;
const withNeither = 0.65;

/** Takes one statement. */
export function motiveOf(text: string): Motive {
  return motive(text) as Motive;
}

/** Whether a statement of a currency or benefits section names the organisation's gain alone, and not how it is known what people value. */
export function isCompanyMotive(text: string): boolean {
  const odds = question(text, 'organisation');
  const bar = personalGains().find(tokenize(text)) ? withPersonal : gainsIn(text).length > 0 ? withOrganisation : withNeither;
  return odds > bar && !showsEvidence(text, 'likely');
}
