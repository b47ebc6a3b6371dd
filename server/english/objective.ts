/** Whether an objective names something that can be seen. Source: rule `objective-vague`, decision 19. */
import innerNouns from './classes/inner-nouns.json' with { type: 'json' };
import innerStates from './classes/inner-states.json' with { type: 'json' };
import observable from './classes/observable-verbs.json' with { type: 'json' };
import packed from './data/objectives.json' with { type: 'json' };
import { vaguePhrases } from './exposure.ts';
import { once } from './once.ts';
import { noOwnWords, type OwnWords, restsOnRemoved } from './own-words.ts';
import { phraseSet } from './phrases.ts';
import { ask } from './question.ts';
import { readWords, type Word } from './words.ts';

const question = ask(packed);
const innerVerbs = once(() => phraseSet(innerStates.phrases));
const observableVerbs = once(() => new Set(observable.phrases));
const innerObjects = once(() => phraseSet(innerNouns.words));

/** How likely it must be vague: where in doubt it is left alone, and where its own verb is one of doing, the more so. */
const sure = 0.6;
const sureBesideDoing = 0.9;

/** Takes an item of an objectives section, with or without its subject. True where its main verb, or its bare topic, cannot be observed. */
export function isVagueObjective(text: string, { vagueVerbs }: OwnWords = noOwnWords): boolean {
  const words = readWords(text);
  if (vagueVerbs.added.matchAt(words, verbOf(words))) return true;
  if (restsOnRemoved(words, vaguePhrases(), vagueVerbs)) return false;
  const verb = ownVerb(words);
  return verb !== 'observable' && question(text, 'vague') > (verb === 'doing' ? sureBesideDoing : sure);
}

/** Verbs that do nothing themselves: what they govern tells. */
const light =
  /^(?:be|is|are|have|has|get|gets|gain|gains|develop|develops|acquire|build|builds|become|becomes|come|comes|walk|leave|take|takes|feel|feels|see|sees|make|makes|find|finds|keep|keeps|grow|receive|obtain|achieve|increase|improve|deepen|broaden|strengthen|recognise|recognize|consider|identify|be)$/;
const before = /^(?:will|can|should|could|must|shall|to|able|be|also|then|not|never|always|the|each|every|all)$/;

/** Where the verb stands that an item begins with, or that follows its subject and auxiliary. */
function verbOf(words: readonly Word[]): number {
  const auxiliary = words.findIndex(({ lower, pos }) => pos === 'MD' || /^(?:able)$/.test(lower));
  let at = auxiliary >= 0 && auxiliary < longestSubject ? auxiliary + 1 : 0;
  while (at < words.length && (before.test((words[at] as Word).lower) || (words[at] as Word).pos === 'RB')) at++;
  return at;
}

/** Whether the item's verb is one that can be observed, or at least one of doing, and nothing of knowing stands right behind it. */
function ownVerb(words: readonly Word[]): 'observable' | 'doing' | undefined {
  const at = verbOf(words);
  const verb = words[at];
  if (!verb || innerVerbs().matchAt(words, at) || innerObjects().find(words.slice(at, at + reach)) !== undefined)
    return undefined;
  const tagged = /^VB[PZ]?$/.test(verb.pos);
  if (observableVerbs().has(verb.lower) && (tagged || opensObject(words[at + 1]))) return 'observable';
  return tagged && !light.test(verb.lower) ? 'doing' : undefined;
}

/** A word that shows the one before it to be a verb, whatever the tagger makes of it: "name the", "sort your". */
function opensObject(word: Word | undefined): boolean {
  return word !== undefined && /^(?:DT|PDT|PRP\$?|CD|W)/.test(word.pos);
}

const longestSubject = 8;
/** How far behind the verb its object may begin: "show an *understanding* of". */
const reach = 5;
