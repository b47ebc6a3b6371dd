import type { Prose, Span } from '../markdown/block.ts';
import { within } from '../markdown/placed-span.ts';
import type { Section } from './model.ts';
import { kept, stretchKey } from './memo.ts';
import { overlapping, shifted } from './spans.ts';

/** Text that somebody still has to fill in, and where it stands in the document. */
export interface Placeholder {
  readonly text: string;
  readonly range: Span;
}

const DOUBLE_BRACES = String.raw`\$?\{\{[^{}\n]{1,80}\}\}`;
const TEMPLATE = String.raw`<%[^<>%\n]{1,80}%>|%%\w{2,40}%%|@@\w{2,40}@@|##\w{2,40}##|\$\{\w[\w .-]{0,40}\}`;
const CHEVRONS = String.raw`<<[^<>\n]{1,80}>>|«[^«»\n]{0,60}»`;
const BRACES = String.raw`\{[A-Za-z][\w -]{1,50}\}`;
const BRACKETS = String.raw`\[[^\[\]\n]{0,120}\]`;
const ANGLES = String.raw`<[^<>\n]{1,80}>`;
const RULE = String.raw`(?<![\w/])_{2,}(?![\w/])`;
const WORDS = String.raw`(?<![\p{L}\p{N}_])(?:TBD|TBC|TBA|TODO|FIXME|TK|tbd|tbc|tba|tk|todo|fixme|Tbd|Tbc|Tba)(?![\p{L}\p{N}_])`;
const TO_BE = String.raw`(?<![\p{L}])to be (?:confirmed|determined|defined|decided|announced|advised|added|completed|filled in|written|supplied|agreed|provided|specified)(?![\p{L}])`;
const FILLER = String.raw`(?<![\p{L}])(?:lorem ipsum|(?:click|tap)(?: or tap)? here to (?:enter|add|insert) \p{L}+(?:\.|(?! ))?|(?:insert|add|enter|your|type) (?:your )?(?:text|content|copy|name) here|insert (?:[a-z]+ ){1,4}here|placeholder text|t\.b\.[dca]\.)(?![\p{L}])`;
const DATES = String.raw`(?<![\p{L}])(?:dd[/.-]mm[/.-]yy(?:yy)?|mm[/.-]dd[/.-]yy(?:yy)?|yyyy[/.-]mm[/.-]dd)(?![\p{L}])`;
const LETTERS = String.raw`(?<![\p{L}\p{N}_])(?:XX{0,3}|xx{1,3}|NN{1,2}|nn|YY|ZZ|#{2,3})(?![\p{L}\p{N}_]|[-–]\p{L})[ ]?%|(?<![\p{L}\p{N}_])(?:XX+|NN+|YY+|ZZ+|xx+)(?=[kKmM]?(?![\p{L}\p{N}_]))|(?<=\b(?:by|within|from|to|of|least|than|in) )[XYN](?= (?:%|per ?cent|percent|days?|weeks?|months?|hours?|minutes?|points?|people|to [XYN]\b)|(?<=from [XN] to [XYN])(?![\p{L}\p{N}_'’-]))`;
const SIGNS = String.raw`\?{3,}|(?<![\p{L}\p{N}.])\.{3,}(?![\p{L}\p{N}.])|…`;

/** All that may be a placeholder; the longer and clearer come first. */
const CANDIDATE = new RegExp(
  [DOUBLE_BRACES, TEMPLATE, CHEVRONS, BRACES, BRACKETS, ANGLES, RULE, WORDS, TO_BE, FILLER, DATES, LETTERS, SIGNS].join('|'),
  'giu',
);

const CASED_WORD = /^(?:TBD|TBC|TBA|TODO|FIXME|TK|tbd|tbc|tba|tk|todo|fixme|Tbd|Tbc|Tba)$/;
const CASED_LETTERS = /^(?:X{1,4}|N{1,3}|Y{1,3}|Z{2,3}|x{2,4}|n{2}|#{2,})[ ]?%?$/;

const HTML_ELEMENTS = new Set(
  'a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg path g table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr math mi mo mn mrow mfrac msup msub'.split(
    ' ',
  ),
);

/** Attributes make an element of a name that is a word of English too: `<label for="x">` is one, `<title of course>` is none. */
export function isElement(tag: string): boolean {
  const found = /^<\/?([A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]*)?)\/?>$/.exec(tag);
  if (!found) return /^<(?:[!?/]|[a-z][a-z+.-]*:|[^\s<>@]+@[^\s<>@]+>)/i.test(tag);
  const [, name = '', rest = ''] = found;
  if (tag.startsWith('</')) return true;
  if (!HTML_ELEMENTS.has(name.toLowerCase())) return name.includes('-') && !/^[a-z]+(?:-[a-z]+)*$/.test(name);
  return (
    rest.trim() === '' ||
    rest.trim() === '/' ||
    /[=]/.test(rest) ||
    /^\s*(?:open|hidden|disabled|checked|controls|reversed)\s*\/?$/.test(rest)
  );
}

const ASIDE =
  /^\[(?:sic|…|\.\.\.|x|X| |\d{1,3}|[a-z]|\^.*|!.*|emphasis (?:added|mine)|translated|laughs?|laughter|pause|inaudible|crosstalk|applause)\]$/;
const CITATION =
  /^\[(?:(?:(?:appendix|annex|section|sect?\.?|fig(?:ure)?\.?|table|note|chapter|page|p\.|pp\.|exhibit|slide|line|art\.?|article) ?(?:\d|[a-z]\b|[ivxlc]+\b)|(?:ref|see|cf)\b).*|[A-Z][\p{L}-]+(?: et al\.?)?,? (?:19|20)\d\d[a-z]?|[A-Z]{2,}[- ]?\d+|\d+(?:[,–-] ?\d+)*)\]$/iu;

/** How much text on either side of a candidate is looked at. */
const REACH = 24;

/** Whether there is nothing but blanks around `[start, end)`. */
const isAlone = (text: string, start: number, end: number): boolean =>
  text.length - (end - start) <= REACH && text.slice(0, start).trim() === '' && text.slice(end).trim() === '';

/** Whether the text is no longer than `length`, blanks around it left aside. */
const isShort = (text: string, length: number): boolean => text.length <= length + REACH && text.trim().length <= length;

/** Placeholders in plain text, as offsets in it; `code` are stretches to leave alone. */
export function findPlaceholders(text: string, code: readonly Span[] = []): Span[] {
  const found: Span[] = [];
  const formula = formulas(text);
  for (const match of text.matchAll(CANDIDATE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (overlapping(code, start, end).length > 0 || overlapping(formula, start, end).length > 0) continue;
    if (!isPlaceholder(match[0], text, start, end)) continue;
    const enclosed = text[start - 1] === '(' && text[end] === ')' && isAlone(text, start - 1, end + 1);
    found.push(enclosed ? { start: start - 1, end: end + 1 } : { start, end });
  }
  return found;
}

/** `$…$` and `$$…$$` that hold a formula. */
function formulas(text: string): Span[] {
  if (!text.includes('$')) return [];
  return [...text.matchAll(/\$\$[^$]{1,400}\$\$|\$(?=[^\s$])[^$\n]{1,200}\$(?!\d)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function isPlaceholder(found: string, text: string, start: number, end: number): boolean {
  const first = found.charAt(0);
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (found.startsWith('{{') || found.startsWith('${') || found.startsWith('<<') || found.startsWith('<%')) return true;
  if (first === '«') return false;
  if (first === '[') return isBracketed(found, text, before, after);
  if (first === '<') return isAngled(found, before, after);
  if (first === '{') return !/\d/.test(found) && !/[\\^_$]$/.test(before);
  if (first === '_' || first === '%' || first === '@' || (found.length > 4 && first === '#')) return true;
  if (first === '?') return !isQuoted(before, after);
  if (first === '.' || first === '…') return isBlankEllipsis(text, start, end);
  if (/^to be/i.test(found)) return isToBe(text, start, before, after);
  if (/^(?:tb|todo|fi|tk)/i.test(found)) return CASED_WORD.test(found) && isMark(found, text, before, after);
  if (/^[xnyz#]/i.test(found)) return CASED_LETTERS.test(found) && isFigure(found, text, before, after);
  return true;
}

function isBracketed(found: string, text: string, before: string, after: string): boolean {
  const inner = found.slice(1, -1).trim();
  if (/^[([\]]/.test(after) || /[\p{L}\p{N}\])!\\]$/u.test(before)) return false;
  // `[Anna]: "No."` names a speaker, or a reference that nobody uses.
  if (/^:\s/.test(after) && before.trim() === '' && !inner.includes(' ')) return false;
  if (/^(?:\.{3}|…)$/.test(inner)) return isAloneOrIn(text, before, after);
  if (inner === '') return found.length > 3;
  if (/^_+$|^(?:xx+|nn?|XX+|NN?|TK|TBD|\?+)$/.test(inner)) return true;
  if (ASIDE.test(found) || CITATION.test(found) || /^[x ]$/i.test(inner)) return false;
  if (!/\p{L}/u.test(inner)) return false;
  // `"We [the crews] never saw it"`: words put into a quotation are the writer's, no gaps.
  return !/["“][^"”]*$/.test(before);
}

const isAloneOrIn = (text: string, before: string, after: string): boolean =>
  isShort(text, 7) ||
  /(?:from|to|by|of|:|is) $/i.test(before) ||
  (!/\p{L}/u.test(before.slice(-2)) && !/\p{L}/u.test(after.slice(0, 2)));

function isAngled(found: string, before: string, after: string): boolean {
  const inner = found.slice(1, -1);
  if (!/\p{L}/u.test(inner) || /^\s|\s$/.test(inner) || /^[/!?]/.test(inner)) return false;
  if (/^[a-z][a-z+.-]*:|@|^https?/i.test(inner) || /[\p{L}\p{N}]$/u.test(before) || after.startsWith('(')) return false;
  return !isElement(found) && !/^[a-z]*[&|=;]/i.test(inner);
}

/** A stop or a colon after it, a bracket around it, the start or end of the text: not "TBD Ltd runs the canteen". */
function isMark(found: string, text: string, before: string, after: string): boolean {
  if (/["'“‘]$/.test(before) && /^["'”’]/.test(after)) return false;
  if (/^(?:[-–]\p{L}| ?\p{Lu}\p{Ll}+\b(?! ?[:.]))/u.test(after) && !/^[\s.,:;]*$/.test(before) && found !== 'TODO') return false;
  if (/^ (?:Ltd|Inc|GmbH|plc|LLC|Group|Co|AG|list|lists|comment|comments|tree|app)\b/.test(after)) return false;
  if (/^[-/]/.test(after) && /^[-/]\p{Ll}/u.test(after)) return false;
  if (found === found.toLowerCase() && found !== 'tbd' && found !== 'tbc' && found !== 'tba' && found !== 'tk') {
    return /^\s*:/.test(after) && text.trimStart().startsWith(found);
  }
  if (found.toLowerCase() === 'tk') return isShort(text, 6) || /[[(:]\s?$/.test(before) || found === 'TK';
  return (
    !/(?:a|the|our|their|no|any|these|those|of) $/i.test(before) || /^(?:[\s.,;:!?)]|$)/.test(after) === false || found !== 'TODO'
  );
}

/** "Super Bowl XX", "size XX", "XX Corps", "XY": the letters are a name or a numeral there. */
const NAMED_BEFORE =
  /\b(?:size|sizes|bowl|part|chapter|act|pope|king|queen|louis|george|henry|class|century|model|type|appendix|annex|volume|vol\.|no\.|section|world|company|the|grade|route|line|group|team|unit|chromosomes?) $/i;
const NAMED_AFTER =
  /^(?:[-–/]\p{L}| (?:group|ltd|inc|plc|ag|corp|corps|gmbh|llc|chromosomes?|genes?|gloves|century|was|is|has|insures)\b)/iu;

/** A figure that is still to come: two or more of X, N, Y or Z, in capitals or with a unit, that are no name and no numeral. */
function isFigure(found: string, text: string, before: string, after: string): boolean {
  if (/%$/.test(found)) return true;
  if (/^["'”’]/.test(after) && /["'“‘]$/.test(before)) return false;
  if (isShort(text, found.length)) return true;
  if (NAMED_BEFORE.test(before) || NAMED_AFTER.test(after)) return false;
  const capitals = found === found.toUpperCase();
  const unit =
    /^ ?(?:%|per ?cent\b|percent\b|percentage|points?\b|days?\b|weeks?\b|months?\b|hours?\b|minutes?\b|people\b|learners?\b|times\b|[kKmM]\b|[£$€])/.test(
      after,
    );
  const amount = /(?:[£$€¥~≤≥<>+=]|\b(?:by|from|to|than|within|about|around|least|most|nearly|over|under)) ?$/i.test(before);
  return unit || amount || (capitals && found.length < 4 && !/\p{Lu}\p{Ll}+ $/u.test(before));
}

const isQuoted = (before: string, after: string): boolean => /["'“‘]$/.test(before) && /^["'”’]/.test(after);

/** An ellipsis that stands where words are missing: "From … to …", alone, or after a colon; not "And then … silence". */
function isBlankEllipsis(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
  const after = text.slice(end, end + REACH).trimStart();
  if (before === '' && after === '') return true;
  if (before === '' || isQuoted(text.slice(start - 1, start), text.slice(end, end + 1))) return false;
  if (start > 0 && !/\s/.test(text[start - 1] ?? '')) return false;
  const opener =
    /(?:^|[\s(])(?:from|to|by|of|so that|will|who|is|are|for|with|and|into|:)$/i.test(before.slice(-12)) || before.endsWith(':');
  return opener && (after === '' || /^(?:to|by|so that|and|will|in order|within|from|which|into|[.,;])/i.test(after));
}

/** "Venue to be confirmed" and "to be confirmed by Finance"; not "nothing to be confirmed remains", "what is to be done". */
function isToBe(text: string, start: number, before: string, after: string): boolean {
  const lead = text.slice(Math.max(0, start - REACH), start).trimEnd();
  if (
    /(?:nothing|anything|something|points?|matters?|is|are|was|were|has|have|had|needs?|need|not|remain|remains|items?|questions?|it|out|how)$/i.test(
      lead.slice(-12),
    )
  ) {
    return /(?:is|are)$/i.test(lead.slice(-4)) ? /^\s*(?:[.,;)]|$)/.test(after) && !/\bwho|\bwhat/i.test(before) : false;
  }
  return lead === '' || /[:;,(–—-]$/.test(lead) || /^\s*(?:[.,;)]|$|by )/.test(after);
}

/** Inline HTML tags that are no elements (`<purpose statement>`), with a second pair of brackets around them if there is one. */
function placeholderTags(prose: Prose, from: number, to: number, document: string): Placeholder[] {
  return prose.html
    .filter(
      ({ value, at, range }) =>
        at >= from && at <= to && !isElement(value) && !/[\p{L}\p{N}]/u.test(document[range.start - 1] ?? ''),
    )
    .map(({ range }) => {
      const doubled = document[range.start - 1] === '<' && document[range.end] === '>';
      const whole = doubled ? within(range, -1, range.end - range.start + 1) : range;
      return { text: document.slice(whole.start, whole.end), range: whole };
    });
}

/** Those that are no tags, as offsets from `from`. */
function plainPlaceholders(prose: Prose, from: number, to: number): readonly Span[] {
  const code = shifted(overlapping(prose.code, from, to), from);
  const spans = findPlaceholders(prose.text.slice(from, to), code);
  return spans.filter(({ start, end }) => overlapping(prose.links, start + from, end + from).length === 0);
}

/** The placeholders in `[from, to)` of a prose, in order. `document` is the text of the whole document. */
export function placeholdersInProse(prose: Prose, from: number, to: number, document: string): Placeholder[] {
  const found = kept(prose.memo, stretchKey('placeholders', prose, from, to), plainPlaceholders, prose, from, to);
  if (found.length === 0 && prose.html.length === 0) return [];
  const plain = found.map(({ start, end }) => {
    const range = prose.locate(from + start, from + end);
    return { text: document.slice(range.start, range.end), range };
  });
  const tags = placeholderTags(prose, from, to, document).filter(
    (tag) => !plain.some(({ range }) => range.start < tag.range.end && range.end > tag.range.start),
  );
  return tags.length === 0 ? plain : [...plain, ...tags].sort((a, b) => a.range.start - b.range.start);
}

/** The placeholders of raw HTML or of a line of underscores, which are no prose. */
export function placeholdersInRaw(range: Span, document: string): Placeholder[] {
  const raw = document.slice(range.start, range.end);
  const found: Placeholder[] = [];
  for (const match of raw.matchAll(/<[^<>\n]{1,120}>|_{4,}/g)) {
    if (match[0].startsWith('<') && isElement(match[0])) continue;
    found.push({ text: match[0], range: within(range, match.index, match.index + match[0].length) });
  }
  return found;
}

/** All placeholders in a section's own text, in document order; code, links and comments are left alone. */
export function placeholdersIn(section: Section, document: { readonly text: string }): Placeholder[] {
  return section.stretches.flatMap((stretch) =>
    stretch.prose
      ? placeholdersInProse(stretch.prose, stretch.start, stretch.end, document.text)
      : placeholdersInRaw(stretch.range, document.text),
  );
}

const WORD = /[\p{L}\p{N}]/u;

/** True where `[from, to)` of a prose holds nothing but placeholders and punctuation. */
export function isOnlyPlaceholders(prose: Prose, from: number, to: number): boolean {
  const words = prose.text.slice(from, to);
  const code = shifted(overlapping(prose.code, from, to), from);
  let rest = '';
  let at = 0;
  for (const { start, end } of findPlaceholders(words, code)) {
    rest += words.slice(at, start);
    at = end;
  }
  rest += words.slice(at);
  return !WORD.test(rest);
}
