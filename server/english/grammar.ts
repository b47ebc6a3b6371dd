/** Small pieces of English grammar over tagged tokens: where a noun phrase ends, where the main verb stands. Indices are token indices, ends exclusive. */
import { canBe, type TaggedToken } from './tagger.ts';

/** A run of tokens. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

type Tokens = readonly TaggedToken[];

const modalWords = new Set([
  'will',
  'shall',
  'should',
  'can',
  'could',
  'must',
  'may',
  'might',
  'would',
  "'ll",
  'cannot',
  "can't",
  "won't",
]);
const closing = /^[,;:.!?()–—]$/;
const subordinators = new Set([
  'who',
  'which',
  'that',
  'whom',
  'whose',
  'where',
  'when',
  'while',
  'because',
  'as',
  'if',
  'before',
  'after',
  'until',
  'till',
  'unless',
  'since',
  'although',
  'though',
  'whenever',
  'once',
  'whether',
  'what',
  'how',
  'why',
  'whoever',
  'whatever',
  'whichever',
]);

export function isModal(token: TaggedToken | undefined): boolean {
  return token !== undefined && modalWords.has(token.lower);
}

export function isClauseMark(token: TaggedToken | undefined): boolean {
  return token === undefined || closing.test(token.text);
}

export function isFinite(token: TaggedToken | undefined): boolean {
  return token !== undefined && (isModal(token) || /^(?:VB|VBP|VBZ|VBD|MD)$/.test(token.pos));
}

function isNominal(token: TaggedToken | undefined): boolean {
  return token !== undefined && /^(?:NN|NNS|NNP|NNPS|PRP|CD|EX)$/.test(token.pos);
}

const inside = /^(?:DT|PDT|PRP\$|CD|JJ|JJR|JJS|NN|NNS|NNP|NNPS|POS|RBS|RBR|VBN|VBG|WP\$)$/;

/** The end of the noun phrase that begins at `at`, without what is attached behind it; `at` where none begins there. */
export function coreEnd(tokens: Tokens, at: number): number {
  const first = tokens[at];
  if (!first) return at;
  if (/^(?:PRP|EX)$/.test(first.pos) && first.pos !== 'PRP$') return at + 1;
  let end = at;
  let lastNoun = -1;
  for (let index = at; index < tokens.length; index++) {
    const token = tokens[index] as TaggedToken;
    if (token.lower === 'of' && /^(?:all|each|every|both|many|most|some|none|half|one)$/.test(tokens[index - 1]?.lower ?? ''))
      continue;
    if (token.lower === '&' || token.text === '“' || token.text === '”' || token.text === '"') {
      continue;
    }
    if ((token.pos === 'VBG' || token.pos === 'VBN' || token.pos === 'VBD') && index > at && lastNoun >= 0) {
      // A participle behind the noun begins a modifier or the verb; before a noun it is a modifier.
      if (!isNominal(tokens[index + 1]) || token.pos === 'VBD') break;
      if (token.pos === 'VBG' && !/^(?:DT|PRP\$|JJ)$/.test(tokens[index - 1]?.pos ?? '') && lastNoun === index - 1) break;
    }
    if (token.pos === 'VBG' && index === at) {
      if (!isNominal(tokens[index + 1])) break;
    }
    if (/^(?:DT|PDT|PRP\$|PRP)$/.test(token.pos) && lastNoun >= 0) break;
    if (!inside.test(token.pos)) {
      if (token.pos === 'RB' && /^JJ/.test(tokens[index + 1]?.pos ?? '') && lastNoun < 0) continue;
      break;
    }
    if (isNominal(token)) {
      lastNoun = index;
      end = index + 1;
    }
  }
  if (lastNoun < 0) {
    // "all", "some", "each", "those" can stand alone.
    return /^(?:DT|PDT|CD)$/.test(first.pos) && /^(?:all|both|some|each|those|these|everyone|everybody|nobody)$/.test(first.lower)
      ? at + 1
      : at;
  }
  return end;
}

const attaching = new Set([
  'of',
  'in',
  'at',
  'on',
  'for',
  'with',
  'across',
  'among',
  'amongst',
  'between',
  'under',
  'from',
  'within',
  'behind',
  'inside',
  'outside',
  'near',
  'without',
  'around',
  'along',
  'over',
  'to',
  'by',
  'per',
  'aged',
  'against',
]);

/** The end of the noun phrase with its prepositional phrases and coordinated nouns ("claims adjusters in the hail team", "porters and nurses on Ward 7"). `stop` words end it. */
export function phraseEnd(tokens: Tokens, at: number, stop: ReadonlySet<string> = new Set(['to', 'from', 'by', 'with'])): number {
  let end = coreEnd(tokens, at);
  if (end === at) return at;
  for (;;) {
    const token = tokens[end];
    if (!token) return end;
    if (
      attaching.has(token.lower) &&
      !stop.has(token.lower) &&
      (token.pos === 'IN' || token.pos === 'TO' || token.lower === 'per')
    ) {
      const next = coreEnd(tokens, end + 1);
      if (next === end + 1) return end;
      end = next;
    } else if (
      token.lower === 'and' ||
      token.lower === 'or' ||
      token.lower === '&' ||
      (token.text === ',' && listContinues(tokens, end))
    ) {
      const next = coreEnd(tokens, end + 1);
      if (next === end + 1 || (/^VB/.test(tokens[end + 1]?.pos ?? '') && tokens[end + 1]?.pos !== 'VBN')) return end;
      end = next;
    } else return end;
  }
}

/** "nurses, porters and clerks": the comma joins nouns where an "and" follows the next noun phrase. */
function listContinues(tokens: Tokens, comma: number): boolean {
  const next = coreEnd(tokens, comma + 1);
  return (
    next > comma + 1 &&
    /^(?:and|or|,)$/.test(tokens[next]?.lower ?? '') &&
    tokens[comma + 1]?.pos !== 'PRP' &&
    coreEnd(tokens, next + 1) > next + 1 &&
    !isFinite(tokens[next + 1])
  );
}

/** A subject and where its verb begins. */
export interface Subject {
  readonly who: Run;
  /** A relative clause or an aside between the noun phrase and the verb. */
  readonly relative: Run | undefined;
  /** The first token of the verb group (modal, auxiliary or verb; adverbs before it are skipped). */
  readonly verb: number;
}

/** The subject that begins at `at` and the verb group behind it; `undefined` where there is none before the clause ends. */
export function subjectAt(tokens: Tokens, at: number): Subject | undefined {
  let start = at;
  while (/^(?:not|only|both)$/.test(tokens[start]?.lower ?? '')) start++;
  let end = phraseEnd(tokens, start, new Set(['to', 'by']));
  if (end === start) return undefined;
  let relative: Run | undefined;
  let index = end;
  for (let asides = 0; asides < 3; asides++) {
    const token = tokens[index];
    const opened = token && /^[,(–—]$/.test(token.text);
    const inner = opened ? tokens[index + 1] : token;
    if (
      inner &&
      (/^(?:who|which|that|whose|where)$/.test(inner.lower) ||
        (!opened && inner.pos === 'VBG') ||
        (!opened && inner.pos === 'VBN' && isFinite(tokens[coreEnd(tokens, index + 1)])))
    ) {
      const from = opened ? index + 1 : index;
      const to = opened ? closeOf(tokens, index) : relativeEnd(tokens, from);
      if (to <= from || to >= tokens.length) return undefined;
      relative = { from, to };
      index = opened && tokens[to] && /^[,)–—]$/.test(tokens[to].text) ? to + 1 : to;
      if (!opened) end = to;
      continue;
    }
    if (opened) {
      const close = closeOf(tokens, index);
      if (
        close < tokens.length &&
        close - index < 16 &&
        subjectVerb(tokens, close + 1) !== undefined &&
        (token.text === '(' ||
          /^(?:not|in|on|at|with|instead|rather|from|after|having|as|for|mostly|all|none|today|now)$/.test(inner?.lower ?? ''))
      ) {
        relative = { from: index + 1, to: close };
        index = close + 1;
        continue;
      }
    }
    break;
  }
  const verb = subjectVerb(tokens, index);
  return verb === undefined ? undefined : { who: { from: start, to: end }, relative, verb };
}

/** The first token of a verb group at `at`, adverbs skipped. */
function subjectVerb(tokens: Tokens, at: number): number | undefined {
  let index = at;
  while (
    index < at + 4 &&
    tokens[index] &&
    (/^RB/.test((tokens[index] as TaggedToken).pos) ||
      /^(?:now|today|currently|still|together|also|then|no|longer|all|each|both|soon|at|present)$/.test(
        (tokens[index] as TaggedToken).lower,
      ))
  ) {
    if (isFinite(tokens[index])) break;
    index++;
  }
  const token = tokens[index];
  if (!token) return undefined;
  if (isFinite(token) || (token.pos === 'VBN' && canBe(token.lower, 'VBD'))) return index;
  // "prop doors", "log each pull": a noun to the tagger, but a determiner, pronoun or noun follows directly.
  const next = tokens[index + 1];
  if (/^(?:NN|NNS|JJ)$/.test(token.pos) && canBe(token.lower, 'VB') && next && /^(?:DT|PRP|PRP\$|WRB|WP|IN|TO)$/.test(next.pos))
    return index;
  return undefined;
}

/** A noun phrase whose last word may be its verb ("Night crews log each pull"): the split before it. */
export function verbInside(tokens: Tokens, at: number): Subject | undefined {
  const end = coreEnd(tokens, at);
  for (let index = at + 1; index < Math.min(end + 1, tokens.length); index++) {
    const token = tokens[index] as TaggedToken;
    const before = tokens[index - 1] as TaggedToken;
    const plural = before.lower.endsWith('s') || /^(?:staff|crew|team|people|police|everyone|everybody)$/.test(before.lower);
    if (
      plural &&
      /^NN/.test(before.pos) &&
      canBe(token.lower, 'VB') &&
      token.kind === 'word' &&
      !token.lower.endsWith('s') &&
      !isClauseMark(token)
    ) {
      const next = tokens[index + 1];
      if (next && !isClauseMark(next) && next.lower !== 'of')
        return { who: { from: at, to: index }, relative: undefined, verb: index };
    }
  }
  return undefined;
}

/** The index of the mark that closes the aside opened at `open`. */
function closeOf(tokens: Tokens, open: number): number {
  const mark = (tokens[open] as TaggedToken).text;
  const close = mark === '(' ? ')' : mark;
  for (let index = open + 1; index < tokens.length; index++) if (tokens[index]?.text === close) return index;
  return tokens.length;
}

/** The end of a relative clause without commas: before the second finite verb that no conjunction or subordinator introduces. */
function relativeEnd(tokens: Tokens, from: number): number {
  let verbs = 0;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index] as TaggedToken;
    if (isClauseMark(token)) return index;
    const before = tokens[index - 1];
    if (verbs > 0 && (isModal(token) || /^(?:VBP|VBZ|VBD|VB)$/.test(token.pos)) && before) {
      if (
        before.pos === 'TO' ||
        before.lower === 'and' ||
        before.lower === 'or' ||
        isFinite(before) ||
        subordinators.has(before.lower) ||
        /^(?:RB|PRP)$/.test(before.pos)
      ) {
        verbs++;
        continue;
      }
      return before.lower === 'longer' ? index - 2 : index;
    }
    if (token.lower === 'no' && tokens[index + 1]?.lower === 'longer' && verbs > 0) return index;
    if (isFinite(token) || token.pos === 'VBG' || token.pos === 'VBN') verbs++;
  }
  return tokens.length;
}
