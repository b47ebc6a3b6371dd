/** Where a new section belongs in a brief, and how this brief writes its section names. */
import type { Brief, Carrier, Role, Section, UnitCell } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import type { Edit } from '../rules/rule.ts';
import type { Template } from './template.ts';

/** How the sections of this brief are named: by headings of a level, by bold labels, or in list items that are bold labels. */
export type NameStyle =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'label' }
  | { readonly kind: 'item'; readonly marker: string };

/** The style that most sections with a role have. */
export function nameStyle(brief: Brief): NameStyle {
  const carriers = brief.sections.filter((section) => section.role !== undefined && section.carrier);
  const headings = carriers.filter(({ carrier }) => carrier?.kind === 'heading');
  const labels = carriers.filter(({ carrier }) => carrier?.kind === 'label');
  if (labels.length > headings.length) {
    const first = labels[0]?.carrier as Carrier;
    const marker = /^[ \t]*([-*+]|\d+[.)])[ \t][^\p{L}\p{N}]*$/u.exec(lineStart(brief.document.text, first.range.start))?.[1];
    return marker ? { kind: 'item', marker } : { kind: 'label' };
  }
  return { kind: 'heading', level: headings[0]?.carrier?.level ?? 2 };
}

/** The text of a section in the brief's own style: its name, then its text. */
export function sectionTemplate(style: NameStyle, name: string, text: Template): Template {
  if (style.kind === 'heading') return [`${'#'.repeat(style.level)} ${name}\n\n`, ...text];
  if (style.kind === 'item') return [`${style.marker} **${name}:** `, ...text];
  return [`**${name}:** `, ...text];
}

/** An edit that puts a section in front of another, or behind the title, or at the start of the text. */
export function insertSection(brief: Brief, name: string, text: Template, before: Section | undefined): Edit {
  const style = nameStyle(brief);
  const section = sectionTemplate(style, name, text);
  const gap = style.kind === 'item' ? '\n' : '\n\n';
  const at = before ? startOfLine(brief.document.text, before.range.start) : behindTitle(brief);
  const last = at === brief.document.text.length;
  const ahead = before || at === 0 ? '' : separation(brief.document.text, at);
  return { range: { start: at, end: at }, template: inLineEndings([ahead, ...section, last ? '\n' : gap], brief) };
}

/**
 * An edit that says what a section does not say yet: in place of its placeholders, ahead of the first sentence of its other text, else behind its
 * heading or label, in its row's next cell, or as its key's value.
 */
export function fillSection(brief: Brief, section: Section, text: Template): Edit {
  const { carrier, statements } = section;
  const [first] = statements;
  const last = statements.at(-1);
  if (first && last && statements.every(({ placeholder }) => placeholder)) {
    return { range: { start: first.range.start, end: last.range.end }, template: text };
  }
  if (first && (carrier?.kind === 'row' || first.unit.kind === 'paragraph' || first.unit.kind === 'value')) {
    return { range: { start: first.range.start, end: first.range.start }, template: [...text, ' '] };
  }
  const source = brief.document.text;
  const end = carrier ? endOfLine(source, carrier.range.end) : section.range.start;
  if (carrier?.kind === 'row') {
    const bar = source.indexOf('|', carrier.range.end);
    const at = bar < 0 || bar > end ? end : bar + 1;
    return { range: { start: at, end: at }, template: [' ', ...text] };
  }
  const range = { start: end, end };
  if (carrier?.kind === 'key') return { range, template: [' "', ...text, '"'] };
  return { range, template: inLineEndings([carrier?.kind === 'heading' ? '\n\n' : ' ', ...text], brief) };
}

/** An edit that fills an empty cell, or takes the place of what stands in one. */
export function fillCell(brief: Brief, { range, statements }: UnitCell, text: Template): Edit {
  if (statements.length > 0) return { range, template: text };
  const blank = brief.document.text[range.start] === ' ';
  return { range, template: [' ', ...text, blank ? '' : ' '] };
}

/** The first section that does not belong in front of one of `role`: new sections keep the order in which a brief is argued. */
export function successorOf(brief: Brief, role: Role): Section | undefined {
  const order: readonly Role[] = [
    'purpose',
    'cause',
    'audience',
    'analysis',
    'currency',
    'wiifm',
    'objectives',
    'social',
    'prompts',
    'decisions',
    'measures',
  ];
  const own = order.indexOf(role);
  const top = brief.sections.filter(
    (section) => section.role !== undefined && section.carrier && /^(?:heading|label)$/.test(section.carrier.kind),
  );
  const behind = top.findLastIndex((section) => order.indexOf(section.role as Role) < own);
  return behind < 0 ? top[0] : nextSection(brief, top[behind] as Section);
}

function nextSection(brief: Brief, section: Section): Section | undefined {
  return brief.sections.find(
    (other) => other.carrier && /^(?:heading|label)$/.test(other.carrier.kind) && other.range.start >= section.range.end,
  );
}

function behindTitle(brief: Brief): number {
  if (brief.sections.some((section) => section.role !== undefined)) return brief.document.text.length;
  return brief.title ? endOfLine(brief.document.text, brief.title.range.end) : (brief.document.frontMatter?.range.end ?? 0);
}

/** What must stand between existing text that ends at `at` and a new section. */
function separation(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 4), at).replace(/\r\n/g, '\n');
  return before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
}

function lineStart(text: string, offset: number): string {
  return text.slice(startOfLine(text, offset), offset);
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function endOfLine(text: string, offset: number): number {
  const rest = text.slice(offset).search(/[\r\n]/);
  return rest < 0 ? text.length : offset + rest;
}

/** The template with the document's own line endings. */
export function inLineEndings(template: Template, brief: Brief): Template {
  if (brief.document.eol === '\n') return template;
  return template.map((part) => (typeof part === 'string' ? part.replace(/\r?\n/g, '\r\n') : part));
}

/** The start of the line on which a span begins. */
export function lineOf(brief: Brief, { start }: Span): number {
  return startOfLine(brief.document.text, start);
}
