/** What can be typed for an author: the sections of a brief, and a transformation statement. */
import type { Role } from '../brief/model.ts';
import type { Template } from './template.ts';

export interface Scaffold {
  /** How the section is called. */
  readonly name: string;
  /** What belongs there, in a sentence. */
  readonly about: string;
  readonly body: Template;
}

const transformationBody: Template = [
  { stop: 'Who changes' },
  ' will go from ',
  { stop: 'what they do today' },
  ' to ',
  { stop: 'what they will do' },
  ', ',
  { stop: 'increasing', choices: ['increasing', 'reducing', 'halving', 'doubling', 'ending'] },
  ' ',
  { stop: 'the measure that shows it' },
  ' by ',
  { stop: 'how much' },
  '.',
];

export const transformationScaffold: Scaffold = {
  name: 'Transformation statement',
  about: 'Who goes from what to what, and what measurable difference that makes.',
  body: transformationBody,
};

/** In the order in which a brief is argued. */
export const scaffolds: readonly (Scaffold & { readonly role: Role })[] = [
  { role: 'purpose', name: 'Purpose', about: transformationScaffold.about, body: transformationBody },
  {
    role: 'cause',
    name: 'Root cause',
    about: 'What keeps people from doing it today, and how you found out.',
    body: [
      'We looked at ',
      { stop: 'what you looked at: a ride-along, forty cases, interviews' },
      '. They ',
      { stop: 'do what they do today' },
      ' because ',
      { stop: 'what keeps them from doing it' },
      '.',
    ],
  },
  {
    role: 'audience',
    name: 'Audience',
    about: 'Who learns: which group, how many, where, and what their day is like.',
    body: [{ stop: 'Who they are, how many, where they work' }, '.'],
  },
  {
    role: 'currency',
    name: 'Currency',
    about: 'What this audience would trade its time and energy for, and how you know.',
    body: [
      'They would give up ',
      { stop: 'an hour of their week' },
      ' for ',
      { stop: 'what they value' },
      '. We know it from ',
      { stop: 'a survey, a focus group, a talk with one of them' },
      '.',
    ],
  },
  {
    role: 'objectives',
    name: 'Objectives',
    about: 'What people will be able to do, each with a verb that can be observed.',
    body: ['By the end, they will:\n\n- ', { stop: 'a verb that can be observed, and what they do it with' }],
  },
  {
    role: 'decisions',
    name: 'Design decisions',
    about: 'Each choice of activity, format or medium, and why it serves this audience.',
    body: ['- ', { stop: 'An activity or a format' }, ', because ', { stop: 'what this audience needs or values' }],
  },
  {
    role: 'social',
    name: 'Social space',
    about: 'Who does what together in it, and towards what; it is for more than talking and learning.',
    body: [
      'A place for ',
      { stop: 'who' },
      ' to ',
      { stop: 'what they work out together' },
      ', so that ',
      { stop: 'what gets better in their work' },
      '.',
    ],
  },
  {
    role: 'prompts',
    name: 'Discussion prompts',
    about: 'Questions that ask for what people value, and not for what the organisation gains.',
    body: ['- ', { stop: 'A question that asks for what they value' }],
  },
  {
    role: 'measures',
    name: 'Success measures',
    about: 'What is counted, the result that the purpose promises first.',
    body: ['- ', { stop: 'The measure that the purpose promises' }],
  },
];
