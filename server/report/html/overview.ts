/** What is over the briefs of a folder: how they stand, what is marked most often, and a table of all of them. */
import { type Standing, standings } from '../../rules/outline-form.ts';
import { type BriefQuestion, briefQuestions } from '../../rules/review-form.ts';
import type { Severity } from '../../rules/rule.ts';
import { count } from '../count.ts';
import { severities } from '../report.ts';
import { type Bar, barChart } from './bars.ts';
import type { ShownBrief } from './brief.ts';
import { html, type Markup } from './markup.ts';
import { briefPlace, rulePlace, tablePlace } from './places.ts';
import { standingBadge } from './words.ts';

/** How many of the most frequent faults are shown. */
const mostBars = 8;

/** Charts for two or more briefs: of one, the brief itself tells as much. @param titleOf says what a finding of a rule says in general */
export function charts(briefs: readonly ShownBrief[], titleOf: (rule: string) => string): Markup {
  if (briefs.length < 2) return html``;
  return html`<section aria-labelledby="glance">
<h2 id="glance">At a glance</h2>
<div class="charts">
<div>
${barChart('How the briefs stand', standingBars(briefs), briefs.length)}
${openChart(briefs)}
</div>
${faultChart(briefs, titleOf)}
</div>
</section>`;
}

function standingBars(briefs: readonly ShownBrief[]): Bar[] {
  return standings.map((standing) => {
    const number = briefs.filter(({ review }) => review.standing === standing).length;
    return { name: standingBadge(standing), count: number, told: `${number} of ${briefs.length}` };
  });
}

function faultChart(briefs: readonly ShownBrief[], titleOf: (rule: string) => string): Markup {
  const byRule = new Map<string, { findings: number; briefs: Set<ShownBrief> }>();
  for (const brief of briefs) {
    for (const { rule } of brief.findings) {
      const known = byRule.get(rule) ?? { findings: 0, briefs: new Set() };
      byRule.set(rule, { findings: known.findings + 1, briefs: known.briefs.add(brief) });
    }
  }
  const bars = [...byRule]
    .map(([rule, found]) => ({
      name: html`<a href="#${rulePlace(rule)}">${titleOf(rule)}</a>`,
      count: found.findings,
      told: `${found.findings} in ${count(found.briefs.size, 'brief')}`,
    }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostBars);
  return bars.length === 0 ? html`` : barChart('What is marked most often', bars, bars[0]?.count ?? 1);
}

function openChart(briefs: readonly ShownBrief[]): Markup {
  const open = briefs.flatMap(({ review }) => review.answers.filter(({ state }) => state === 'open'));
  const bars = (Object.keys(briefQuestions) as BriefQuestion[])
    .map((question) => ({ question, number: open.filter((answer) => answer.question === question).length }))
    .filter(({ number }) => number > 0)
    .map(({ question, number }) => ({
      name: briefQuestions[question].name,
      count: number,
      told: `${number} of ${briefs.length}`,
    }));
  return bars.length === 0 ? html`` : barChart('What the briefs leave open', bars, briefs.length);
}

const columnNames: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
  hint: 'Hints',
};

/** All briefs in a row each, with as many columns of findings as there are severities among them. */
export function table(briefs: readonly ShownBrief[]): Markup {
  const columns = severities.filter((severity) => briefs.some(({ findings }) => countOf(findings, severity) > 0));
  return html`<section aria-labelledby="${tablePlace}">
<h2 id="${tablePlace}">The briefs</h2>
<div class="wide" role="group" aria-labelledby="${tablePlace}" tabindex="0">
<table class="sortable" data-status="sorted">
<thead><tr><th scope="col" data-sort="ascending">Brief</th><th scope="col" data-sort="ascending">Stands</th>${columns.map(
    (severity) => html`<th scope="col" class="number" data-sort="descending">${columnNames[severity]}</th>`,
  )}</tr></thead>
<tbody>
${briefs.map((brief) => row(brief, columns))}</tbody>
</table>
</div>
<p id="sorted" class="unseen" role="status"></p>
</section>`;
}

function row({ number, name, path, review, findings }: ShownBrief, columns: readonly Severity[]): Markup {
  const place: Standing = review.standing;
  return html`<tr><th scope="row" data-value="${name}"><a href="#${briefPlace(number)}">${name}</a>${name === path ? undefined : html`<span class="path">${path}</span>`}</th><td data-value="${standings.indexOf(place)}">${standingBadge(place)}</td>${columns.map(
    (severity) => {
      const found = countOf(findings, severity);
      return html`<td class="number" data-value="${found}">${found}</td>`;
    },
  )}</tr>
`;
}

function countOf(findings: ShownBrief['findings'], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
