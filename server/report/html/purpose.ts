/** Purpose statements as they were read, with their parts marked and named. */
import { briefQuestions, type ReviewedPurpose } from '../../rules/review-form.ts';
import { html, type Markup, type Part } from './markup.ts';
import { standingBadge } from './words.ts';

const parts = ['who', 'from', 'to', 'result'] as const;

export function readPurposes(purposes: readonly ReviewedPurpose[]): Markup {
  if (purposes.length === 0) return html``;
  const told = purposes.filter(({ background }) => !background);
  return html`<h3>The purpose, as it was read</h3>
${(told.length > 0 ? told : purposes).map(readPurpose)}`;
}

function readPurpose(purpose: ReviewedPurpose): Markup {
  const missing = parts.filter((part) => !purpose.parts.some((one) => one.part === part));
  const note = purpose.background
    ? 'This is the background, and no change yet.'
    : missing.length > 0 && `Not in it: ${missing.map((part) => briefQuestions[part].name.toLowerCase()).join(', ')}.`;
  return html`<blockquote class="purpose">
<p>${marked(purpose)}</p>
<p class="note">${standingBadge(purpose.standing)}${note ? html`<span> ${note}</span>` : undefined}</p>
</blockquote>
`;
}

/** Of parts that overlap, the first is marked. */
function marked({ text, parts: places }: ReviewedPurpose): Part[] {
  const out: Part[] = [];
  let at = 0;
  for (const { part, start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out.push(
      text.slice(at, start),
      html`<mark class="${part}"><span class="part">${briefQuestions[part].name}</span> ${text.slice(start, end)}</mark>`,
    );
    at = end;
  }
  return [...out, text.slice(at)];
}
