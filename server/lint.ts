/** The one door: the editor, the command line, the web worker and the tests all enter here. */
import { allGone, type KnownCount, type KnownFinding, toKnown, withoutKnown } from './baseline.ts';
import { readBrief } from './brief/brief.ts';
import type { Brief, Recognition } from './brief/model.ts';
import { mayBeBrief } from './brief/look-away.ts';
import { type RecogniseOptions, recognise } from './brief/recognise.ts';
import { readerOf } from './brief/roles.ts';
import { briefOdds } from './english/document-kind.ts';
import { contentOdds, sectionRole } from './english/section-role.ts';
import { type BriefMap, emptyMap } from './map/form.ts';
import { mapOf } from './map/map.ts';
import type { MarkdownDocument, Span } from './markdown/block.ts';
import { arrange, parse } from './markdown/parse.ts';
import { settled, settledIn } from './markdown/placed-span.ts';
import { questionsSection } from './rewrite/question-list.ts';
import { discoveryQuestions } from './rewrite/questions.ts';
import { isSaid } from './rewrite/said.ts';
import { rules, suppressionUnused } from './rules/index.ts';
import { ruleIds, ruleSeverities } from './rules/severities.ts';
import { outlineOf } from './rules/outline.ts';
import { emptyOutline, type Outline } from './rules/outline-form.ts';
import { reviewOf } from './rules/review.ts';
import type { Review } from './rules/review-form.ts';
import type { Anatomy, AnyRule, Fix, Severity } from './rules/rule.ts';
import { matches, rulesFor } from './settings/overrides.ts';
import { defaultSettings, type Settings } from './settings/settings.ts';
import { applySuppressions } from './suppression.ts';
import { closes } from './rewrite/closing.ts';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Span;
  readonly anatomy?: Anatomy;
  /** Those that close it and open no other. Computed when asked for. */
  fixes(): readonly Fix[];
}

export interface LintResult {
  readonly recognition: Recognition;
  /** Sorted by start, then in the order of the rules. Empty for a document that is no brief. */
  readonly findings: readonly Finding[];
  /** The questions that the brief leaves open, as a Markdown section; empty where there are none. Computed when asked for. */
  questions(): string;
  /** What the brief has of what a brief needs; empty for a document that is no brief. Computed when asked for. */
  outline(): Outline;
  /** What the brief answers and what it leaves open; `undefined` for a document that is no brief. Computed when asked for. */
  review(): Review | undefined;
  /** What the brief says, what is missing and what belongs to what, with its findings; empty for a document that is no brief. Computed when asked for. */
  map(): BriefMap;
  /** Does one statement of the brief say all of this: each of its figures, and each word that carries meaning, in whatever form? */
  says(words: string): boolean;
  /** What became of the known findings. */
  readonly known: KnownCount;
  /** All findings, the known ones among them, as a baseline holds them. Computed when asked for. */
  accepted(): readonly KnownFinding[];
}

export interface SourceDocument {
  readonly text: string;
  /** Relative to the folder that holds the settings, with `/` between folders, for their globs; absent for an untitled document. */
  readonly path?: string;
  /** What the baseline holds of the document; these are not among the findings. */
  readonly known?: readonly KnownFinding[];
}

export { ruleSeverities };

/** No brief is longer, in UTF-16 code units; a longer text is left alone, so that it cannot hold up an editor. */
export const longestDocument = 2_000_000;

const nothing: Omit<LintResult, 'recognition'> = {
  findings: [],
  questions: () => '',
  outline: () => emptyOutline,
  review: () => undefined,
  map: () => emptyMap,
  known: { still: 0, gone: 0 },
  accepted: () => [],
  says: () => false,
};

/** What a result was read from, for the next version of the document. */
const readings = new WeakMap<LintResult, MarkdownDocument>();

/**
 * Lints one document. Pure: the same document and settings give the same result. Never throws on any text. `previous` is what it gave
 * for an earlier version of the document, whatever the settings: what has not changed since is not read again, and the result is the same.
 */
export function lint(document: SourceDocument, settings: Settings = defaultSettings, previous?: LintResult): LintResult {
  if (document.text.length > longestDocument) return { recognition: { brief: false, reason: 'too long' }, ...nothing };
  const listed = listing(document.path, settings);
  if (listed.listed === undefined && !mayBeBrief(document.text, readerOf(settings.headings)))
    return { recognition: { brief: false, reason: 'no sections' }, ...nothing, known: allGone(document.known ?? []) };
  const markdown = parse(document.text, previous && readings.get(previous));
  const again = (text: string) => lint({ ...document, text, known: [] }, settings, result).findings;
  const result = resultOf(document, markdown, listed, settings, again);
  readings.set(result, markdown);
  return result;
}

function resultOf(
  document: SourceDocument,
  markdown: MarkdownDocument,
  listed: RecogniseOptions,
  settings: Settings,
  again: (text: string) => readonly Finding[],
): LintResult {
  const brief = readBrief(markdown, { headings: settings.headings, house: settings, guess: sectionRole });
  const recognition = recognise(brief, {
    ...listed,
    ...(document.path !== undefined && { path: document.path }),
    odds: briefOdds,
    holds: contentOdds,
  });
  if (!recognition.brief || !settings.enable) return { recognition, ...nothing, known: allGone(document.known ?? []) };
  const severities = rulesFor(document.path, settings);
  const raised = rules.flatMap((rule) => findingsOf(rule, brief, severities));
  const { kept, unused } = applySuppressions(raised, brief, ruleIds);
  const hint = severityOf(suppressionUnused, severities);
  const reported: Finding[] = hint
    ? unused.map((one) => ({ rule: suppressionUnused, severity: hint, ...one, range: settled(one.range) }))
    : [];
  const found = [...kept, ...reported].sort(byPlace);
  const here = <T>(compute: () => T): T => {
    arrange(markdown);
    return settledIn(compute());
  };
  const all = found.map((one) => ({
    ...one,
    fixes: () => here(() => one.fixes()).filter((fix) => closes(fix, one, found, document.text, again)),
  }));
  const { fresh: findings, known } = withoutKnown(all, brief, document.known ?? []);
  return {
    recognition,
    findings,
    known,
    accepted: () => here(() => toKnown(all, brief)),
    questions: () => here(() => questionsSection(discoveryQuestions(brief, findings))),
    outline: () => here(() => outlineOf(brief)),
    review: () => here(() => reviewOf(brief, all, findings, (rule) => severityOf(rule, severities) !== undefined)),
    map: () => here(() => mapOf(brief, findings)),
    says: (words) => isSaid(words, brief),
  };
}

/** What the settings say of a document before it is read: listed as a brief, excluded, or to be judged by its text. */
function listing(path: string | undefined, { documents }: Settings): RecogniseOptions {
  if (documents.select === 'all') return { listed: true };
  if (matches(path, documents.exclude)) return { listed: false };
  if (matches(path, documents.include)) return { listed: true };
  return documents.select === 'listed' ? { listed: false } : {};
}

function findingsOf(rule: AnyRule, brief: Brief, severities: Settings['rules']): Finding[] {
  const severity = severityOf(rule.id, severities);
  if (!severity) return [];
  return [...rule.detect(brief)].map((match) => ({
    rule: rule.id,
    severity: match.severity ?? severity,
    message: rule.message(match),
    range: settled(match.range),
    ...(match.anatomy ? { anatomy: settledIn(match.anatomy) } : {}),
    fixes: () => rule.fixes?.(match, brief) ?? [],
  }));
}

function severityOf(rule: string, severities: Settings['rules']): Severity | undefined {
  const set = severities[rule] ?? ruleSeverities.get(rule);
  return set === 'off' ? undefined : set;
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule);
}
