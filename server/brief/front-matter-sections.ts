import type { FrontMatter, FrontMatterKey, MarkdownDocument, Prose, Span } from '../markdown/block.ts';
import type { Role } from './model.ts';
import type { ReadName } from './roles.ts';
import { addStatements, type OpenSection, openSection, openUnit } from './units.ts';

/** Keys that site generators and catalogues use for other things than a design: `format: html`, `cohort: 2025-A`, `media: /img`. */
const TECHNICAL: readonly Role[] = ['decisions', 'social', 'prompts'];
/** Below one of these a nested key still speaks of the design. */
const BRIEF_KEYS = /^(?:brief|design|learning|training|course|program|programme|northstar)$/i;

/** The sections that front-matter keys carry. */
export function frontMatterSections(document: MarkdownDocument, frontMatter: FrontMatter, read: ReadName): OpenSection[] {
  return frontMatter.keys.flatMap((key) => {
    const role = keyRole(key, read);
    return role ? [keySection(document, key, role)] : [];
  });
}

function keyRole(key: FrontMatterKey, read: ReadName): Role | undefined {
  const name = key.path.at(-1) ?? '';
  const outer = key.path.slice(0, -1);
  if (outer.length > 1 || !outer.every((part) => BRIEF_KEYS.test(part))) return undefined;
  const words = spelledOut(name);
  const { role, exact } = read(words);
  if (!role || !exact || (TECHNICAL.includes(role) && !words.includes(' '))) return undefined;
  if (role === 'currency' && key.values.every(({ text }) => /^\p{Lu}{3}$/u.test(text.trim()))) return undefined;
  return role;
}

/** `learning_objectives`, `targetAudience` → words. */
export const spelledOut = (key: string): string =>
  key
    .replace(/[-_.]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim();

function keySection(document: MarkdownDocument, key: FrontMatterKey, role: Role): OpenSection {
  const name = document.text.slice(key.keyRange.start, key.keyRange.end);
  const end = key.values.reduce((last, { range }) => Math.max(last, range.end), key.keyRange.end);
  const section = openSection(role, { kind: 'key', name, range: key.keyRange }, undefined, { start: key.keyRange.start, end });
  for (const value of key.values) {
    const unit = openUnit('value', value.range, undefined);
    const prose = valueProse(document.text, value.text, value.range);
    if (addStatements('value', prose, 0, prose.text.length, section, unit).length > 0) section.units.push(unit);
  }
  return section;
}

/** A value's words; a quoted or folded value that is written otherwise than it reads has one place for all of them. */
function valueProse(document: string, text: string, range: Span): Prose {
  const at = document.slice(range.start, range.end).indexOf(text);
  return {
    text,
    locate: (start, end) => (at < 0 ? range : { start: range.start + at + start, end: range.start + at + end }),
    code: [],
    strong: [],
    emphasis: [],
    links: [],
    html: [],
    memo: new Map(),
  };
}
