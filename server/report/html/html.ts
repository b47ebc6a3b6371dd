/** The report as one HTML file, for people who do not open an editor: over the briefs of a folder, and brief by brief. */
import { mapStyle } from '../../map/drawing/style.ts';
import { emptyMap } from '../../map/form.ts';
import { count, readAndLeft, summary } from '../count.ts';
import { placer } from '../place.ts';
import type { ReportedDocument, ReportedRule, ReportInput } from '../report.ts';
import { titleOf } from '../rule-page.ts';
import { briefSection, type ShownBrief } from './brief.ts';
import { explanations } from './explanations.ts';
import { html, type Markup } from './markup.ts';
import { charts, table } from './overview.ts';
import { page } from './page.ts';
import { tablePlace } from './places.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/** One file with all that it needs. Documents that are no briefs are counted. */
export async function htmlReport({ documents, version, rules: describe }: ReportInput): Promise<string> {
  const rules = await describe();
  const briefs = shownBriefs(documents);
  const titles = new Map(rules.map(({ id, page: text }) => [id, titleOf(text)]));
  const marked = new Set(briefs.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const [only] = briefs;
  const title = briefs.length === 1 && only ? `Review of ${only.name}` : `Review of ${count(briefs.length, 'design brief')}`;
  const body = html`${only && html`<a class="skip" href="#${tablePlace}">Skip to the briefs</a>\n`}<header>
<h1>${title}</h1>
<p>${summary(documents)}</p>
</header>
<main>
${only ? content(briefs, titles) : nothing(documents)}
${explanations(rules.filter(({ id }: ReportedRule) => marked.has(id)))}
</main>
<footer><p>Made by Northstar ${version}.</p></footer>`;
  return page({ title, version, style: style + mapStyle, script, body });
}

function content(briefs: readonly ShownBrief[], titles: ReadonlyMap<string, string>): Markup {
  return html`${charts(briefs, (rule) => titles.get(rule) ?? rule)}
${table(briefs)}
${briefs.map(briefSection)}`;
}

function nothing(documents: readonly ReportedDocument[]): Markup {
  return html`<p class="kind">There is no brief here to review. ${readAndLeft(documents)}</p>`;
}

function shownBriefs(documents: readonly ReportedDocument[]): ShownBrief[] {
  return documents
    .flatMap(({ path, text, result }) => {
      const review = result.review?.();
      if (!review) return [];
      const map = result.map?.() ?? emptyMap;
      return [{ name: review.title?.trim() || path, path, text, review, map, findings: result.findings, place: placer(text) }];
    })
    .map((brief, index) => ({ ...brief, number: index + 1 }));
}
