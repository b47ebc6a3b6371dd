/** Findings → hover: the anatomy of the very statement, and why each rule is there. */
import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../lint.ts';
import { briefQuestions } from '../rules/review-form.ts';
import type { Anatomy } from '../rules/rule.ts';
import { escapeMarkdown } from './markup.ts';
import { toRange } from './position.ts';
import { whyOf } from './rule-page.ts';

export interface HoverContext {
  readonly markdown: boolean;
  /** The Markdown of a rule's page. */
  page(rule: string): string | undefined;
  /** Where a link in a hover leads to show the page. */
  link(rule: string): string | undefined;
}

/** The parts in their order. */
const parts = ['who', 'from', 'to', 'result'] as const;

/** A part of the anatomy: what is said of it, the words where it stands, and the question to answer where something is missing. */
interface Row {
  readonly name: string;
  readonly state: 'found' | 'found, not measured' | 'missing';
  readonly quote: string | undefined;
  readonly question: string;
}

/** Longest quotation of one part, in UTF-16 code units. */
const longestQuote = 160;

/** @param findings those under the pointer; at least one */
export function toHover(
  document: TextDocument,
  findings: readonly [Finding, ...Finding[]],
  context: HoverContext,
): Hover | undefined {
  const anatomy = findings.find((finding) => finding.anatomy)?.anatomy;
  const rows = anatomy ? rowsOf(anatomy, document.getText()) : [];
  const whys = [...new Set(findings.map((finding) => finding.rule))].map((rule) => ({
    rule,
    why: whyOf(context.page(rule) ?? ''),
    link: context.link(rule),
  }));
  const value = context.markdown ? inMarkdown(rows, whys) : inPlainText(rows, whys);
  if (value === '') return undefined;
  return {
    contents: { kind: context.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: toRange(document, findings[0].range),
  };
}

function rowsOf(anatomy: Anatomy, text: string): Row[] {
  return parts.map((part) => {
    const { name, asks: question } = briefQuestions[part];
    const span = anatomy[part];
    const unmeasured = part === 'result' && span && !anatomy.measured;
    return {
      name,
      state: !span ? 'missing' : unmeasured ? 'found, not measured' : 'found',
      quote: span && shorten(text.slice(span.start, span.end)),
      question,
    };
  });
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestQuote) return line;
  const space = line.lastIndexOf(' ', longestQuote);
  return `${line.slice(0, space > 0 ? space : longestQuote)} …`;
}

interface Why {
  readonly rule: string;
  readonly why: string | undefined;
  readonly link: string | undefined;
}

function inMarkdown(rows: readonly Row[], whys: readonly Why[]): string {
  const table = rows.map(({ name, state, quote, question }) => {
    const words = [quote === undefined ? '' : `“${escapeMarkdown(quote)}”`, state === 'found' ? '' : `*${question}*`];
    return `| **${name}** | ${state}\u2002 | ${words.filter(Boolean).join(' ')} |`;
  });
  const anatomy = table.length > 0 ? [['| The statement | | |', '| :-- | :-- | :-- |', ...table].join('\n')] : [];
  const reasons = whys.flatMap(({ rule, why, link }) => {
    const more = link === undefined ? '' : `[About ${rule}](${link})`;
    return why === undefined && more === '' ? [] : [[why, more].filter(Boolean).join(' ')];
  });
  return [...anatomy, ...reasons].join('\n\n');
}

function inPlainText(rows: readonly Row[], whys: readonly Why[]): string {
  const anatomy = rows.map(({ name, state, quote, question }) =>
    [`${name}: ${state}`, quote && `“${quote}”`, state !== 'found' && question].filter(Boolean).join(' — '),
  );
  const reasons = whys.flatMap(({ why }) => (why === undefined ? [] : [why]));
  return [...(anatomy.length > 0 ? [anatomy.join('\n')] : []), ...reasons].join('\n\n');
}
