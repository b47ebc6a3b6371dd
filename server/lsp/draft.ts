/** A fix and a language model's answer → the document as it would be, linted before anybody sees it. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../lint.ts';
import { draftPrompt, filled, gapsOf, readAnswer } from '../rewrite/draft.ts';
import { plainText } from '../rewrite/template.ts';
import type { Fix } from '../rules/rule.ts';
import type { Linted } from './linted-documents.ts';
import { toRange } from './position.ts';
import type { Draft, DraftAnswer, DraftTarget } from './protocol.ts';

/** The first fix of a finding that leaves gaps, by its place among the finding's fixes. */
export function fixWithGaps(finding: Finding): number | undefined {
  const place = finding.fixes().findIndex((fix) => gapsOf(fix).length > 0);
  return place < 0 ? undefined : place;
}

/** What to ask a language model; `undefined` where the document is another than the target's. */
export function promptFor(linted: Linted, target: DraftTarget): string | undefined {
  const found = targetIn(linted, target);
  return found && draftPrompt(linted.document.getText(), found.finding.message, found.fix);
}

/** `undefined` where the document is another than the target's. */
export function draftFrom(linted: Linted, target: DraftTarget, answer: string): DraftAnswer | undefined {
  const found = targetIn(linted, target);
  if (!found) return undefined;
  const { finding, fix } = found;
  const gaps = gapsOf(fix);
  const fillings = readAnswer(answer, gaps);
  if (!fillings)
    return problem('The language model gave no usable answer, so nothing was changed: try again, or fill the gaps yourself.');
  const after = linted.findingsIn(textOf(linted, filled(fix, fillings)));
  if (!mends(linted.findings, after, finding.rule))
    return problem(
      'What the language model wrote would not pass the check itself, so it is not shown: try again, or fill the gaps yourself.',
    );
  const invented = (words: string, gap: number) => !gaps[gap]?.choices && !linted.says(words);
  const marked = filled(
    fix,
    fillings.map((words, gap) => (invented(words, gap) ? `[${words}]` : words)),
  );
  const madeUp = fillings.filter(invented);
  return { draft: { text: textOf(linted, marked), edits: editsOf(linted, marked), madeUp } };
}

const problem = (sentence: string): DraftAnswer => ({ problem: sentence });

function targetIn(
  { document, findings }: Linted,
  { version, finding: place, fix }: DraftTarget,
): { finding: Finding; fix: Fix } | undefined {
  const finding = document.version === version ? findings[place] : undefined;
  const chosen = finding?.fixes()[fix];
  return finding && chosen && { finding, fix: chosen };
}

function editsOf({ document }: Linted, { edits }: Fix): Draft['edits'] {
  return edits.map(({ range, template }) => ({ range: toRange(document, range), newText: plainText(template) }));
}

function textOf(linted: Linted, fix: Fix): string {
  return TextDocument.applyEdits(linted.document, [...editsOf(linted, fix)]);
}

/** One finding of the rule less, and none more of any other. */
function mends(before: readonly Finding[], after: readonly Finding[], rule: string): boolean {
  const count = (findings: readonly Finding[], of: string) => findings.filter((finding) => finding.rule === of).length;
  return (
    after.every(({ rule: other }) => count(after, other) <= count(before, other)) && count(after, rule) < count(before, rule)
  );
}
