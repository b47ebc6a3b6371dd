/** Puts the audience's own currency where a brief has the organisation's, no source, or no use of it. */
import type { Brief, Role, Section, Statement } from '../brief/model.ts';
import { claimCore } from '../english/echo.ts';
import { isCompanyMotive } from '../english/motive.ts';
import { ownWords } from '../english/own-words.ts';
import type { Fix } from '../rules/rule.ts';
import { anotherLike, sentenceBehind } from './behind.ts';
import type { Stop, Template } from './template.ts';
import { lowerFirst } from './wording.ts';
import { readWords } from '../english/words.ts';

/** What the brief says elsewhere that people value for themselves, as a noun phrase; a gap where it says nothing short enough. */
function ownCurrency(brief: Brief, gap: string): string | Stop {
  const claim = brief.sections
    .filter((section) => section.role === 'currency' && !section.empty)
    .flatMap((section) => section.statements)
    .map(({ text }) => claimCore(text))
    .find(
      (text) =>
        text.split(/\s+/).length <= longestClaim &&
        !/\b(?:they|we|who)\b/i.test(text) &&
        formOf(text) === 'noun phrase' &&
        !isCompanyMotive(text, ownWords(brief.house.vocabulary)),
    );
  return claim ? lowerFirst(claim) : { stop: gap };
}

const longestClaim = 9;

/** How a claim can be built into a sentence: as its object, as a clause of its own, or only quoted. */
type ClaimForm = 'noun phrase' | 'clause' | 'other';

/** "L1 analysts wish to get off the phones" has a verb of its own, "a door that closes" only one in a relative clause. */
function formOf(claim: string): ClaimForm {
  const words = readWords(claim);
  if (!/^(?:[DP]DT|DT|PRP|NN|JJ|RBR|RB|CD|VBG|VBN|EX)/.test(words[0]?.pos ?? '')) return 'other';
  const verb = words.findIndex(({ pos }) => /^(?:VB[PZD]|MD)$/.test(pos));
  const relative = words.slice(0, Math.max(0, verb)).some(({ lower }) => relatives.test(lower));
  if (verb > 0 && !relative) return 'clause';
  return words[0]?.pos === 'PRP' ? 'other' : 'noun phrase';
}

const relatives = /^(?:that|which|who|when|where|what|how|whose)$/;

/** Keeps what the organisation gains, behind what the person gains. */
export function companyCurrencyFixes(statement: Statement): Fix[] {
  const { text, range } = statement;
  const [, body = '', mark = ''] = /^(.*?)((?<![.!?])[.!?]+)?$/s.exec(text) ?? [];
  const template: Template = [
    { stop: 'What they gain that they value themselves' },
    ', which also means ',
    lowerFirst(body),
    mark,
  ];
  return [{ title: 'Put what the person gains first', edits: [{ range, template }], preferred: true }];
}

const asking =
  /^(?:how|what|where|which|when|in what way)\b.*?\b(?:might|could|can|will|would|do|should)\s+(?:you|we|your [\p{L}-]+|our [\p{L}-]+)\b/iu;

/** Asks for what people value, with the author's own opening. */
export function promptFixes(statement: Statement, brief: Brief): Fix[] {
  const opening = asking.exec(statement.text)?.[0] ?? 'How might you';
  const template: Template = [opening, ' ', { stop: 'use what you do well' }, ' for ', ownCurrency(brief, 'what you value'), '?'];
  return [{ title: 'Ask for what they value', edits: [{ range: statement.range, template }], preferred: true }];
}

/** Names a source behind the claim, or the ways to go where the audience cannot be reached. */
export function evidenceFixes(claim: { readonly section?: Section; readonly statement?: Statement }, brief: Brief): Fix[] {
  const last = claim.section?.statements.at(-1) ?? claim.statement;
  if (!last) return [];
  const edit = (template: Template) => [sentenceBehind(brief, last, template)];
  const asked: Template = [
    'We asked ',
    { stop: 'how many of them' },
    ' in ',
    { stop: 'a survey', choices: ['a survey', 'a focus group', 'interviews', 'a listening session'] },
    '.',
  ];
  const spoken: Template = [
    'We asked ',
    {
      stop: 'somebody who speaks for them',
      choices: ['their elected representative', 'their professional association', 'a person who used to do their job'],
    },
    ' in an interview.',
  ];
  return [
    { title: 'Name whom you asked', edits: edit(asked), preferred: true },
    { title: 'Name who speaks for them', edits: edit(spoken) },
  ];
}

/** Adds a prompt, or an activity with its reason, that takes the currency up in the words of the claim. */
export function uptakeFixes(claim: Statement, brief: Brief): Fix[] {
  const { question, reason } = takenUp(lowerFirst(claimCore(claim.text)));
  const last = (role: Role) => brief.sections.findLast((section) => section.role === role && !section.empty)?.statements.at(-1);
  const activity: Template = [{ stop: 'An activity that pays in it' }];
  const prompt = last('prompts');
  const other = last('decisions') ?? last('social');
  const fixes: Fix[] = [
    ...(prompt ? [{ title: 'Add a prompt that asks for it', edits: [anotherLike(brief, prompt, [question])] }] : []),
    ...(other ? [{ title: 'Add an activity that pays in it', edits: [anotherLike(brief, other, activity, reason)] }] : []),
  ];
  return fixes.map((fix, index) => ({ ...fix, preferred: index === 0 }));
}

/** A question that takes a claim up, and a reason that rests on it. */
function takenUp(claim: string): { readonly question: string; readonly reason: string } {
  switch (formOf(claim)) {
    case 'noun phrase':
      return { question: `What did you do this week for ${claim}?`, reason: `they value ${claim}` };
    case 'clause':
      return { question: `What would help most, given that ${claim}?`, reason: claim };
    default:
      return { question: `What did you do this week with this in mind: “${claim}”?`, reason: `this counts for them: “${claim}”` };
  }
}
