/** Whether a sentence announces itself as the purpose: "The goal of the programme is to …". Source: rule `purpose-vague`, decision 6. */
import purposeNouns from './classes/purpose-nouns.json' with { type: 'json' };
import sessions from './classes/sessions.json' with { type: 'json' };
import { nounForms } from './inflect.ts';
import { phraseSet } from './phrases.ts';
import { tokenize } from './tokens.ts';

const nouns = phraseSet(purposeNouns.words.flatMap((word) => (word.includes(' ') ? [word] : nounForms(word))));
const events = phraseSet(sessions.words.flatMap(nounForms));
/** What a course is said to be for, with the course as the subject. */
const intends = /^(?:aims?|seeks?|hopes?|intends?|exists?)$/;
const meant = /^(?:designed|meant|intended|there|here|supposed)$/;
const opening = 12;

/** Takes one sentence. True for an announcement of what the training is for. */
export function announcesPurpose(text: string): boolean {
  const tokens = tokenize(text).slice(0, opening + 6);
  const copula = tokens.findIndex(
    (token, index) => index > 0 && index < opening && /^(?:is|are|was|will|remains)$/.test(token.lower),
  );
  const noun = nouns.find(tokens);
  if (noun && copula > 0 && noun.from < copula && noun.from <= 5 && beginsPhrase(tokens[0]?.lower)) {
    const behind = tokens.slice(copula + 1, copula + 4).map((token) => token.lower);
    const of = tokens.slice(noun.to, copula);
    const ofTraining =
      of.length === 0 ||
      (/^(?:of|behind|for|here|in|with)$/.test(of[0]?.lower ?? '') &&
        (of.length === 1 || events.find(of) !== undefined || /^(?:this|it|all|these)$/.test(of[1]?.lower ?? '')));
    return ofTraining && behind.some((word) => /^(?:to|that|for)$/.test(word));
  }
  const event = events.find(tokens);
  if (!event || event.from > 3 || !/^(?:this|the|these|our|we)$/.test(tokens[0]?.lower ?? '')) return false;
  const verb = tokens[event.to]?.lower ?? '';
  if (intends.test(verb)) return tokens[event.to + 1]?.lower === 'to' || tokens[event.to + 1]?.lower === 'at';
  return /^(?:is|are)$/.test(verb) && meant.test(tokens[event.to + 1]?.lower ?? '') && tokens[event.to + 2]?.lower === 'to';
}

function beginsPhrase(word: string | undefined): boolean {
  return (
    /^(?:the|our|its|their|my|one|a|main|overall|primary|as|so|in|this|what)$/.test(word ?? '') ||
    nouns.matchAt(tokenize(word ?? ''), 0) !== undefined
  );
}
