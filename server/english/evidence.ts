/** Whether a sentence shows that the audience was, or for the design will be, asked, observed or represented. Source: decisions 25 and 26. */
import contacts from './classes/research-contacts.json' with { type: 'json' };
import occasions from './classes/research-occasions.json' with { type: 'json' };
import voices from './classes/research-voices.json' with { type: 'json' };
import packed from './data/evidence.json' with { type: 'json' };
import { once } from './once.ts';
import { noOwnWords, type OwnWords, restsOnRemoved } from './own-words.ts';
import { phraseSet } from './phrases.ts';
import { ask } from './question.ts';
import { tokenize } from './tokens.ts';

/**
 * Where in a brief a sentence stands: `audience`, under the heading of the audience or its analysis, where no more is asked than that somebody
 * looked; `likely`, where a brief tells what its audience values or lacks; `unlikely`, elsewhere in it.
 */
export type Place = 'audience' | 'likely' | 'unlikely';

/** How likely a sentence must show research. One that names an occasion of asking or watching needs little, where research is told of least. */
const withOccasion: Readonly<Record<Place, number>> = { audience: 0.15, likely: 0.22, unlikely: 0.5 };
const withContact: Readonly<Record<Place, number>> = { audience: 0.58, likely: 0.58, unlikely: 0.58 };
const withNeither: Readonly<Record<Place, number>> = { audience: 0.9, likely: 0.9, unlikely: 0.9 };

const question = ask(packed);
const namesOccasion = once(() => phraseSet(occasions.phrases));
const namesResearch = once(() => phraseSet([...occasions.phrases, ...contacts.phrases, ...voices.phrases]));
const namesContact = once(() => phraseSet([...contacts.phrases, ...voices.phrases]));

/** "The board has asked us to …": who wants a training asks for it, and is not asked. */
const request = /(?<!\bthey (?:have |had )?)\b(?:ask|asks|asked|asking) (?:us|me) (?:for|to)\b/gi;

/** How likely a statement shows research, 0 to 1, wherever it stands. */
export function evidenceOdds(text: string): number {
  return question(text, 'evidence');
}

/** Takes one statement, and where it stands. */
export function showsEvidence(text: string, place: Place, { evidence }: OwnWords = noOwnWords): boolean {
  const tokens = tokenize(text.replace(request, ''));
  if (evidence.added.find(tokens)) return true;
  if (restsOnRemoved(tokens, namesResearch(), evidence)) return false;
  const odds = evidenceOdds(text);
  const bar = namesOccasion().find(tokens) ? withOccasion : namesContact().find(tokens) ? withContact : withNeither;
  return odds > bar[place];
}
