/** What a brief answers and what it leaves open, for people who read about it and not in it. */
import { findPlaceholders } from '../brief/placeholders.ts';
import type { Brief, Role, Statement } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import { discoveryQuestions } from '../rewrite/questions.ts';
import { carrierRange, filledSections, hasGap } from './brief-parts.ts';
import { causeOf } from './cause.ts';
import { claimsOf, currencyOf, currencyState } from './currency.ts';
import { currencyUnapplied } from './currency-unapplied.ts';
import { decisionUntraced } from './decision-untraced.ts';
import { evidenceOf } from './evidence.ts';
import { measureUnmatched } from './measure-unmatched.ts';
import { objectiveVague } from './objective-vague.ts';
import { type PurposeStatement, purposesOf } from './purpose-statements.ts';
import { type Answer, type BriefQuestion, briefQuestions, type Review, type ReviewedPurpose } from './review-form.ts';
import type { AnyRule } from './rule.ts';
import { socialPurposeMissing } from './social-purpose-missing.ts';
import { socialPurposeVague } from './social-purpose-vague.ts';
import { socialPurposesOf, socialSectionsOf } from './social-spaces.ts';
import { bestPurpose, standingOf, standingOfPurpose } from './standing.ts';
import { transformationElsewhere } from './unnamed-purpose.ts';

/** What is told of an answer. */
type Told = Omit<Answer, 'question'>;

const none: Told = { state: 'none' };

const purposeRules = ['purpose-missing', 'purpose-vague', 'transformation-incomplete'];

/** The rules that ask each question, and how it is told whether the brief answers it. */
const readers: Readonly<Record<BriefQuestion, readonly [rules: readonly string[], read: (brief: Brief) => Told]>> = {
  who: [[...purposeRules, 'audience-generic'], (brief) => partOf(brief, 'who')],
  from: [purposeRules, (brief) => partOf(brief, 'from')],
  to: [purposeRules, (brief) => partOf(brief, 'to')],
  result: [[...purposeRules, 'result-unmeasured'], (brief) => partOf(brief, 'result')],
  cause: [['root-cause-missing'], (brief) => found(causeOf(brief))],
  currency: [['currency-missing', 'wiifm-only', 'company-currency'], readCurrency],
  evidence: [['currency-unevidenced', 'audience-unresearched'], readEvidence],
  uptake: [['currency-unapplied'], readUptake],
  objectives: [['objective-vague'], (brief) => sectionAnswer(brief, 'objectives', objectiveVague)],
  decisions: [['decision-untraced'], (brief) => sectionAnswer(brief, 'decisions', decisionUntraced)],
  social: [['social-purpose-missing', 'social-purpose-vague'], readSocial],
  measures: [['measure-unmatched'], (brief) => sectionAnswer(brief, 'measures', measureUnmatched)],
};

/**
 * @param findings those whose questions are to be asked
 * @param isOn whether the settings let a rule speak; what only silent rules ask is left out
 */
export function reviewOf(
  brief: Brief,
  findings: readonly { readonly rule: string; readonly range: Span }[],
  isOn: (rule: string) => boolean,
): Review {
  const { standing, progress } = standingOf(brief);
  const asked = (Object.keys(briefQuestions) as BriefQuestion[]).filter((question) => readers[question][0].some(isOn));
  return {
    ...(brief.title && { title: brief.title.text }),
    standing,
    progress,
    answers: asked.map((question) => ({ question, ...readers[question][1](brief) })),
    purposes: purposeStatements(brief).map(reviewed),
    questions: discoveryQuestions(brief, findings).map(({ asked, text }) => ({ asked, text })),
    sections: brief.sections.flatMap(({ carrier, range: { start } }) => (carrier ? [{ name: carrier.name, start }] : [])),
  };
}

function purposeStatements(brief: Brief): readonly PurposeStatement[] {
  const told = purposesOf(brief).flatMap(({ statements }) => statements);
  return told.length > 0 ? told : [transformationElsewhere(brief) ?? []].flat();
}

function reviewed(statement: PurposeStatement): ReviewedPurpose {
  const { text, range, reading } = statement;
  const parts = (['who', 'from', 'to', 'result'] as const).flatMap((part) => {
    const place = reading[part];
    return place ? [{ part, start: place.start, end: place.end }] : [];
  });
  return { text, range, standing: standingOfPurpose(statement), background: reading.rung === 'context', parts };
}

/** Words of the brief, as a reader sees them, and where they stand. */
type Said = Pick<Statement, 'range' | 'text'>;

function found(said: Said | undefined, isAnswer = true): Told {
  return { state: said && isAnswer ? 'answered' : 'open', ...(said && { range: said.range, text: said.text }) };
}

/** What stands for a change in a vague purpose is none. */
function partOf(brief: Brief, part: 'who' | 'from' | 'to' | 'result'): Told {
  const best = bestPurpose(brief);
  const range = best?.anatomy[part];
  const words = best?.reading[part];
  if (!best || !range || !words) return found(undefined);
  const { rung, generic, measured } = best.reading;
  const text = best.text.slice(words.start, words.end);
  const isChange = part === 'who' ? !generic : rung !== 'vague' && rung !== 'context';
  return found({ range, text }, findPlaceholders(text).length === 0 && isChange && (part !== 'result' || measured));
}

function readCurrency(brief: Brief): Told {
  return found(claimsOf(currencyOf(brief))[0], currencyState(brief) === 'stated');
}

function readEvidence(brief: Brief): Told {
  const sign = claimsOf(currencyOf(brief)).length > 0 ? evidenceOf(brief) : undefined;
  return found(sign, sign && !hasGap(sign));
}

function readUptake(brief: Brief): Told {
  const isDesigned = filledSections(brief, 'social', 'prompts', 'decisions').length > 0;
  if (!isDesigned || claimsOf(currencyOf(brief)).every(hasGap)) return none;
  return { state: speaks(currencyUnapplied, brief) ? 'open' : 'answered' };
}

function readSocial(brief: Brief): Told {
  const isOpen = speaks(socialPurposeMissing, brief) || speaks(socialPurposeVague, brief);
  if (!isOpen && socialSectionsOf(brief).length === 0) return none;
  const purposes = socialPurposesOf(brief).map(({ statement }) => statement);
  const told = purposes.find((statement) => !hasGap(statement));
  return found(told ?? purposes[0], !isOpen && told !== undefined);
}

/** A section that need not be there; open where the rule marks something in it, or all of it is still to be written. */
function sectionAnswer(brief: Brief, role: Role, rule: AnyRule): Told {
  const [section] = filledSections(brief, role);
  if (!section) return none;
  const marked = firstMark(rule, brief);
  const statements = filledSections(brief, role).flatMap((one) => one.statements);
  const written = statements.filter((statement) => !hasGap(statement));
  const shown = written.find(({ range }) => range.start === marked?.start) ?? written.find(isPoint);
  const said = shown ?? { range: carrierRange(section), text: section.carrier?.name ?? '' };
  return found(said, !marked && (written.length > 0 || statements.length === 0));
}

/** More than a number, and not what leads into a list. */
function isPoint({ text }: Statement): boolean {
  return /\p{L}{2}/u.test(text) && !text.endsWith(':');
}

function speaks(rule: AnyRule, brief: Brief): boolean {
  return firstMark(rule, brief) !== undefined;
}

function firstMark(rule: AnyRule, brief: Brief): Span | undefined {
  const [first] = rule.detect(brief);
  return first?.range;
}
