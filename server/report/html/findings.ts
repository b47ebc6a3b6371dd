/** The findings of a brief, each with its line, its words and a way to its explanation. */
import type { Finding } from '../../lint.ts';
import type { ShownBrief } from './brief.ts';
import { html, type Markup } from './markup.ts';
import { findingPlace, linePlace, rulePlace } from './places.ts';
import { shortened } from './words.ts';

/** Longest quotation, in UTF-16 code units. */
const longestQuote = 240;

export function findingList(brief: ShownBrief): Markup {
  if (brief.findings.length === 0) return html`<p class="kind">${kindWord(brief)}</p>`;
  return html`<h3>Findings</h3>
<ol class="findings">
${brief.findings.map((finding, index) => item(brief, finding, index + 1))}</ol>`;
}

function kindWord({ review: { standing } }: ShownBrief): string {
  return standing === 'Clear'
    ? 'Nothing to mark: it is clear who changes, from what to what, and what that is worth to them. Well done.'
    : 'There is nothing new to mark in this brief.';
}

function item(brief: ShownBrief, { rule, severity, message, range }: Finding, number: number): Markup {
  const { line } = brief.place(range.start);
  const section = brief.review.sections.findLast(({ start }) => start <= range.start);
  const words = shortened(brief.text.slice(range.start, range.end), longestQuote);
  return html`<li id="${findingPlace(brief.number, number)}">
<p class="where"><a href="#${linePlace(brief.number, line)}">Line ${line}</a>${section && html` in “${section.name}”`}, <span class="severity ${severity}">${severity}</span></p>
<p class="message">${message}</p>
${words === '' || words === section?.name ? undefined : html`<blockquote><p>${words}</p></blockquote>\n`}<p><a href="#${rulePlace(rule)}">About ${rule}</a></p>
</li>
`;
}
