/** Whose gain a currency, WIIFM or benefit statement names. Source: rule `company-currency`. */
import personalWords from './classes/personal-gains.json' with { type: 'json' };
import packed from './data/motives.json' with { type: 'json' };
import { showsEvidence } from './evidence.ts';
import { once } from './once.ts';
import { gainsIn, organisationGains } from './organisation-gains.ts';
import { names, noOwnWords, type OwnWords, restsOnRemoved } from './own-words.ts';
import { phraseSet } from './phrases.ts';
import { ask, choose } from './question.ts';
import { tokenize } from './tokens.ts';

export type Motive = 'organisation' | 'person' | 'both' | 'neither';

const motive = choose(packed);
const question = ask(packed);
const personalGains = once(() => phraseSet(personalWords.phrases));

/** How likely the gain must be the organisation's alone, by what the statement names: a gain of a person, of an organisation, or neither. */
const withPersonal = 0.8;
const withOrganisation = 0.3;
const withNeither = 0.65;

/** Takes one statement. */
export function motiveOf(text: string): Motive {
  return motive(text) as Motive;
}

/** Whether a statement of a currency or benefits section names the organisation's gain alone, and not how it is known what people value. */
export function isCompanyMotive(text: string, own: OwnWords = noOwnWords): boolean {
  const tokens = tokenize(text);
  if (own.personalValues.added.find(tokens)) return false;
  const personal = names(tokens, personalGains(), own.personalValues);
  if (own.companyMotives.added.find(tokens) && !personal) return !showsEvidence(text, 'likely', own);
  if (restsOnRemoved(tokens, organisationGains(), own.companyMotives)) return false;
  const bar = personal ? withPersonal : gainsIn(text).length > 0 ? withOrganisation : withNeither;
  return question(text, 'organisation') > bar && !showsEvidence(text, 'likely', own);
}
