/** What a brief answers and what it leaves open, for people who read about it and not in it. */
import { findPlaceholders } from '../brief/placeholders.ts';
import type { Brief, Role, Statement } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import { discoveryQuestions } from '../rewrite/questions.ts';
import { carrierRange, filledSections, hasGap, sectionsOf } from './brief-parts.ts';
import { causeOf } from './cause.ts';
import { currencyOf, hasCurrency } from './currency.ts';
import { currencyUse, firstClaim, isCurrencyUsed } from './currency-use.ts';
import { evidenceOf } from './evidence.ts';
import { purposeElsewhere } from './purpose-elsewhere.ts';
import { type PurposeStatement, purposesOf } from './purpose-statements.ts';
import { type Answer, type BriefQuestion, briefQuestions, type Review, type ReviewedPurpose } from './review-form.ts';
import { socialPurposesOf, socialSectionsOf } from './social-spaces.ts';
import { bestPurpose, currencyState, standingOf, standingOfPurpose } from './standing.ts';

/** What is told of an answer. */
type Told = Omit<Answer, 'question'>;

const none: Told = { state: 'none' };

const purposeRules = ['purpose-missing', 'purpose-vague', 'transformation-incomplete'];

/** What a rule has marked. */
interface Mark {
  readonly rule: string;
  readonly range: Span;
}

type Read = (brief: Brief, marks: readonly Mark[]) => Told;

/** The rules that ask each question, and how it is told whether the brief answers it. */
const readers: Readonly<Record<BriefQuestion, readonly [rules: readonly string[], read: Read]>> = {
  who: [[...purposeRules, 'audience-generic'], (brief) => partOf(brief, 'who')],
  from: [purposeRules, (brief) => partOf(brief, 'from')],
  to: [purposeRules, (brief) => partOf(brief, 'to')],
  result: [[...purposeRules, 'result-unmeasured'], (brief) => partOf(brief, 'result')],
  cause: [['root-cause-missing'], (brief) => found(causeOf(brief))],
  currency: [['currency-missing', 'wiifm-only', 'company-currency'], readCurrency],
  evidence: [['currency-unevidenced', 'audience-unresearched'], readEvidence],
  uptake: [['currency-unapplied'], readUptake],
  objectives: [['objective-vague'], (brief, marks) => readSections(brief, 'objectives', marks)],
  decisions: [['decision-untraced'], (brief, marks) => readSections(brief, 'decisions', marks)],
  social: [['social-purpose-missing', 'social-purpose-vague'], readSocial],
  measures: [['measure-unmatched'], (brief, marks) => readSections(brief, 'measures', marks)],
};

/**
 * @param marks all that the rules have to say of the brief, what is in a baseline too
 * @param findings those whose questions are to be asked
 * @param isOn whether the settings let a rule speak; what only silent rules ask is left out
 */
export function reviewOf(
  brief: Brief,
  marks: readonly Mark[],
  findings: readonly Mark[],
  isOn: (rule: string) => boolean,
): Review {
  const { standing, progress } = standingOf(brief);
  const answers = (Object.keys(briefQuestions) as BriefQuestion[]).flatMap((question) => {
    const [rules, read] = readers[question];
    if (!rules.some(isOn)) return [];
    const own = marks.filter(({ rule }) => rules.includes(rule));
    return [{ question, ...read(brief, own) }];
  });
  return {
    ...(brief.title && { title: brief.title.text }),
    standing,
    progress,
    answers,
    purposes: purposeStatements(brief).map(reviewed),
    questions: discoveryQuestions(brief, findings).map(({ asked, text }) => ({ asked, text })),
    sections: brief.sections.flatMap(({ carrier, range: { start } }) => (carrier ? [{ name: carrier.name, start }] : [])),
  };
}

function purposeStatements(brief: Brief): readonly PurposeStatement[] {
  const told = purposesOf(brief).flatMap(({ statements }) => statements);
  return told.length > 0 ? told : [purposeElsewhere(brief) ?? []].flat();
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
  return found(firstClaim(brief) ?? currencyOf(brief).sentences[0], currencyState(brief) === 'stated');
}

function readEvidence(brief: Brief): Told {
  const sign = hasCurrency(brief) ? evidenceOf(brief) : undefined;
  return found(sign, sign && !hasGap(sign));
}

function readUptake(brief: Brief): Told {
  const { personal, items } = currencyUse(brief);
  if (items.length === 0 || personal.every(hasGap)) return none;
  return { state: isCurrencyUsed(brief) ? 'answered' : 'open' };
}

function readSocial(brief: Brief, marks: readonly Mark[]): Told {
  if (marks.length === 0 && socialSectionsOf(brief).length === 0) return none;
  const purposes = socialPurposesOf(brief).map(({ statement }) => statement);
  const told = purposes.find((statement) => !hasGap(statement));
  return found(told ?? purposes[0], marks.length === 0 && told !== undefined);
}

/** Sections that need not be there; open where something in them is marked, or all of it is still to be written. */
function readSections(brief: Brief, role: Role, [marked]: readonly Mark[]): Told {
  const [section] = filledSections(brief, role);
  if (!section) return sectionsOf(brief, role).length > 0 ? found(undefined) : none;
  const statements = filledSections(brief, role).flatMap((one) => one.statements);
  const written = statements.filter((statement) => !hasGap(statement));
  const shown = written.find(({ range }) => range.start === marked?.range.start) ?? written.find(isPoint);
  const said = shown ?? { range: carrierRange(section), text: section.carrier?.name ?? '' };
  return found(said, !marked && (written.length > 0 || statements.length === 0));
}

/** More than a number, and not what leads into a list. */
function isPoint({ text }: Statement): boolean {
  return /\p{L}{2}/u.test(text) && !text.endsWith(':');
}
