/** The section of one brief. */
import type { Finding } from '../../lint.ts';
import type { BriefMap } from '../../map/form.ts';
import { byAsked } from '../../rewrite/question-list.ts';
import { type Answer, briefQuestions, type Review } from '../../rules/review-form.ts';
import type { Place } from '../place.ts';
import { reason } from '../reason.ts';
import { findingList } from './findings.ts';
import { mapFigure } from './map.ts';
import { html, type Markup } from './markup.ts';
import { briefPlace, linePlace, tablePlace } from './places.ts';
import { readPurposes } from './purpose.ts';
import { capitalised, shortened, standingBadge } from './words.ts';

/** A brief as the report shows it. */
export interface ShownBrief {
  /** From 1, in the order of the report. */
  readonly number: number;
  /** Its title, or its path where it has none. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly review: Review;
  readonly map: BriefMap;
  readonly findings: readonly Finding[];
  /** Places offsets of the text. */
  place(offset: number): Place;
}

export function briefSection(brief: ShownBrief): Markup {
  const { number, name, path, review } = brief;
  const heading = `${briefPlace(number)}-name`;
  return html`<article class="brief" id="${briefPlace(number)}" aria-labelledby="${heading}">
<h2 id="${heading}">${name}</h2>
<p class="path">${path}</p>
<p class="stands">${standingBadge(review.standing)}</p>
<ul class="reasons">
${review.progress.map((progress) => html`<li>${reason(progress)}</li>\n`)}</ul>
${mapFigure(brief, brief.map)}
<h3>What it answers, and what is open</h3>
<ul class="answers">
${review.answers.map(answer)}</ul>
${readPurposes(review.purposes)}
${findingList(brief)}
${questions(review)}
${source(brief)}
<p class="back"><a href="#${tablePlace}">Back to all briefs</a></p>
</article>
`;
}

const states = {
  answered: { sign: '✓', word: 'Answered' },
  open: { sign: '?', word: 'Open' },
  none: { sign: '–', word: 'Nothing yet' },
} as const;

const longestAnswer = 200;

function answer({ question, state, text }: Answer): Markup {
  const { name, asks } = briefQuestions[question];
  const { sign, word } = states[state];
  return html`<li class="${state}"><p><strong>${name}</strong> <span class="state"><span aria-hidden="true">${sign}</span> ${word}</span></p>${text === undefined || text === '' ? undefined : html`<blockquote><p>${shortened(text, longestAnswer)}</p></blockquote>`}${state === 'open' ? html`<p class="asks">${asks}</p>` : undefined}</li>
`;
}

function questions({ questions: open }: Review): Markup {
  if (open.length === 0) return html``;
  return html`<h3>Questions to take along</h3>
${byAsked(open).map(({ lead, questions: own }) => html`<p>${capitalised(lead)}</p>\n<ul>\n${own.map((text) => html`<li>${text}</li>\n`)}</ul>\n`)}`;
}

/** The brief itself, for its lines to be looked up. */
function source({ number, text, place, findings }: ShownBrief): Markup {
  const marked = new Set(findings.map(({ range }) => place(range.start).line));
  const lines = text.split(/\r\n|\n|\r/).map((line, index) => {
    const isMarked = marked.has(index + 1);
    return html`<li id="${linePlace(number, index + 1)}"${isMarked ? html` class="marked"` : undefined}>${line}</li>\n`;
  });
  return html`<details class="source">
<summary>The text of the brief</summary>
<ol>
${lines}</ol>
</details>`;
}
