import type { Span } from '../markdown/block.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop after one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(["“‘'—–/-])(?:dr|mr|mrs|ms|mx|prof|rev|fr|sr|jr|st|wm|hon|gen|col|capt|sgt|cpl|lt|hr|hrs|mins|messrs|mme|mlle|e\.g|i\.e|eg|ie|cf|viz|vs|v|approx|ca|c|incl|excl|esp|resp|fig|figs|eq|no|nos|nr|vol|vols|ed|eds|pp|p|ch|sec|sect|para|art|ref|refs|tel|ext|min|max|est|dept|mt|ft|inc|ltd|co|corp|bros|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|u\.s|u\.k|ph\.d|w|ave|rd|blvd|std|temp|appx|abbr|al)\.$/i;
/** An abbreviation that often ends a sentence: "etc.", "a.m.", "U.S.", "Ltd." go on only before a lower-case word or a figure. */
const ABBREVIATION_OR_END =
  /(?:^|[\s(])(?:etc|a\.m|p\.m|am|pm|inc|ltd|co|corp|jr|sr|al|u\.s|u\.k|ph\.d|b\.a|m\.a|no|sat|sun|min|max|est|ext|art|std|mar|ed|c|v|w|p|fri|mon|wed|temp)\.$/i;
/** "N. O.-L.", "J. R. Smith": a single capital with a stop. */
const INITIAL = /(?:^|[\s(."“-])(?<!\bU\.)\p{Lu}\.$/u;
/** "6.1", "12.", "iv." alone at the start of a text: a number, not a sentence. */
const NUMBER_ONLY = /^[("'“]*(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,5}|\p{L})[.)]+$/iu;
const NUMBERED_REFERENCE =
  /(?:^|[\s(])(?:no|nos|nr|fig|figs|p|pp|vol|ch|sec|art|eq|ref|st|ext|tel|hrs?|mins?|max|c|ca|v|mar|jan|feb|sat|sun|mon|fri|wed)\.$/i;
const ENDS_OPEN = /[,;:–—]["'”’)\]]*$/;
const STARTS_LOWER = /^["'“‘]*\p{Ll}/u;
const NEXT_ABBREVIATION = /^(?:ltd|inc|co|jr|sr|llc|plc|corp)\b/i;
const ELLIPSIS = /(?:…|\.\.\.)["'”’)\]]*$/;
const TERMINAL = /[.!?…]["'”’)\]*_]*$/;
/** Something that may end a sentence, with more text after it; without it there is one sentence. */
const INNER_END = /[.!?…\n\r\u2028\u2029]["'”’)\]*_]{0,6}[\s"“‘([]/;
/** Quotes and brackets that close what came before. */
const CLOSING = /^[”’)\]]+|^["'](?=\s|$)/;

/**
 * The sentences of a text without markup, each trimmed, as offsets in it. What `Intl.Segmenter` splits after an abbreviation, an
 * initial, a number or before a lower-case word is joined again.
 */
export function splitSentences(text: string): Span[] {
  if (!INNER_END.test(text)) return whole(text);
  const sentences: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (end <= start) continue;
    const last = sentences.at(-1);
    if (last && continues(text, last, start, end)) last.end = end;
    else sentences.push({ start, end });
  }
  return sentences;
}

/** The text as one sentence. */
function whole(text: string): Span[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}

/** How far back the end of a sentence is looked at: longer than any abbreviation. */
const TAIL = 24;

function continues(text: string, last: Span, start: number, end: number): boolean {
  const before = text.slice(Math.max(last.start, last.end - TAIL), last.end);
  const next = text.slice(start, Math.min(end, start + TAIL));
  if (!TERMINAL.test(before)) return true;
  if (ENDS_OPEN.test(before) || CLOSING.test(next)) return true;
  if (last.end - last.start <= 8 && NUMBER_ONLY.test(text.slice(last.start, last.end))) return true;
  if (STARTS_LOWER.test(next) && !/^\p{Ll}\p{Lu}/u.test(next)) return !/^[a-z][\w-]*\(\)/.test(next);
  if (INITIAL.test(before) || (ABBREVIATION.test(before) && NEXT_ABBREVIATION.test(next))) return true;
  if (ABBREVIATION_OR_END.test(before)) return /^\d/.test(next) && NUMBERED_REFERENCE.test(before);
  if (ABBREVIATION.test(before)) return true;
  return ELLIPSIS.test(before) && !/^["'“‘([]*\p{Lu}/u.test(next);
}

/** A question tells nothing. */
export function isQuestion(text: string): boolean {
  return /\?["'”’)\]]*$/.test(text.trim());
}
