/** The author's own words, cut to fit a slot: the who without what is done to it, the object without the who. */
import type { Stretch } from '../english/purpose.ts';

const quantifier = /(?:\b(?:every|each|all|both|our|your|the)\s+){1,4}$/i;
/** What a training does to its people stands before the who in an infinitive or an imperative: "To equip ward sisters …". */
const done =
  /^(?:train|teach|equip|educate|inform|brief|prepare|help|enable|introduce|onboard|upskill|give|bring|show|get|sensitise|sensitize|familiarise|familiarize)\s+/i;
const given =
  /(?<!\s)\s+(?:with|of)\s+(?:(?:the|an?|all|new|necessary|required|right)\s+)*(?:skills?|knowledge|tools?|confidence|know-how|abilit(?:y|ies)|understanding|competenc(?:y|ies|es?))\b.*$/is;
const joint = /^(?:to|on|into|in|about|with|of|for|around)\s+/i;
const state =
  /^(?:(?:more|fully|better|much|well|quite)\s+)*(?:aware|conscious|mindful|familiar|acquainted|comfortable|confident|certain|sure|informed)\b\s*/i;

/** The noun phrase of who changes, on one line, with the article or quantifier in front of it. */
export function whoIn(text: string, { start, end }: Stretch): string | undefined {
  const before = quantifier.exec(text.slice(0, start))?.[0] ?? '';
  const who = oneLine(before + text.slice(start, end))
    .replace(done, '')
    .replace(given, '')
    .replace(/(?<!\s)\s+(?:on|in|to|about|with|into|for)(?:\s+(?:the|an?|our|their))?$/i, '');
  return who === '' ? undefined : who;
}

/** What a vague statement is about, without the who and without the state it names; `undefined` where nothing is left. */
export function objectIn(words: string, who: string | undefined): string | undefined {
  let rest = oneLine(words);
  if (who) {
    const name = who
      .replace(quantifier, '')
      .replace(/^(?:every|each|all|both|our|your|the)\s+/i, '')
      .toLowerCase();
    const at = rest.toLowerCase().indexOf(name);
    if (at >= 0 && at <= longestArticle)
      rest = rest
        .slice(at + name.length)
        .trim()
        .replace(joint, '');
    else if (at > 0 && rest.toLowerCase().endsWith(name))
      rest = rest.slice(0, at).replace(/(?<!\s)\s+(?:among|amongst|for|in|to|of|with|by)(?:\s+(?:all|our|the|every))*\s*$/i, '');
  }
  rest = rest.replace(state, '').replace(joint, '').trim();
  return rest === '' ? undefined : rest;
}

/** How long an article or a quantifier in front of a who is: "all of the". */
const longestArticle = 10;

/** The result with the verb that moves it: "increasing" + "repeat gifts by 10%". */
export function resultIn(text: string, { start, end }: Stretch): string {
  const before = /(?<!\p{Ll})(?:\p{Ll}+ing|so(?: that)?)\s+$/u.exec(text.slice(0, start))?.[0] ?? '';
  const own = oneLine(text.slice(start, end));
  return before && !/^\p{L}+ing\b/u.test(own) && !/^(?:to|by|from|so|which|and)\b/i.test(own)
    ? `${before.trimEnd()} ${own}`
    : own;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For the middle of a sentence: an abbreviation, a name like "McCoy" and "I" keep their capital. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Ll}'’-]*\b/u.test(text) && !/^I\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
