/** The one door: the editor, the command line, the web worker and the tests all enter here. */
import picomatch from 'picomatch';
import { readBrief } from './brief/brief.ts';
import type { Brief, Recognition } from './brief/model.ts';
import { mayBeBrief } from './brief/look-away.ts';
import { type RecogniseOptions, recognise } from './brief/recognise.ts';
import { readUsualName } from './brief/roles.ts';
import { briefOdds } from './english/document-kind.ts';
import type { MarkdownDocument, Span } from './markdown/block.ts';
import { parse } from './markdown/parse.ts';
import { discoveryQuestions, questionsSection } from './rewrite/questions.ts';
import { ruleIds, rules, suppressionUnused } from './rules/index.ts';
import { outlineOf } from './rules/outline.ts';
import { emptyOutline, type Outline } from './rules/outline-form.ts';
import type { Anatomy, AnyRule, Fix, Severity } from './rules/rule.ts';
import { defaultSettings, type Settings } from './settings/settings.ts';
import { applySuppressions } from './suppression.ts';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Span;
  readonly anatomy?: Anatomy;
  /** Computed when asked for. */
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
}

/** What is linted: its text, and its path relative to the workspace with `/` between folders, for globs; absent for an untitled one. */
export interface SourceDocument {
  readonly text: string;
  readonly path?: string;
}

/** No brief is longer, in UTF-16 code units; a longer text is left alone, so that it cannot hold up an editor. */
export const longestDocument = 2_000_000;

const nothing: Pick<LintResult, 'questions' | 'outline'> = { questions: () => '', outline: () => emptyOutline };

/** What a result was read from, for the next version of the document. */
const readings = new WeakMap<LintResult, MarkdownDocument>();

/**
 * Lints one document. Pure: the same document and settings give the same result. Never throws on any text. `previous` is what it gave
 * for an earlier version of the document, whatever the settings: what has not changed since is not read again, and the result is the same.
 */
export function lint(document: SourceDocument, settings: Settings = defaultSettings, previous?: LintResult): LintResult {
  if (document.text.length > longestDocument)
    return { recognition: { brief: false, reason: 'too long' }, findings: [], ...nothing };
  const listed = listing(document.path, settings);
  if (listed.listed === undefined && !mayBeBrief(document.text, readUsualName))
    return { recognition: { brief: false, reason: 'no sections' }, findings: [], ...nothing };
  const markdown = parse(document.text, previous && readings.get(previous));
  const result = resultOf(readBrief(markdown), listed, settings);
  readings.set(result, markdown);
  return result;
}

function resultOf(brief: Brief, listed: RecogniseOptions, settings: Settings): LintResult {
  const recognition = recognise(brief, { ...listed, odds: briefOdds });
  if (!recognition.brief || !settings.enable) return { recognition, findings: [], ...nothing };
  const raised = rules.flatMap((rule) => findingsOf(rule, brief, settings));
  const { kept, unused } = applySuppressions(raised, brief, ruleIds);
  const hint = severityOf(suppressionUnused, 'hint', settings);
  const reported: Finding[] = hint ? unused.map((one) => ({ rule: suppressionUnused, severity: hint, ...one })) : [];
  const findings = [...kept, ...reported].sort(byPlace);
  return {
    recognition,
    findings,
    questions: () => questionsSection(discoveryQuestions(brief, findings)),
    outline: () => outlineOf(brief),
  };
}

/** What the settings say of a document before it is read: listed as a brief, excluded, or to be judged by its text. */
function listing(path: string | undefined, { documents }: Settings): RecogniseOptions {
  if (documents.select === 'all') return { listed: true };
  const matches = (globs: readonly string[]) => path !== undefined && globs.length > 0 && picomatch.isMatch(path, [...globs]);
  if (matches(documents.exclude)) return { listed: false };
  if (matches(documents.include)) return { listed: true };
  return documents.select === 'listed' ? { listed: false } : {};
}

function findingsOf(rule: AnyRule, brief: Brief, settings: Settings): Finding[] {
  const severity = severityOf(rule.id, rule.severity, settings);
  if (!severity) return [];
  return [...rule.detect(brief)].map((match) => ({
    rule: rule.id,
    severity,
    message: rule.message(match),
    range: match.range,
    ...(match.anatomy ? { anatomy: match.anatomy } : {}),
    fixes: () => rule.fixes?.(match, brief) ?? [],
  }));
}

function severityOf(rule: string, usual: Severity, settings: Settings): Severity | undefined {
  const set = settings.rules[rule] ?? usual;
  return set === 'off' ? undefined : set;
}

function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule);
}
