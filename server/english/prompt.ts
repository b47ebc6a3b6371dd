/** Whether a question put to learners asks for the organisation's gain. Source: rule `prompt-company-motive`, decision 29. */
import packed from './data/prompts.json' with { type: 'json' };
import { gainsIn, organisationGains } from './organisation-gains.ts';
import { noOwnWords, type OwnWords, restsOnRemoved } from './own-words.ts';
import { ask } from './question.ts';
import { tokenize } from './tokens.ts';

/** How likely it must be, by whether it names a gain that is an organisation's. */
const withGain = 0.4;
const withoutGain = 0.7;

/** What it is for is somebody's own: "so that your Thursdays end on time". */
const personalEnd = /\bso (?:that )?(?:you|your|nobody|no one|none of you|each of you|everyone|everybody)\b/i;

const question = ask(packed);

/** Takes a question, or an imperative that is meant as one. */
export function asksForCompanyGain(text: string, { companyMotives }: OwnWords = noOwnWords): boolean {
  const tokens = tokenize(text);
  if (companyMotives.added.find(tokens)) return true;
  if (restsOnRemoved(tokens, organisationGains(), companyMotives)) return false;
  if (personalEnd.test(text) && gainsIn(text).length === 0) return false;
  return question(text, 'organisation') > (gainsIn(text).length > 0 ? withGain : withoutGain);
}
