/** What a brief already says that a rewrite can use. Nothing is invented: what is not there is `undefined`. */
import type { Brief, Role, Statement } from '../brief/model.ts';
import { findPlaceholders } from '../brief/placeholders.ts';
import { genericNounPhrase, isGeneric } from '../english/generic.ts';
import { gerundPhrase } from '../english/gerund.ts';
import { isVagueObjective } from '../english/objective.ts';
import { ownWords } from '../english/own-words.ts';
import { canBe } from '../english/tagger.ts';
import { readWords, type Word } from '../english/words.ts';
import { targetOf } from './target.ts';

export interface Facts {
  /** The groups that the audience section names, as noun phrases; those that could be anybody are none. */
  readonly audiences: readonly string[];
  /** What they do today, as a gerund: "quoting from the price list". */
  readonly currentState: string | undefined;
  /** What they are to do, as a gerund, out of the objectives: "showing two products at every visit". */
  readonly behaviour: string | undefined;
  /** What the measures section counts, as noun phrases without figures: "revenue generation". */
  readonly measures: readonly string[];
  /** How far the first of the measures with an amount is to move, see `targetOf`. */
  readonly target: string | undefined;
  /** What the audience values, as the currency section says it. */
  readonly currency: string | undefined;
}

/** What is counted of a training itself is no difference that it makes. */
const ofTheTraining =
  /\b(?:complet(?:ion|ed)|attendance|participation|enrol\w*|satisfaction|smile sheets?|happy sheets?|quiz(?:zes)?|tests?|exams?|certificates?|(?:course|session|trainer|programme|program) (?:rating|mark|evaluation|feedback)s?)\b/i;

const longestPhrase = 14;

/** Reads the facts of a brief. `who` is the statement's own who: what other people do is not their current state. */
export function factsOf(brief: Brief, who = ''): Facts {
  const own = ownWords(brief.house.vocabulary);
  const audiences = leading(brief, 'audience')
    .filter(introduces)
    .flatMap(({ text }) => audiencePhrase(text) ?? [])
    .filter((name) => !isGeneric(readWords(name), own) && !genericNounPhrase(name, own));
  const people = nounStems([who, ...audiences].join(' '));
  const measures = leading(brief, 'measures').filter(({ text }) => !ofTheTraining.test(text));
  return {
    audiences,
    currentState: leading(brief, 'cause')
      .map(({ text }) => presentHabit(text, people))
      .find((habit) => habit !== undefined),
    behaviour: leading(brief, 'objectives')
      .map(({ text }) => behaviour(text))
      .find((told) => told !== undefined),
    measures: measures.flatMap(({ text }) => measurePhrase(text) ?? []),
    target: measures.map(targetOf).find((told) => told !== undefined),
    currency: leading(brief, 'currency')[0]?.text,
  };
}

/** A group is named by the first sentence of a section, an item or a cell; what follows tells of it. */
function introduces({ unit, section, range }: Statement): boolean {
  const first = unit.kind === 'paragraph' ? section.statements[0] : unit.statements[0];
  return first?.range.start === range.start;
}

/** The statements of all filled sections of a role, in order; what has a gap is no fact yet. */
function leading(brief: Brief, role: Role): readonly Statement[] {
  return brief.sections
    .filter((section) => section.role === role && !section.empty)
    .flatMap((section) => section.statements)
    .filter(({ text }) => findPlaceholders(text).length === 0);
}

/** Words before a group that only count it. */
const counting =
  /^(?:about|around|roughly|some|nearly|almost|approx|approximately|up|to|max|maximum|all|the|these|our|over|and)$/;
const collective = /^(?:team|crew|staff|group|squad|faculty|board|committee|network)$/;

/** The noun phrase that names a group, without how many they are: "Forty dustcart drivers on the early round, …" → "dustcart drivers on the early round". */
function audiencePhrase(text: string): string | undefined {
  const words = readWords(text);
  const end = words.findIndex((word, index) => index > 0 && (isBreak(word) || endsGroup(word, words[index + 1])));
  const phrase = words.slice(0, end < 0 ? words.length : end);
  const first = phrase.findIndex((word) => word.pos !== 'CD' && word.kind !== 'number' && !counting.test(word.lower));
  const head = phrase[first];
  if (!head || phrase.length - first > longestPhrase || /^(?:PRP|IN|VB[PZD]?$|RB|EX|WRB|TO|WP|CC)/.test(head.pos))
    return undefined;
  const named = phrase.slice(first, nounPhraseEnd(phrase, first));
  if (!named.some((word) => word.pos === 'NNS' || collective.test(word.lower))) return undefined;
  return lowerFirst(text.slice(head.start, (phrase.at(-1) as Word).end), head);
}

/** A verb or a relative pronoun; "sales *team* members" has neither. */
function endsGroup(word: Word, next: Word | undefined): boolean {
  if (word.pos === 'VBP' && next?.pos === 'NNS' && canBe(word.lower, 'NN')) return false;
  return /^(?:VB[PZD]|MD|WP|WDT)$/.test(word.pos);
}

/** Where the noun phrase proper ends: at its first preposition. */
function nounPhraseEnd(words: readonly Word[], first: number): number {
  const end = words.findIndex((word, index) => index > first && word.pos === 'IN');
  return end < 0 ? words.length : end;
}

function nounStems(text: string): ReadonlySet<string> {
  return new Set(
    readWords(text)
      .filter(({ pos }) => pos.startsWith('NN'))
      .map(({ stem }) => stem),
  );
}

/**
 * "Reps quote from the price list because …" → "quoting from the price list". Only a plural subject in the present tense tells a habit,
 * and only one that names the people who change.
 */
function presentHabit(sentence: string, people: ReadonlySet<string>): string | undefined {
  const text = sentence.slice(reported.exec(sentence)?.[0].length ?? 0);
  const words = readWords(text);
  const verb = words.findIndex((_, index) => isHabitVerb(words, index));
  if (verb < 1 || verb > 10 || /^(?:are|have|do|were)$/.test((words[verb] as Word).lower)) return undefined;
  const subject = words.slice(0, verb);
  if (!subject.some((word) => word.lower === 'they' || people.has(word.stem))) return undefined;
  if (subject.some((word) => isBreak(word) || /^(?:not|never|if|when|where|that|which)$/.test(word.lower))) return undefined;
  const stop = words.findIndex(
    (word, index) => index > verb && (isBreak(word) || /^(?:because|since|as|so|while|which|but)$/.test(word.lower)),
  );
  const last = words[(stop < 0 ? words.length : stop) - 1] as Word;
  if (last.start <= (words[verb] as Word).start) return undefined;
  return gerundPhrase(text.slice((words[verb] as Word).start, last.end));
}

/** "Reps will show two products at every visit." → "showing two products at every visit". Only what can be seen is a behaviour. */
function behaviour(text: string): string | undefined {
  if (isVagueObjective(text)) return undefined;
  const words = readWords(text);
  const modal = words.findIndex(({ pos }, index) => index < longestSubject && pos === 'MD');
  const [verb, next] = words.slice(modal + 1);
  if (!verb || !next || !canBe(verb.lower, 'VB') || stative.test(verb.lower)) return undefined;
  const end = words.findIndex((word, index) => index > modal + 1 && isEnd(word));
  const phrase = words.slice(modal + 1, end < 0 ? words.length : end);
  const last = phrase.at(-1) as Word;
  if (phrase.length < 3 || phrase.length > longestBehaviour || /^(?:IN|TO|DT|CC)$/.test(last.pos)) return undefined;
  if (phrase.some(({ lower }) => /^(?:i|we|our|us|you|your)$/.test(lower))) return undefined;
  const gerund = gerundPhrase(verb.lower + text.slice(verb.end, last.end));
  return gerund.startsWith(verb.lower.slice(0, 2)) && /^\p{L}+ing\b/u.test(gerund) ? gerund : undefined;
}

const longestSubject = 8;
const longestBehaviour = 20;
const stative = /^(?:be|is|are|have|has|had|been|get|being)$/;

function isEnd(word: Word): boolean {
  return word.kind === 'mark' && /^[.;:!?(–—]$/.test(word.text);
}

/** "Lost-deal reviews show that": who tells it is not who does it. */
const reported =
  /^[^,;:.]{3,60}?\b(?:shows?|showed|found|finds?|say|says|said|tells?|told|reveals?|confirms?|reports?) (?:\p{L}+ )?that\s+/iu;

/** A present verb behind a plural subject and in front of what it governs: "members *quote* from", and not "sales *team* members". */
function isHabitVerb(words: readonly Word[], index: number): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (!before || !word || !next || !/^(?:NNS|PRP|RB)$/.test(before.pos)) return false;
  return (
    (word.pos === 'VBP' || (/^(?:VB|NNS?|JJ)$/.test(word.pos) && canBe(word.lower, 'VBP'))) &&
    /^(?:IN|DT|PRP\$?|RB|TO|JJ|CD|WRB|RP)$/.test(next.pos)
  );
}

/** "Escalations per 100 calls, weekly, target 12" → "escalations per 100 calls". */
export function measurePhrase(text: string): string | undefined {
  const words = readWords(text);
  const relative = words.findIndex(({ lower }, index) => index > 0 && /^(?:that|who|which|where|whose)$/.test(lower));
  const end = words.findIndex((word, index) => {
    if (index === 0) return false;
    if (isBreak(word) || /^(?:by|from|to|within)$/.test(word.lower)) return true;
    const inClause = relative >= 0 && index > relative;
    return !inClause && /^(?:VB[PZ]|MD)$/.test(word.pos);
  });
  const phrase = words.slice(0, end < 0 ? words.length : end);
  const head = phrase[0];
  if (!head || phrase.length > longestPhrase || head.kind !== 'word' || /^(?:IN|TO)$/.test(head.pos)) return undefined;
  if (!phrase.some((word) => word.pos.startsWith('NN'))) return undefined;
  return lowerFirst(text.slice(head.start, (phrase.at(-1) as Word).end), head);
}

function isBreak(word: Word): boolean {
  return word.kind === 'mark' && /^[,;:.!?()–—|"]$/.test(word.text);
}

/** In the middle of a sentence: a capital that only began one goes, a name keeps its own. */
function lowerFirst(text: string, head: Word): string {
  return /^\p{Lu}[\p{Ll}'’-]*$/u.test(head.text) && head.pos !== 'NNP' ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
