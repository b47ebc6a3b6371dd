import type { Cell, Prose, Row, Span, Table } from '../markdown/block.ts';
import type { Carrier } from './model.ts';
import { kept } from './memo.ts';
import { leadLength } from './names.ts';
import type { ReadName, Reading } from './roles.ts';
import { overlapping } from './spans.ts';

/** How a label is written; what it takes to be one differs. */
export type LabelForm = 'bold' | 'bold-only' | 'plain';

export interface Label {
  readonly carrier: Carrier;
  readonly reading: Reading;
  readonly form: LabelForm;
}

/** A stretch of a paragraph: from a label that starts a line to the next one; `[start, end)` of the prose is what follows the label. */
export interface Segment {
  readonly label: Label | undefined;
  /** Where the label starts, markup and signs included; equal to `start` without a label. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** Where a paragraph stands: a plain or dashed label needs a place in which nothing else carries a role. */
export interface Place {
  readonly inItem: boolean;
  readonly inRole: boolean;
  readonly inPrompts: boolean;
}

const LONGEST_LABEL = 90;
const COLON = /^[\s]{0,2}[:：]/;
const PLAIN = /^([\p{L}][^\n:：.;!]{1,60}?)\s?[:：](?=\s|$)/u;
/** `TODO: ask the depot` is a placeholder. */
const MARK = /^(?:TODO|To-?do)$/;
const DASH = /^\s?(?:[–—]|-(?=\s)|·)\s?/;

/** A label as it stands in its prose, wherever the prose stands. */
interface FoundLabel {
  readonly name: NameInProse;
  readonly reading: Reading;
  readonly form: LabelForm;
  /** Where what follows the label starts. */
  readonly start: number;
}

interface NameInProse {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The name without numbering, emoji and end marks, and where it stands. */
function nameIn(kind: Carrier['kind'], prose: Prose, start: number, end: number): NameInProse {
  const raw = prose.text.slice(start, end);
  const lead = kind === 'heading' ? 0 : raw.length - raw.trimStart().length;
  const skipped = kind === 'heading' ? leadLength(raw) : lead;
  const name = raw.slice(skipped).replace(/(?<![\s:：])[\s:：]+$/, '');
  const from = name === '' ? start : start + skipped;
  const to = name === '' ? end : from + name.length;
  return { name: name === '' ? raw : name, from, to };
}

function carrierOf(kind: Carrier['kind'], prose: Prose, level?: number): Carrier {
  const { name, from, to } = kept(prose.memo, kind, nameIn, kind, prose, 0, prose.text.length);
  const carrier = { kind, name, range: prose.locate(from, to) };
  return level === undefined ? carrier : { ...carrier, level };
}

export function headingCarrier(prose: Prose, level: number): Carrier {
  return carrierOf('heading', prose, level);
}

export function cellCarrier(kind: 'row' | 'column', cell: Cell): Carrier {
  return carrierOf(kind, cell.prose);
}

/** Splits a paragraph at the labels that start one of its lines. */
export function segments(prose: Prose, document: string, read: ReadName, place: Place): Segment[] {
  const known = kept(prose.memo, read, newMemo);
  const key = (place.inItem ? 1 : 0) + (place.inRole ? 2 : 0) + (place.inPrompts ? 4 : 0);
  const found = kept(known, key, labelsIn, prose, document, read, place);
  if (found.length === 0) return [{ label: undefined, at: 0, start: 0, end: prose.text.length }];
  const parts: Segment[] = found.map(({ at, label: { name, reading, form, start } }, index) => ({
    label: { carrier: { kind: 'label', name: name.name, range: prose.locate(name.from, name.to) }, reading, form },
    at,
    start,
    end: Math.max(start, found[index + 1]?.at ?? prose.text.length),
  }));
  const [head] = found;
  return head && head.at > 0 ? [{ label: undefined, at: 0, start: 0, end: head.at }, ...parts] : parts;
}

const newMemo = () => new Map<unknown, unknown>();

/** The labels that start a line of a paragraph; each with where it starts. */
function labelsIn(prose: Prose, document: string, read: ReadName, place: Place): { at: number; label: FoundLabel }[] {
  const first = labelAt(prose, 0, document, read, place);
  const found = first ? [{ at: 0, label: first }] : [];
  const openers = first?.form === 'plain' ? lineStarts(prose, document) : prose.strong.map(({ start }) => start);
  for (const at of openers) {
    if (at === 0 || !startsLine(prose, at, document)) continue;
    const label = labelAt(prose, at, document, read, place);
    if (label && (label.form !== 'plain' || first?.form === 'plain')) found.push({ at, label });
  }
  return found;
}

/** Only blanks, quote marks and the markup of emphasis stand between the line's start and what is at `at`. */
function startsLine(prose: Prose, at: number, document: string): boolean {
  let before = prose.locate(at, at + 1).start - 1;
  while (before >= 0 && '*_ \t>'.includes(document[before] as string)) before -= 1;
  return (
    before < 0 ||
    document[before] === '\n' ||
    document[before] === '\r' ||
    (document[before] === '\\' && /[\r\n]/.test(document[before + 1] ?? ''))
  );
}

function lineStarts(prose: Prose, document: string): number[] {
  const { start, end } = prose.locate(0, prose.text.length);
  if (!/[\r\n]/.test(document.slice(start, end))) return [];
  const starts: number[] = [];
  for (let at = prose.text.indexOf(' '); at !== -1; at = prose.text.indexOf(' ', at + 1)) {
    const gap = prose.locate(at, at + 1);
    if (/[\r\n]/.test(document.slice(gap.start, gap.end))) starts.push(at + 1);
  }
  return starts;
}

function labelAt(prose: Prose, at: number, document: string, read: ReadName, place: Place): FoundLabel | undefined {
  const lead = at === 0 ? leadLength(prose.text) : 0;
  const signs = Math.max(lead, /^[^\p{L}\p{N}]{0,8}/u.exec(prose.text.slice(at, at + 8))?.[0].length ?? 0);
  const strong = overlapping(prose.strong, at, at + signs + 1).find(({ start }) => start >= at && start <= at + signs);
  if (strong && strong.end - strong.start <= LONGEST_LABEL) return boldLabel(prose, strong, document, read, place);
  const slanted = at === 0 ? prose.emphasis.slice(0, 3).find(({ start }) => start === at) : undefined;
  if (slanted && slanted.end - slanted.start <= LONGEST_LABEL) return italicLabel(prose, slanted, read, place);
  return plainLabel(prose, at, read, place);
}

function made(prose: Prose, name: Span, reading: Reading, form: LabelForm, start: number): FoundLabel {
  return { name: nameIn('label', prose, name.start, name.end), reading, form, start: skipBlanks(prose.text, start) };
}

function skipBlanks(text: string, at: number): number {
  let start = at;
  while (/\s/.test(text[start] ?? '')) start += 1;
  return start;
}

/** `name` without its end marks. */
function trimmedName(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && /[\s:：.]/.test(text[end - 1] as string)) end -= 1;
  start += leadLength(text.slice(start, end));
  return { start: Math.min(start, end), end };
}

function boldLabel(prose: Prose, strong: Span, document: string, read: ReadName, place: Place): FoundLabel | undefined {
  const { text } = prose;
  const name = trimmedName(text, strong);
  if (name.end <= name.start) return undefined;
  const inner = text.slice(strong.start, strong.end);
  const after = text.slice(strong.end, strong.end + 4);
  const reading = read(text.slice(name.start, name.end));
  const known = reading.role !== undefined || reading.neutral !== undefined;
  const colon = COLON.exec(after)?.[0].length;
  const alone = endsLine(prose, strong.end + (colon ?? 0), document);
  if (/[:：]\s*$/.test(inner) || colon !== undefined) {
    return made(prose, name, reading, alone && known ? 'bold-only' : 'bold', strong.end + (colon ?? 0));
  }
  if (alone) return place.inItem && !known ? undefined : made(prose, name, reading, 'bold-only', strong.end);
  if (!known) return undefined;
  if (/[.]\s*$/.test(inner) || /^[.]\s/.test(after)) {
    return made(prose, name, reading, 'bold', strong.end + (/^[.]\s/.test(after) ? 1 : 0));
  }
  if (/[?]\s*$/.test(inner)) return place.inPrompts ? undefined : made(prose, name, reading, 'bold', strong.end);
  const dash = DASH.exec(after)?.[0].length;
  if (dash !== undefined && reading.exact && !place.inRole) return made(prose, name, reading, 'bold', strong.end + dash);
  return undefined;
}

/** Nothing but markup and blanks between `at` and the end of its line. */
function endsLine(prose: Prose, at: number, document: string): boolean {
  if (at >= prose.text.length) return true;
  const gap = prose.locate(at, at + 1);
  return /[\r\n]/.test(document.slice(gap.start, gap.end));
}

function italicLabel(prose: Prose, slanted: Span, read: ReadName, place: Place): FoundLabel | undefined {
  const { text } = prose;
  const colon = COLON.exec(text.slice(slanted.end, slanted.end + 4))?.[0].length;
  const ended = colon !== undefined || /[:：.]\s*$/.test(text.slice(slanted.start, slanted.end));
  const alone = slanted.end >= text.length && !place.inItem;
  if (!ended && !alone) return undefined;
  const name = trimmedName(text, slanted);
  const reading = read(text.slice(name.start, name.end));
  if (!reading.exact || (!reading.role && !reading.neutral) || (place.inItem && place.inRole)) return undefined;
  return made(prose, name, reading, alone ? 'bold-only' : 'plain', slanted.end + (colon ?? 0));
}

function plainLabel(prose: Prose, at: number, read: ReadName, place: Place): FoundLabel | undefined {
  const found = PLAIN.exec(prose.text.slice(at, at + LONGEST_LABEL));
  const words = found?.[1] ?? '';
  if (!found || !/^\p{Lu}/u.test(words) || MARK.test(words) || (place.inItem && place.inRole)) return undefined;
  const reading = read(words);
  if (!reading.exact || (!reading.role && !reading.neutral)) return undefined;
  return made(prose, { start: at, end: at + words.length }, reading, 'plain', at + found[0].length);
}

/** Headers of the first column of a table whose rows are named: they say nothing themselves. */
const FIELD =
  /^(?:item|element|field|aspect|section|topic|question|component|part|category|area|what|heading|key|detail|parameter|attribute|property|feature|dimension|building block|block|step|criterion|info|information|)$/;

/** A table whose rows are named for roles in their first cell, and whether its header row is one of them. */
export interface KeyedRows {
  readonly rows: readonly { readonly row: Row; readonly reading: Reading; readonly named: boolean }[];
}

/** The rows of a key/value table, `undefined` where the table is none. */
export function keyedRows(table: Table, read: ReadName): KeyedRows | undefined {
  const [header, ...body] = table.rows;
  if (!header || header.cells.length < 2) return undefined;
  const keyed = body.map((row) => ({ row, reading: readKey(row, read) }));
  const roles = new Set(keyed.flatMap(({ reading }) => reading.role ?? []));
  const first = readKey(header, read);
  const second = read(header.cells[1]?.prose.text ?? '');
  const headerIsRow = first.role !== undefined && second.role === undefined && roles.size > 0 && header.cells.length === 2;
  const field = FIELD.test((header.cells[0]?.prose.text ?? '').trim().toLowerCase());
  const enough = roles.size >= 2 || (roles.size === 1 && header.cells.length === 2 && (field || headerIsRow));
  if (!enough || (second.role !== undefined && roles.size < 2)) return undefined;
  const rows = headerIsRow ? [{ row: header, reading: first }, ...keyed] : keyed;
  return {
    rows: rows.map((entry) => ({ ...entry, named: entry.reading.role !== undefined || entry.reading.neutral !== undefined })),
  };
}

function readKey(row: Row, read: ReadName): Reading {
  const prose = row.cells[0]?.prose;
  if (!prose || prose.text.length > LONGEST_LABEL) return { exact: false };
  const reading = read(prose.text);
  const bold = prose.strong.some(({ start, end }) => end - start >= prose.text.length - 2);
  return reading.exact || bold || prose.text.endsWith('?') ? reading : { exact: false };
}
