/** Scaffolds for sections that a brief lacks, filled with what it says elsewhere. */
import type { Brief, Section } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import type { Fix } from '../rules/rule.ts';
import { type Facts, factsOf } from './facts.ts';
import { fillSection, insertSection, successorOf } from './place.ts';
import type { Template } from './template.ts';
import { measuredResult, transformation } from './transformation.ts';
import { upperFirst } from './wording.ts';

/** Inserts a purpose section, or fills the empty one. */
export function purposeSectionFix(brief: Brief): Fix[] {
  const facts = factsOf(brief);
  const text = transformation({
    who: facts.audiences[0] ? upperFirst(facts.audiences[0]) : { stop: 'Who changes' },
    from: facts.currentState ?? { stop: 'what they do today' },
    to: { stop: 'what they will do' },
    result: measuredResult(facts),
  });
  const empty = brief.sections.find((section) => section.role === 'purpose' && section.empty && fillable(section));
  const edit = empty ? fillSection(brief, empty, text) : insertSection(brief, 'Purpose', text, successorOf(brief, 'purpose'));
  return [{ title: empty ? 'Write the purpose' : 'Insert a purpose section', edits: [edit], preferred: true }];
}

/** Inserts a section for the root cause behind the purpose. */
export function causeSectionFix(brief: Brief): Fix[] {
  const text: Template = [
    { stop: 'How we looked: a ride-along, a review of cases, interviews' },
    ': ',
    factsOf(brief).audiences[0] ?? { stop: 'they' },
    ' ',
    { stop: 'do what they do today' },
    ' because ',
    { stop: 'what keeps them from doing it' },
    '.',
  ];
  const edit = insertSection(brief, 'Root cause', text, successorOf(brief, 'cause'));
  return [{ title: 'Insert a root cause section', edits: [edit], preferred: true }];
}

/** Inserts a section that plans how the audience will be asked. */
export function analysisSectionFix(brief: Brief): Fix[] {
  const text: Template = [
    'In ',
    { stop: 'a focus group', choices: ['a focus group', 'three interviews', 'a short survey', 'a day beside them at work'] },
    ', we will ask ',
    factsOf(brief).audiences[0] ?? { stop: 'the audience' },
    ' ',
    { stop: 'what they would give an hour of their week for' },
    ' before anything is designed.',
  ];
  const edit = insertSection(brief, 'Audience analysis', text, successorOf(brief, 'analysis'));
  return [{ title: 'Plan how to ask them', edits: [edit], preferred: true }];
}

/** Inserts a currency section behind the audience. */
export function currencySectionFix(brief: Brief): Fix[] {
  const edit = insertSection(brief, 'Currency', currencyText(factsOf(brief)), successorOf(brief, 'currency'));
  return [{ title: 'Insert a currency section', edits: [edit], preferred: true }];
}

/** Puts the currency question in front of the WIIFM answer. */
export function currencyQuestionFix(wiifm: Span, brief: Brief): Fix[] {
  const section = brief.sections.find((one) => one.carrier?.range.start === wiifm.start);
  const place = section && /^(?:heading|label)$/.test(section.carrier?.kind ?? '') ? section : successorOf(brief, 'currency');
  const edit = insertSection(brief, "What's their currency?", currencyText(factsOf(brief)), place);
  return [{ title: 'Ask for their currency first', edits: [edit], preferred: true }];
}

function currencyText(facts: Facts): Template {
  const who = facts.audiences[0] ? upperFirst(facts.audiences[0]) : { stop: 'The audience' };
  return [
    who,
    ' would give up ',
    { stop: 'an hour of their week' },
    ' for ',
    { stop: 'what they value' },
    ': ',
    { stop: 'how we know: a survey, a focus group, a talk with one of them' },
    '.',
  ];
}

function fillable(section: Section): boolean {
  return section.carrier !== undefined && /^(?:heading|label|row|key)$/.test(section.carrier.kind);
}
