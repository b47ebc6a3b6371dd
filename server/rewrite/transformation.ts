/** Rewrites a purpose statement as a transformation statement out of its own words and what the brief says elsewhere. */
import type { Brief, Statement } from '../brief/model.ts';
import { beginsWithBaseVerb, beginsWithVerb, gerundPhrase } from '../english/gerund.ts';
import { verbForms } from '../english/inflect.ts';
import { vagueObject } from '../english/exposure.ts';
import { type OwnWords, ownWords } from '../english/own-words.ts';
import { isUnwanted } from '../english/unwanted.ts';
import { type PurposeReading, readPurpose, type Stretch } from '../english/purpose.ts';
import type { Span } from '../markdown/block.ts';
import type { Fix } from '../rules/rule.ts';
import { type Facts, factsOf } from './facts.ts';
import { inLineEndings } from './place.ts';
import type { Stop, Template } from './template.ts';
import { lowerFirst, objectIn, oneLine, resultIn, upperFirst, whoIn } from './wording.ts';

/** A statement as the rules read it. */
export interface Rewritable {
  readonly text: string;
  /** All of it; absent where the document tells the parts in a table or a list. */
  readonly whole?: Span;
  /** Its sentences, items or cells in order. */
  readonly statements: readonly Statement[];
  readonly reading: PurposeReading;
}

const title = 'Rewrite as a transformation statement';
const wholeTitle = 'Write it whole from what the brief says';

const rising: Stop = { stop: 'increasing', choices: ['increasing', 'reducing', 'doubling', 'halving'] };
const falling: Stop = { stop: 'reducing', choices: ['reducing', 'increasing', 'halving', 'ending'] };

/** The fixes for a purpose statement that is vague, incomplete or unmeasured. */
export function transformationFixes(statement: Rewritable, brief: Brief): Fix[] {
  const { text, reading } = statement;
  const facts = factsOf(brief, reading.who && text.slice(reading.who.start, reading.who.end));
  if (!statement.whole) return resultBehind(statement, facts, brief);
  const template =
    reading.rung === 'unmeasured' ? withResult(statement, facts) : rewritten(statement, facts, ownWords(brief.house.vocabulary));
  const fix: Fix = { title, edits: [{ range: statement.whole, template: joined(template) }], preferred: true };
  const told = template.some((part) => typeof part !== 'string') && toldWhole(statement, facts);
  return told ? [fix, { title: wholeTitle, edits: [{ range: statement.whole, template: told }] }] : [fix];
}

/** The statement with no gap, where the statement and the brief have all its parts between them. */
function toldWhole({ text, reading, statements }: Rewritable, facts: Facts): Template | undefined {
  const own = (part: Stretch | undefined) => part && gerundPhrase(oneLine(text.slice(part.start, part.end)));
  const who = (reading.who && !reading.generic && whoIn(text, reading.who)) ?? whoBefore(statements[0]) ?? facts.audiences[0];
  const from = own(reading.from) ?? facts.currentState;
  const to = (reading.rung === 'vague' ? undefined : own(reading.to)) ?? facts.behaviour;
  const result =
    reading.measured && reading.result ? resultOf(resultIn(text, reading.result), true, facts) : facts.target && [facts.target];
  if (!who || !from || !to || !result) return undefined;
  return transformation({ announced: announcedIn(text, statements), who, from, to, result });
}

/** A table or a list keeps its form; the result that it lacks is told behind it. */
function resultBehind({ statements }: Rewritable, facts: Facts, brief: Brief): Fix[] {
  const last = statements.at(-1)?.unit;
  if (!last) return [];
  const at = last.range.end;
  const lead = last.kind === 'item' ? '\n- **Result:** ' : '\n\nResult: ';
  const template = inLineEndings([lead, ...measuredResult(facts), '.'], brief);
  return [
    {
      title: 'Add the measurable result',
      edits: [{ range: { start: at, end: at }, template: joined(template) }],
      preferred: true,
    },
  ];
}

/** "WHO will go from FROM to TO, increasing MEASURE by AMOUNT." */
export function transformation(parts: {
  /** "The aim of the mornings is": what announces the purpose outside a section of its own. */
  readonly announced?: string | undefined;
  readonly who: string | Stop;
  readonly from: string | Stop;
  readonly to: string | Stop;
  readonly result: Template;
}): Template {
  const { announced, who } = parts;
  const lead: Template = announced
    ? [`${announced} for `, typeof who === 'string' ? lowerFirst(who) : who, ' to go from ']
    : [typeof who === 'string' ? upperFirst(who) : who, ' will go from '];
  return joined([...lead, parts.from, ' to ', parts.to, ', ', ...parts.result, '.']);
}

/** The result that the brief measures; where it names no amount, that is left to the author. */
export function measuredResult(facts: Facts): Template {
  if (facts.target) return [facts.target];
  const measure = facts.measures[0];
  const direction = measure !== undefined && isUnwanted(measure) ? falling : rising;
  return [direction, ' ', measure ?? { stop: 'the measure that shows it' }, ' by ', { stop: 'how much' }];
}

const announcement = /^(.{3,80}?\b(?:is|are))\s+(?:to|that|for)\b/i;

function rewritten({ text, reading, statements }: Rewritable, facts: Facts, words: OwnWords): Template {
  const own = (part: Stretch | undefined) => part && oneLine(text.slice(part.start, part.end));
  const who = (reading.who && whoIn(text, reading.who)) ?? whoBefore(statements[0]) ?? facts.audiences[0];
  const from = own(reading.from) ?? facts.currentState;
  const to = reading.rung === 'vague' ? undefined : own(reading.to);
  return transformation({
    announced: announcedIn(text, statements),
    who: who ?? { stop: 'Who changes' },
    from: from ? gerundPhrase(from) : { stop: 'what they do today' },
    to: to ? gerundPhrase(to) : { stop: aim(text, reading, who, words) },
    result: resultOf(reading.result && resultIn(text, reading.result), reading.measured, facts),
  });
}

function announcedIn(text: string, [first]: readonly Statement[]): string | undefined {
  return first?.section.role === 'purpose' ? undefined : announcement.exec(text)?.[1];
}

/** Whom "They should also learn …" speaks of: the who of the sentence before. */
function whoBefore(statement: Statement | undefined): string | undefined {
  if (!statement || !/^(?:they|he|she)\b/i.test(statement.text)) return undefined;
  const told = statement.unit.statements;
  return told
    .slice(0, told.indexOf(statement))
    .map(({ text }) => ({ text, who: readPurpose(text).who }))
    .flatMap(({ text, who }) => (who ? [whoIn(text, who)] : []))
    .at(-1);
}

/** What the author can overtype: the vague statement's own object stays in sight. */
function aim(text: string, reading: PurposeReading, who: string | undefined, own: OwnWords): string {
  const object = reading.rung === 'vague' ? vagueObject(text, own) : undefined;
  const words = object && objectIn(text.slice(object.start, object.end), who);
  if (!words) return 'what they will do';
  if (/^(?:when|whenever|if|while|once)\b(?! to\b)/i.test(words)) return `what they will do ${words}`;
  if (beginsWithBaseVerb(words)) return `what they will do when they ${words}`;
  return /^(?:how|what|why|when|where|who|which|that|whether|if)\b/i.test(words)
    ? `what they will do once they know ${words}`
    : `what they will do with ${words}`;
}

/** A result as an order: the tagger takes its verb for a noun. */
const moving =
  /^(?:increase|reduce|raise|cut|lower|halve|double|treble|decrease|improve|lift|boost|grow|shorten|save|end|stop|win|keep)\b/i;

function resultOf(told: string | undefined, measured: boolean, facts: Facts): Template {
  if (!told) return measuredResult(facts);
  const clause = resultClause(lowerFirst(told));
  return measured ? [clause] : [clause, ' by ', { stop: 'how much' }];
}

function resultClause(told: string): string {
  if (/^so\b/.test(told)) return told;
  const own = told.replace(moving, (verb) => verbForms(verb).find((form) => form.endsWith('ing')) ?? verb);
  return beginsWithVerb(own) || /^\p{L}+ing\b/u.test(own) ? gerundPhrase(own) : `so that ${own}`;
}

/** The statement as it stands, with a result that can be measured at its end. */
function withResult({ text }: Rewritable, facts: Facts): Template {
  const mark = /(?<![.!?…])[.!?…]+$/.exec(text)?.[0] ?? '';
  const body = oneLine(text.slice(0, text.length - mark.length));
  const end = mark === '' || mark === '?' ? mark : '.';
  return [body, ', ', ...measuredResult(facts), end];
}

/** Neighbouring pieces of text as one. */
function joined(template: Template): Template {
  const out: (string | Stop)[] = [];
  for (const part of template) {
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}
