import type { Comment, FrontMatter, MarkdownDocument } from '../markdown/block.ts';
import type { Suppression } from './model.ts';

/** `northstar-disable-next-line RULE, RULE -- why`: rules are separated by blanks or commas; what follows ` -- ` is a reason. */
const DIRECTIVE = /^northstar-(disable-next-line|disable|enable)(?![\w-])(.*)$/s;

/** What the comments and the front matter of a document switch off, in document order. Source: the rule catalogue, section 4. */
export function readSuppressions(document: MarkdownDocument): Suppression[] {
  const comments = document.comments.flatMap((comment) => fromComment(comment));
  const settings = document.frontMatter ? fromFrontMatter(document.frontMatter, document.text) : [];
  return [...settings, ...comments].sort((a, b) => a.range.start - b.range.start);
}

function fromComment({ text, range }: Comment): Suppression[] {
  const found = DIRECTIVE.exec(text);
  if (!found) return [];
  const [, directive, rest = ''] = found;
  const rules = ruleNames(rest.split(/\s--(?:\s|$)/, 1)[0] ?? '');
  const kind = directive === 'disable-next-line' ? 'next-line' : directive === 'disable' ? 'disable' : 'enable';
  return [{ kind, rules, range }];
}

const ruleNames = (text: string): string[] => text.split(/[\s,]+/).filter((name) => name !== '');

/**
 * `northstar: { disable: [RULE, …] }`, as one suppression that stands from the `northstar` key to the last entry. An empty list
 * suppresses nothing. `northstar: false` makes the document no brief at all; see `recognise`.
 */
function fromFrontMatter({ keys, range }: FrontMatter, text: string): Suppression[] {
  const key = keys.find(({ path }) => path.length === 2 && path[0] === 'northstar' && path[1] === 'disable');
  const rules = key?.values.flatMap((value) => ruleNames(value.text)) ?? [];
  if (!key || rules.length === 0) return [];
  const start = Math.max(range.start, text.lastIndexOf('northstar', key.keyRange.start));
  const end = key.values.reduce((last, value) => Math.max(last, value.range.end), key.keyRange.end);
  return [{ kind: 'front-matter', rules, range: { start, end } }];
}
