/** Looks away from a Markdown file that cannot be a brief, before it is parsed: most files that an editor opens are none. */
import { containerRole } from './containers.ts';
import { spelledOut } from './front-matter-sections.ts';
import { longestFrontMatter } from '../markdown/front-matter.ts';
import { lineEnd, nextLineStart } from '../markdown/lines.ts';
import type { Role } from './model.ts';
import { saysEnough } from './recognise.ts';
import type { ReadName } from './roles.ts';

/** Indent, quote and list markers, a task box, a footnote's label: what may stand on a line before its words. */
const LEAD = /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[[ xX]\](?=[ \t])|\[\^[^\]]*\]:)*/;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const DELIMITERS = /^[ \t>]*\|?[ \t]*:?-+[ \t:|-]*$/;
const BORDER = /(?<!\\)\|/;
const CONTAINER = /^(?::{3,}|!!!|\?\?\?\+?|\[!)[ \t]*(.*)$/;
const SLANTED = /^[^\p{L}\p{N}*_]{0,12}(\*{1,3}|_{1,3})(.{1,120}?)\1/su;

/** Markup that leaves nothing, or its text alone, in a name. */
const GONE =
  /!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|\[\^[^\]]*\]|<[^<>]*>|\{\{[<%].*?[>%]\}\}|\{%.*?%\}|\{:?[ \t]*[#.][^{}]*\}[ \t]*$/g;
const LINK = /\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g;
const MARKS = /[*`\\]/g;
/** What only a parser can read. */
const UNREAD = /&(?:#\w+|\w+);|\]\(/;

/** How far into a line, in UTF-16 code units and with its markup, a label may reach. */
const REACH = 500;

/** How much of a line is looked at: the header row of a very wide table. */
const LONGEST_LINE = 4_000;

/** No label is longer, in UTF-16 code units with its marks. */
const LONGEST_LABEL = 120;

/**
 * Whether recognition by its text could call a document a brief. Never false for one that `recognise` accepts: every line that may
 * name a section is read, and some that name none. Linear in the text, and many times faster than parsing it.
 */
export function mayBeBrief(text: string, read: ReadName): boolean {
  const keys = frontMatterKeys(text);
  if (keys === undefined) return true;
  const roles = new Set<Role | undefined>(keys.map((key) => read(key).role));
  const lines = new Lines(text);
  for (let index = 0, line = lines.at(0); line !== undefined; index += 1, line = lines.at(index)) {
    for (const written of namesOn(line, index, lines)) {
      const name = plain(written);
      if (UNREAD.test(name)) return true;
      roles.add(read(name).role);
      if (name.includes('[')) roles.add(read(name.replace(/[[\]]/g, '')).role);
    }
    for (const name of containersOn(line)) roles.add(containerRole(name));
    if (saysEnough(roles)) return true;
  }
  return false;
}

/** The lines of a text, found as far as they are asked for: most briefs show early that they may be one. */
class Lines {
  private readonly known: string[] = [];
  private readonly text: string;
  private next = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The start of a line, 0-based, without its ending; `undefined` behind the last one. */
  at(index: number): string | undefined {
    while (this.known.length <= index && this.next <= this.text.length) {
      const end = lineEnd(this.text, this.next);
      this.known.push(this.text.slice(this.next, Math.min(end, this.next + LONGEST_LINE)));
      this.next = end < this.text.length ? nextLineStart(this.text, end) : end + 1;
    }
    return this.known[index];
  }
}

const withoutLinks = (text: string): string => (/[[<{]/.test(text) ? text.replace(GONE, '').replace(LINK, '$1') : text);

const plain = (name: string): string => withoutLinks(name).replace(MARKS, '').trim();

/** The keys of the front matter as words, and some of its values; `undefined` where it may say of itself what the document is. */
function frontMatterKeys(text: string): string[] | undefined {
  const opening = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return [];
  const rest = text.slice(opening[0].length);
  const close = rest.search(opening[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m);
  const head = rest.slice(0, Math.max(0, close));
  if (/northstar|\\/.test(head) || (/\btype\b/.test(head) && /brief/i.test(head))) return undefined;
  if (head.length > longestFrontMatter) return [];
  return [...head.matchAll(/[\p{L}\p{N}][^\r\n:="']*(?=["']?[ \t]*(?:[:=]|$))/gmu)].map(([key]) => spelledOut(key));
}

/** What on a line, or in the paragraph that it underlines, may name a section; with its markup. */
function* namesOn(line: string, index: number, lines: Lines): Iterable<string> {
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  if (UNDERLINE.test(line)) yield paragraphAbove(index, lines);
  if (lead === line.length) return;
  const words = line.slice(lead, lead + REACH);
  if (words.startsWith('#')) yield words.replace(/^#+/, '').replace(/[ \t]#+[ \t]*$/, '');
  if (line.includes('|')) {
    const cells = line.slice(lead).replace(/^\|/, '').split(BORDER);
    yield* DELIMITERS.test(lines.at(index + 1) ?? '') ? cells : cells.slice(0, 1);
  }
  const title = CONTAINER.exec(words)?.[1]?.replace(/^\S+|["[\]+]/g, '');
  if (title) yield title;
  // A label may go on, or find its colon, on the next line.
  const marked = withoutLinks(`${words} ${(lines.at(index + 1) ?? '').replace(LEAD, '').slice(0, REACH)}`);
  const colon = marked.search(/[:：]/);
  if (colon > 0 && colon < LONGEST_LABEL) yield marked.slice(0, colon);
  const slanted = SLANTED.exec(marked);
  if (slanted) yield slanted[2] as string;
}

function paragraphAbove(index: number, lines: Lines): string {
  const above: string[] = [];
  for (let at = index - 1; at >= 0 && above.length < 4; at -= 1) {
    const line = lines.at(at) ?? '';
    if (line.trim() === '') break;
    above.unshift(line.replace(LEAD, ''));
  }
  return above.join(' ');
}

/** The words of a line that opens a fenced div or an admonition: its name and its title. */
function containersOn(line: string): readonly string[] {
  const opened = CONTAINER.exec(line.replace(LEAD, ''))?.[1];
  return opened?.split(/[^\p{L}\w-]+/u) ?? [];
}
