/** The review of one brief, to be pasted into a pull request: where it stands, what is marked in each section, whom to ask what. */
import type { Finding } from '../lint.ts';
import { byAsked } from '../rewrite/question-list.ts';
import { briefQuestions, type Review } from '../rules/review-form.ts';
import { bySeverity, count } from './count.ts';
import { escapeComment } from './escape-markdown.ts';
import { placer } from './place.ts';
import { reason } from './reason.ts';

export interface ReviewedBrief {
  /** What the brief is called where it has no title. */
  readonly path: string;
  readonly text: string;
  readonly review: Review;
  readonly findings: readonly Finding[];
}

/** It is read at one go. */
const mostFindings = 50;

/** Markdown, with a heading of the second level. */
export function briefReview({ path, text, review, findings }: ReviewedBrief): string {
  const open = review.answers.filter(({ state }) => state === 'open').map(({ question }) => briefQuestions[question].name);
  const paragraphs = [
    `## Review: ${escapeComment(review.title?.trim() || path)}`,
    `**${review.standing}.** ${review.progress.map(reason).join(' ')}`,
    ...(open.length > 0 ? [`**Open:** ${open.join(', ')}.`] : []),
    findings.length === 0 ? 'Nothing to mark.' : `**${count(findings.length, 'finding')}** (${bySeverity(findings)}).`,
    ...bySection(findings.slice(0, mostFindings), review, text),
    ...(findings.length > mostFindings ? [`… and ${findings.length - mostFindings} more.`] : []),
    ...questions(review),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** For each section with findings its name, then a list. */
function bySection(findings: readonly Finding[], { sections }: Review, text: string): string[] {
  const place = placer(text);
  const lists = new Map<string, string[]>();
  for (const { message, range } of findings) {
    const name = sections.findLast(({ start }) => start <= range.start)?.name ?? 'Before the first section';
    const line = `- Line ${place(range.start).line}: ${escapeComment(message)}`;
    lists.set(name, [...(lists.get(name) ?? []), line]);
  }
  return [...lists].map(([name, lines]) => `### ${escapeComment(name)}\n\n${lines.join('\n')}`);
}

function questions({ questions: open }: Review): string[] {
  if (open.length === 0) return [];
  const lists = byAsked(open).map(
    (group) => `${group.lead}\n\n${group.questions.map((text) => `- ${escapeComment(text)}`).join('\n')}`,
  );
  return ['### Open questions', ...lists];
}
