/** Turns an objective that nobody can see into one with a verb for what people do; the rest of it stays. */
import type { Brief, Statement } from '../brief/model.ts';
import { vagueObject } from '../english/exposure.ts';
import { isVagueObjective } from '../english/objective.ts';
import { ownWords } from '../english/own-words.ts';
import type { Fix } from '../rules/rule.ts';
import type { Template } from './template.ts';
import { upperFirst } from './wording.ts';
import { readWords } from '../english/words.ts';

/** Verbs that can be observed, by what stands behind them. */
const ofClause = ['explain', 'show', 'demonstrate', 'decide', 'describe'] as const;
const ofThing = ['apply', 'explain', 'use', 'choose', 'compare', 'demonstrate'] as const;
const ofList = ['name', 'apply', 'explain', 'sort', 'compare'] as const;

const clause = /^(?:how|what|why|when|where|who|which|that|whether|if|to)\b/i;
const listed =
  /^(?:the |all |our )?(?:\w+ )?(?:names?|types?|kinds?|steps?|stages?|parts?|rules?|signs?|elements?|components?|basics|principles|options|reasons)\b/i;
/** Who will do it, as an objective may say it before its verb. */
const lead =
  /^(?:(?:by|at) the end[^,]*,\s*)?(?:(?:the |each |all |every |our )?[\p{L}'’ -]{0,60}?\b(?:will|should|can|could|must|shall|are able to|is able to|will be able to|to be able to)(?:\s+(?:also|then|be able to))*|be able to|to)\s+/iu;

/** A verb that only leads to what is known: another takes its place. */
const light = /^(?:have|has|be|get|gain|keep|carry|possess|hold|develop|build|acquire)\s+(?=\S)/i;

/** What is left of an objective when another verb takes the place of its own: "nurture an open mind" → "an open mind". */
function withoutVerb(text: string): string {
  const rest = text.replace(light, '');
  const words = readWords(rest);
  const object = words.find(({ pos }, index) => index > 0 && !/^(?:IN|RP|TO)$/.test(pos));
  return object && /^VBP?$/.test(words[0]?.pos ?? '') ? rest.slice(object.start) : rest;
}

/** One fix with a choice of verbs. */
export function objectiveFixes(item: Statement, brief: Brief): Fix[] {
  const { text } = item;
  const object = vagueObject(text, ownWords(brief.house.vocabulary));
  const who = lead.exec(text)?.[0] ?? '';
  const at = object && object.start >= who.length ? object.start : who.length;
  const rest = object ? text.slice(at).trim() : withoutVerb(text.slice(at).trim());
  const verbs = clause.test(rest) ? ofClause : listed.test(rest) ? ofList : ofThing;
  const capital = who === '' && /^\p{Lu}/u.test(text);
  const done = object ? rest : rest.charAt(0).toLowerCase() + rest.slice(1);
  const written = verbs.map((verb) => (capital ? upperFirst(verb) : verb));
  const seen = written.filter((verb) => !isVagueObjective(`${who}${verb} ${done}`));
  const choices = seen.length > 0 ? seen : written;
  const template: Template = [...(who ? [who] : []), { stop: choices[0] as string, choices }, ' ', done];
  return [{ title: 'Choose a verb that can be observed', edits: [{ range: item.range, template }], preferred: true }];
}
