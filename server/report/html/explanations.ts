/** What the marks mean: of each rule that marked something, the explanation from its page. */
import type { ReportedRule } from '../report.ts';
import { leadOf, paragraphsOf, titleOf } from '../rule-page.ts';
import { html, type Markup, type Part } from './markup.ts';
import { rulePlace } from './places.ts';

export function explanations(rules: readonly ReportedRule[]): Markup {
  if (rules.length === 0) return html``;
  return html`<section aria-labelledby="rules">
<h2 id="rules">What the marks mean</h2>
${rules.map(explanation)}</section>`;
}

function explanation({ id, page }: ReportedRule): Markup {
  return html`<article class="rule" id="${rulePlace(id)}">
<h3>${titleOf(page)}</h3>
<p class="path">${id}</p>
<p>${leadOf(page)}</p>
<h4>Why it matters</h4>
${paragraphsOf(page, 'Why it matters').map((text) => html`<p>${emphasised(text)}</p>\n`)}<h4>How to fix it</h4>
${paragraphsOf(page, 'How to fix it').map((text) => html`<p>${emphasised(text)}</p>\n`)}</article>
`;
}

/** The emphasis and the code of a paragraph. */
function emphasised(text: string): Part[] {
  return text.split(/(`[^`]+`|\*[^*]+\*)/).map((piece) => {
    if (/^`.+`$/s.test(piece)) return html`<code>${piece.slice(1, -1)}</code>`;
    if (/^\*.+\*$/s.test(piece)) return html`<em>${piece.slice(1, -1)}</em>`;
    return piece;
  });
}
