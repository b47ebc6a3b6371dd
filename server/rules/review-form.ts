/** The form of a review: what a brief answers and what it leaves open. Light and plain data, so that it can be kept, sent and shown without the engine. */
import type { Span } from '../markdown/block.ts';
import type { DiscoveryQuestion } from '../rewrite/question-list.ts';
import type { Progress, Standing } from './outline-form.ts';

/** What a brief is asked, in the order in which it is read: a name, and the question behind it. */
export const briefQuestions = {
  who: { name: 'Who', asks: 'Which named group changes?' },
  from: { name: 'From', asks: 'What do they do, believe or lack today?' },
  to: { name: 'To', asks: 'What will they do afterwards that can be seen?' },
  result: { name: 'Result', asks: 'What measurable difference does it make?' },
  cause: { name: 'Root cause', asks: 'What keeps them from doing it today, and who found that out?' },
  currency: { name: 'Currency', asks: 'What would they trade their time and energy for?' },
  evidence: { name: 'Evidence', asks: 'How do you know what they value: a survey, a focus group, a talk?' },
  uptake: { name: 'Put to work', asks: 'Which activity, prompt or choice takes up what they value?' },
  objectives: { name: 'Objectives', asks: 'What will people do that somebody can check?' },
  decisions: { name: 'Decisions', asks: 'Which purpose, people or value does each choice serve?' },
  social: { name: 'Social purpose', asks: 'Who does what together in each space, and towards what?' },
  measures: { name: 'Measures', asks: 'What counts the result that the purpose promises?' },
} as const;

export type BriefQuestion = keyof typeof briefQuestions;

export interface Answer {
  readonly question: BriefQuestion;
  /** `none` where the brief has nothing on it, and need not have. */
  readonly state: 'answered' | 'open' | 'none';
  /** Where the answer stands, or what there is of it. */
  readonly range?: Span;
  /** Its words as a reader sees them. */
  readonly text?: string;
}

/** A purpose statement, and how it was read. */
export interface ReviewedPurpose {
  /** Its words as a reader sees them; several sentences where only together they tell a change. */
  readonly text: string;
  /** Where it stands in the document. */
  readonly range: Span;
  readonly standing: Standing;
  /** It tells of the past, the sponsor or the document itself, and promises nothing. */
  readonly background: boolean;
  /** Where its parts stand in `text`, in that order; those that are missing are left out. */
  readonly parts: readonly { readonly part: 'who' | 'from' | 'to' | 'result'; readonly start: number; readonly end: number }[];
}

export interface Review {
  /** The document's title, where it has one. */
  readonly title?: string;
  readonly standing: Standing;
  /** Why it stands there, see `Outline`. */
  readonly progress: readonly Progress[];
  /** In the order of `briefQuestions`; what the settings ask nothing about is left out. */
  readonly answers: readonly Answer[];
  /** In the order of the document. */
  readonly purposes: readonly ReviewedPurpose[];
  /** What to ask whom, made from the findings. */
  readonly questions: readonly DiscoveryQuestion[];
  /** The names of its sections and where each begins, in the order of the document. */
  readonly sections: readonly { readonly name: string; readonly start: number }[];
}
