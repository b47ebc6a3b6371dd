/** The fixes that silence a finding by a comment or in the front matter. Source of the syntax: the rule catalogue, section 4. */
import type { Finding } from '../lint.ts';
import type { Stop, Template } from '../rewrite/template.ts';
import type { Edit, Fix } from '../rules/rule.ts';

/** Whoever comes later wants to know why. */
const reason: Stop = { stop: 'the reason' };

/** A half-open range of offsets, without the line ending. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Silences the finding where it stands; `undefined` in front matter, where no comment can stand, and for the rule about suppressions. */
export function suppressHere(text: string, { rule, range }: Finding): Fix | undefined {
  if (rule === 'suppression-unused' || range.start < (frontMatter(text)?.end ?? 0)) return undefined;
  const line = lineAt(text, range.start);
  const table = tableAround(text, line);
  const eol = lineEnding(text);
  if (table) {
    const open = insert(table.first.start, `<!-- northstar-disable ${rule} -- `, reason, ` -->${eol}`);
    const close = insert(table.last.end, `${eol}<!-- northstar-enable ${rule} -->`);
    return { title: `Suppress ${rule} in this table`, edits: [open, close] };
  }
  return { title: `Suppress ${rule} here`, edits: [suppressLine(text, line, rule, eol)] };
}

/** The comment that leaves a rule out on the line below it, with a gap for the reason. */
export function nextLineComment(rule: string): Template {
  return [`<!-- northstar-disable-next-line ${rule} -- `, reason, ' -->'];
}

function suppressLine(text: string, line: Line, rule: string, eol: string): Edit {
  const before = line.start === 0 ? undefined : lineAt(text, line.start - 1);
  const comment = nextLineComment(rule);
  if (before) {
    const earlier = /<!--\s*northstar-disable-next-line(?:[\s,]+[a-z][a-z-]*)*(?![a-z-])(?=[^>]*-->\s*$)/.exec(before.text);
    if (earlier) return insert(before.start + earlier.index + earlier[0].length, ` ${rule}`);
    // A line of its own would end the paragraph or the list that goes on here.
    if (continues(before.text, line.text)) return insert(before.start + before.text.trimEnd().length, ' ', ...comment);
  }
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  return insert(line.start, indent, ...comment, eol);
}

/** Whether `line` goes on with the paragraph or the list of the line before it. */
function continues(before: string, line: string): boolean {
  const opens = /^\s*(?:#|>|<|```|~~~|:::|!!!|[-=*_+][-=*_+\s]*$|$)/;
  return !opens.test(before) && !/^\s*#/.test(line);
}

/** Silences the rule in the whole document; `undefined` where the place for that is taken, and for the rule about suppressions. */
export function suppressInDocument(text: string, { rule, range }: Finding): Fix | undefined {
  if (rule === 'suppression-unused') return undefined;
  const title = `Suppress ${rule} in this document`;
  const eol = lineEnding(text);
  const matter = frontMatter(text);
  const key = `northstar: { disable: [${rule}] }${eol}`;
  const taken = matter?.yaml ? ownKey(text.slice(0, matter.end), rule) : undefined;
  if (taken) return { title, edits: [taken] };
  if (matter?.yaml && !/^northstar[ \t]*:/m.test(text.slice(0, matter.end))) return { title, edits: [insert(matter.close, key)] };
  // A comment reaches to the next one that enables, and not back into the front matter.
  const enabled = /<!--\s*northstar-enable\b/.test(text);
  if (!matter && enabled) return { title, edits: [insert(0, `---${eol}${key}---${eol}${eol}`)] };
  if (enabled || (matter && range.start < matter.end)) return undefined;
  const gap = matter && !text.slice(0, matter.end).endsWith('\n') ? eol : '';
  return { title, edits: [insert(matter?.end ?? 0, `${gap}<!-- northstar-disable ${rule} -->${eol}${eol}`)] };
}

/** Where the front matter says `northstar: true`, or disables other rules on one line, the rule is added there. */
function ownKey(matter: string, rule: string): Edit | undefined {
  const plain = /^northstar[ \t]*:[ \t]*(true)[ \t]*\r?$/m.exec(matter);
  if (plain) {
    const start = plain.index + plain[0].lastIndexOf('true');
    return { range: { start, end: start + 'true'.length }, template: [`{ disable: [${rule}] }`] };
  }
  const list = /^northstar[ \t]*:[ \t]*\{[^\n}]*disable[ \t]*:[ \t]*\[[^\]\n]*(?=\])/m.exec(matter);
  return list ? insert(list.index + list[0].length, `${list[0].endsWith('[') ? '' : ', '}${rule}`) : undefined;
}

function insert(at: number, ...template: Template): Edit {
  return { range: { start: at, end: at }, template };
}

function lineEnding(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : text[feed - 1] === '\r' && feed > start ? feed - 1 : feed;
  return { start, end, text: text.slice(start, end) };
}

/** The first and the last line of the table that the line is a row of. */
function tableAround(text: string, line: Line): { first: Line; last: Line } | undefined {
  if (!isRow(line)) return undefined;
  let delimiter = isDelimiter(line);
  let first = line;
  while (first.start > 0) {
    const above = lineAt(text, first.start - 1);
    if (!isRow(above)) break;
    first = above;
    delimiter ||= isDelimiter(above);
  }
  let last = line;
  for (;;) {
    const feed = text.indexOf('\n', last.end);
    if (feed < 0) break;
    const below = lineAt(text, feed + 1);
    if (!isRow(below)) break;
    last = below;
    delimiter ||= isDelimiter(below);
  }
  return delimiter ? { first, last } : undefined;
}

function isRow(line: Line): boolean {
  return line.text.includes('|');
}

function isDelimiter(line: Line): boolean {
  return line.text.includes('-') && /^[\s|:-]+$/.test(line.text);
}

/** Where the closing fence of the front matter starts and where what follows it starts. */
function frontMatter(text: string): { yaml: boolean; close: number; end: number } | undefined {
  const fence = /^(?:---|\+\+\+)[ \t]*\r?\n/.exec(text);
  if (!fence) return undefined;
  const mark = text.slice(0, 3);
  for (let start = fence[0].length; start < text.length; ) {
    const line = lineAt(text, start);
    const feed = text.indexOf('\n', line.end);
    const next = feed < 0 ? text.length : feed + 1;
    if (line.text.trimEnd() === mark) return { yaml: mark === '---', close: line.start, end: next };
    start = next;
  }
  return undefined;
}
