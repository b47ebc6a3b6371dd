/** The from and the to of a change, in the many ways in which people tell it. Source: rule catalogue, section 1, and decisions 7 and 10. */
import { abandoningVerbs, movingVerbs, swappingVerbs } from './classes.ts';
import type { Frame } from './frame.ts';
import { coreEnd, isClauseMark, isFinite, isModal, phraseEnd, type Run, subjectAt, verbInside } from './grammar.ts';
import { quantityAt } from './measured.ts';
import { canBe, type TaggedToken } from './tagger.ts';

type Tokens = readonly TaggedToken[];

export interface Change {
  readonly from: Run | undefined;
  readonly to: Run | undefined;
  /** The who, where the construction itself names it. */
  readonly who?: Run;
}

/** Looks for a change between `frame.verb` and `end`; tries the clearest constructions first. */
export function findChange(tokens: Tokens, frame: Frame, start: number, end: number): Change | undefined {
  return (
    fromTo(tokens, frame, start, end) ??
    swap(tokens, frame.verb, end) ??
    noLonger(tokens, start, end) ??
    abandon(tokens, frame.verb, end) ??
    takenOff(tokens, frame, end) ??
    insteadOf(tokens, frame, start, end) ??
    notBut(tokens, start, end) ??
    relativeToday(tokens, frame, end) ??
    todayThen(tokens, frame, start, end) ??
    whereas(tokens, frame, start, end)
  );
}

/** "go from X to Y", "turn WHO from X into Y", "From X to Y". Figures on both sides are a result and no change. */
function fromTo(tokens: Tokens, frame: Frame, start: number, end: number): Change | undefined {
  for (let index = start; index < end; index++) {
    if (tokens[index]?.lower !== 'from') continue;
    const opening = tokens
      .slice(start, index)
      .every((token) => token.kind === 'mark' || /^(?:the|change|shift|move|a|is|:)$/.test(token.lower));
    if (!opening && !movedBy(tokens, frame, index)) continue;
    const target = targetOf(tokens, index + 1, end);
    if (target === undefined) continue;
    if (figures(tokens, index + 1, target, end)) continue;
    return { from: { from: index + 1, to: target }, to: { from: target + 1, to: end } };
  }
  return undefined;
}

/** Whether a verb of moving governs the "from": it is the who's verb, or the who is caused and stands right before. */
function movedBy(tokens: Tokens, frame: Frame, at: number): boolean {
  if (frame.kind === 'caused' && at === frame.verb) return true;
  for (
    let index = at - 1;
    index >= Math.max(0, frame.kind === 'caused' && frame.cause !== undefined ? frame.cause : at - 8);
    index--
  ) {
    const token = tokens[index] as TaggedToken;
    if (movingVerbs.has(token.lower) && (index >= frame.verb || index === frame.cause)) return true;
    if (isClauseMark(token) && token.text !== ',') return false;
  }
  return false;
}

/** The "to" or "into" that answers the "from": before a gerund where the from is one. */
function targetOf(tokens: Tokens, from: number, end: number): number | undefined {
  const gerund =
    tokens[from]?.pos === 'VBG' ||
    (/ing$/.test(tokens[from]?.lower ?? '') && canBe(tokens[from]?.lower ?? '', 'VBG')) ||
    (tokens[from]?.lower === 'not' && /ing$/.test(tokens[from + 1]?.lower ?? ''));
  let first: number | undefined;
  for (let index = from + 1; index < end; index++) {
    const token = tokens[index] as TaggedToken;
    if (/^[.;!?]$/.test(token.text)) break;
    if (!/^(?:to|into|towards|toward)$/.test(token.lower)) continue;
    const next = tokens[index + 1];
    if (!next) continue;
    const word = next.pos === 'RB' ? tokens[index + 2] : next;
    if (gerund && word && /ing$/.test(word.lower) && (word.pos === 'VBG' || canBe(word.lower, 'VBG') || word.pos === 'NN'))
      return index;
    if (first === undefined && !(isFinite(next) && next.pos === 'VB' && !gerund)) first = index;
  }
  return first;
}

function figures(tokens: Tokens, from: number, target: number, end: number): boolean {
  let after = target + 1;
  while (
    /^(?:about|around|at|under|below|over|above|fewer|less|more|no|than|only|just|nearly|almost|most|least|some|roughly)$/.test(
      tokens[after]?.lower ?? '',
    )
  )
    after++;
  let before = from;
  while (
    /^(?:about|around|over|above|nearly|almost|some|roughly|today|the|an?|more|than|average|of)$/.test(
      tokens[before]?.lower ?? '',
    ) &&
    before < target - 1
  )
    before++;
  const numbers = quantityAt(tokens, before) > 0 || tokens[before]?.lower === 'one';
  if (!numbers || after >= end) return false;
  return quantityAt(tokens, after) > 0 || /^(?:one|zero|none|nil|half)$/.test(tokens[after]?.lower ?? '')
    ? target - from <= 4 || !tokens.slice(from, target).some((token) => token.lower === 'at' || token.lower === 'with')
    : false;
}

/** "swap X for Y", "replace X with Y". */
function swap(tokens: Tokens, start: number, end: number): Change | undefined {
  for (let index = start; index < end; index++) {
    const token = tokens[index] as TaggedToken;
    if (isClauseMark(token) && token.text !== ',') return undefined;
    if (!swappingVerbs.has(token.lower) || index === end - 1) continue;
    const joint = /^repl|^subst/.test(token.lower) ? /^(?:with|by)$/ : /^(?:for|against)$/;
    for (let middle = index + 2; middle < end; middle++) {
      if (joint.test(tokens[middle]?.lower ?? ''))
        return { from: { from: index + 1, to: middle }, to: { from: middle + 1, to: end } };
    }
  }
  return undefined;
}

/** "no longer X but Y", "will no longer X; they Y", "No more X: Y". */
function noLonger(tokens: Tokens, start: number, end: number): Change | undefined {
  for (let index = start; index + 1 < end; index++) {
    const pair = `${tokens[index]?.lower} ${tokens[index + 1]?.lower}`;
    const anyMore = pair === 'any more' || pair === 'any longer' || tokens[index]?.lower === 'anymore';
    if (anyMore) {
      const not = lastNegation(tokens, start, index);
      if (not !== undefined) return afterFrom(tokens, not + 1, index, index + (tokens[index]?.lower === 'anymore' ? 1 : 2), end);
    }
    if (pair !== 'no longer' && !(pair === 'no more' && index === start)) continue;
    const joint = jointAfter(tokens, index + 2, end, true);
    return { from: { from: index + 2, to: joint?.mark ?? end }, to: joint ? { from: joint.to, to: end } : undefined };
  }
  return undefined;
}

function lastNegation(tokens: Tokens, start: number, before: number): number | undefined {
  for (let index = before - 1; index >= start; index--)
    if (/^(?:not|n't|never)$|n't$/.test(tokens[index]?.lower ?? '')) return index;
  return undefined;
}

function afterFrom(tokens: Tokens, from: number, fromEnd: number, search: number, end: number): Change {
  const joint = jointAfter(tokens, search, end, true);
  return { from: { from, to: fromEnd }, to: joint ? { from: joint.to, to: end } : undefined };
}

/** "stop X and start Y", "give up X and Y", "wean themselves off X and Y". */
function abandon(tokens: Tokens, start: number, end: number): Change | undefined {
  for (let index = start; index < end; index++) {
    const token = tokens[index] as TaggedToken;
    if (/^[.;!?]$/.test(token.text)) return undefined;
    const match = abandoningVerbs.matchAt(tokens, index);
    if (!match || match.to >= end) continue;
    const next = tokens[match.to] as TaggedToken;
    const governed =
      /^(?:and|or|to|will|shall|should|can|must|who|not|then|they)$|^,$/.test(tokens[index - 1]?.lower ?? '') ||
      index === start ||
      tokens[index - 1]?.pos === 'RB' ||
      index <= start + 3;
    if (!governed) continue;
    // "stop" and its like need an act behind them ("stop the belt" is one of its own).
    if (
      /^(?:stop|quit|cease|resist|drop|shed|retire|refrain from)$/.test(match.phrase) &&
      next.pos !== 'VBG' &&
      !(match.phrase === 'drop' || match.phrase === 'shed' || match.phrase === 'retire'
        ? jointAfter(tokens, match.to, end, false)
        : /ing$/.test(next.lower))
    )
      continue;
    if (match.phrase === 'leave … behind') {
      const joint = jointAfter(tokens, match.to, end, false);
      return { from: { from: index + 1, to: match.to - 1 }, to: joint ? { from: joint.to, to: end } : undefined };
    }
    const joint = jointAfter(tokens, match.to, end, false);
    return { from: { from: match.to, to: joint?.mark ?? end }, to: joint ? { from: joint.to, to: end } : undefined };
  }
  return undefined;
}

/** "take WHO off X and have them Y". */
function takenOff(tokens: Tokens, frame: Frame, end: number): Change | undefined {
  if (frame.kind !== 'caused' || tokens[frame.verb]?.lower !== 'off') return undefined;
  const joint = jointAfter(tokens, frame.verb + 1, end, false);
  return { from: { from: frame.verb + 1, to: joint?.mark ?? end }, to: joint ? { from: joint.to, to: end } : undefined };
}

/** Where the new behaviour begins behind the old: `mark` ends the old, `to` begins the new. */
function jointAfter(tokens: Tokens, start: number, end: number, clauses: boolean): { mark: number; to: number } | undefined {
  for (let index = start; index < end; index++) {
    const token = tokens[index] as TaggedToken;
    const before = tokens[index - 1];
    const mark = before?.text === ',' ? index - 1 : index;
    if (token.lower === 'but' && index > start) return { mark, to: skipJoint(tokens, index + 1) };
    if (/^[;:.–—]$/.test(token.text)) {
      const to = newClause(tokens, index + 1, end);
      if (to !== undefined) return { mark: index, to };
      if (token.text === '.') return undefined;
      continue;
    }
    if (token.text === ',' && (clauses || /^(?:start|starts|begin|instead|they)$/.test(tokens[index + 1]?.lower ?? ''))) {
      const to = /^(?:start|begin)/.test(tokens[index + 1]?.lower ?? '')
        ? skipJoint(tokens, index + 1)
        : newClause(tokens, index + 1, end);
      if (to !== undefined) return { mark: index, to };
    }
    if (token.lower === 'and' || token.lower === 'then' || token.lower === 'instead') {
      let next = index + 1;
      while (/^(?:then|instead|to|so|rather|will|also|now|only|,|and)$/.test(tokens[next]?.lower ?? '')) next++;
      const verb = tokens[next];
      if (!verb || next >= end) continue;
      if (/^(?:start|begin|have|let)$/.test(verb.lower) && verb.pos !== 'NN') return { mark, to: skipJoint(tokens, next) };
      if (next > index + 1) return { mark, to: next };
      if (beginsAct(tokens, next, start)) return { mark, to: next };
      const to = /^(?:they|he|she|you|we)$/.test(verb.lower) ? newClause(tokens, next, end) : undefined;
      if (to !== undefined) return { mark, to };
    }
  }
  return undefined;
}

/** A verb of its own behind "and", not one more part of the old habit (which is a gerund or a noun). */
function beginsAct(tokens: Tokens, at: number, start: number): boolean {
  const verb = tokens[at] as TaggedToken;
  const next = tokens[at + 1];
  if (verb.pos === 'VBG' || verb.kind !== 'word') return false;
  const old = tokens[start];
  // The old habit is told with a base verb ("no longer race and push"): a second base verb still belongs to it.
  if (/^(?:VB|VBP)$/.test(old?.pos ?? '') && !/ing$/.test(old?.lower ?? '')) return false;
  if (/^(?:VB|VBP)$/.test(verb.pos)) return true;
  return (
    canBe(verb.lower, 'VB') &&
    next !== undefined &&
    /^(?:DT|PRP|PRP\$|IN|CD|WRB|WP|TO|JJ|RB)$/.test(next.pos) &&
    !/^(?:of|and)$/.test(next.lower)
  );
}

function skipJoint(tokens: Tokens, at: number): number {
  let index = at;
  while (
    /^(?:start|starts|begin|begins|instead|to|will|rather|also|they|them|have|let|now|simply|first|only|,)$/.test(
      tokens[index]?.lower ?? '',
    ) &&
    !(tokens[index]?.lower === 'have' && !/^(?:them|him|her)$/.test(tokens[index + 1]?.lower ?? ''))
  )
    index++;
  return index;
}

/** The verb behind "they", "from May they", "after the course they will": where the new clause tells what they do. */
function newClause(tokens: Tokens, at: number, end: number): number | undefined {
  let index = at;
  for (let guard = 0; guard < 14 && index < end; guard++, index++) {
    const token = tokens[index] as TaggedToken;
    if (
      /^(?:they|you|he|she|we|everyone|everybody|each|all)$/.test(token.lower) &&
      (isFinite(tokens[index + 1]) || tokens[index + 1]?.pos === 'RB' || tokens[index + 1]?.pos === 'NN')
    ) {
      let verb = index + 1;
      while (isModal(tokens[verb]) || tokens[verb]?.pos === 'RB' || /^(?:are|is|to|instead|now)$/.test(tokens[verb]?.lower ?? ''))
        verb++;
      return verb;
    }
    if (/^[.;!?]$/.test(token.text)) return undefined;
  }
  // "; instead, knock first": the new act at once, without a subject.
  const first = tokens[at];
  if (first && /^(?:instead)$/.test(first.lower)) return skipJoint(tokens, at + 1);
  return undefined;
}

const insteadPhrases: readonly (readonly string[])[] = [
  ['instead', 'of'],
  ['rather', 'than'],
  ['in', 'place', 'of'],
  ['in', 'lieu', 'of'],
  ['as', 'opposed', 'to'],
  ['in', 'preference', 'to'],
];

/** "Y instead of X", "Rather than X, they Y". */
function insteadOf(tokens: Tokens, frame: Frame, start: number, end: number): Change | undefined {
  for (let index = start; index < end; index++) {
    const phrase = insteadPhrases.find((words) => words.every((word, offset) => tokens[index + offset]?.lower === word));
    if (!phrase) continue;
    const from = index + phrase.length;
    const aside = tokens[index - 1]?.text === ',' || index === start;
    let close = end;
    for (let next = from; next < end; next++) {
      const token = tokens[next] as TaggedToken;
      if (/^[.;!?–—]$/.test(token.text) || (token.text === ',' && (aside || index < frame.verb))) {
        close = next;
        break;
      }
    }
    // "three weeks instead of eight" compares figures.
    if (quantityAt(tokens, from) > 0 && close - from <= 2) continue;
    const before = index <= frame.verb || index === start;
    if (before) {
      const subject = subjectAt(tokens, close + 1) ?? verbInside(tokens, close + 1);
      const verb = subject?.verb ?? (frame.verb > close ? frame.verb : close + 1);
      return {
        from: { from, to: close },
        to: { from: verb, to: end },
        ...(subject && frame.who === undefined ? { who: subject.who } : {}),
      };
    }
    const to =
      index > frame.verb + 1
        ? { from: frame.verb, to: tokens[index - 1]?.text === ',' ? index - 1 : index }
        : { from: close + (tokens[close]?.text === ',' ? 1 : 0), to: end };
    return { from: { from, to: close }, to };
  }
  return undefined;
}

/** "not X but Y". */
function notBut(tokens: Tokens, start: number, end: number): Change | undefined {
  for (let index = start; index < end; index++) {
    if (tokens[index]?.lower !== 'not') continue;
    for (let next = index + 2; next < end && next < index + 24; next++) {
      const token = tokens[next] as TaggedToken;
      if (/^[.;!?]$/.test(token.text)) break;
      if (
        token.lower === 'but' &&
        /^(?:VB|VBG|VBP|NN|DT)/.test(tokens[index + 1]?.pos ?? '') &&
        !/^(?:only|just|merely)$/.test(tokens[index + 1]?.lower ?? '')
      ) {
        return {
          from: { from: index + 1, to: tokens[next - 1]?.text === ',' ? next - 1 : next },
          to: { from: next + 1, to: end },
        };
      }
    }
  }
  return undefined;
}

const nowWords = new Set([
  'today',
  'now',
  'currently',
  'presently',
  'nowadays',
  'hitherto',
  'formerly',
  'previously',
  'still',
  'normally',
  'usually',
  'often',
  'typically',
]);
/** Relative clauses that only say which group is meant ("who run the afternoon talks"). */
const identifying = new Set(
  'work join run lead serve have use hold be drive manage support handle report teach visit live start own care sell staff precept volunteer belong travel supervise look operate'.split(
    ' ',
  ),
);

/** "who now point visitors to the lift", "who guess at the increment": a relative clause about today, with a will behind it. */
function relativeToday(tokens: Tokens, frame: Frame, end: number): Change | undefined {
  const relative = frame.relative;
  if (!relative) return undefined;
  const first = tokens[relative.from];
  if (!first || !/^(?:who|which|that)$/.test(first.lower)) return undefined;
  let verb = relative.from + 1;
  let today = false;
  for (let index = relative.from + 1; index < relative.to; index++) {
    const token = tokens[index] as TaggedToken;
    if (
      nowWords.has(token.lower) ||
      (token.lower === 'present' && tokens[index - 1]?.lower === 'at') ||
      (token.lower === 'until' && /^(?:now|today)$/.test(tokens[index + 1]?.lower ?? ''))
    )
      today = true;
  }
  while (verb < relative.to && !/^VB/.test(tokens[verb]?.pos ?? '') && !canBe(tokens[verb]?.lower ?? '', 'VB')) verb++;
  while (verb < relative.to && (nowWords.has(tokens[verb]?.lower ?? '') || tokens[verb]?.pos === 'RB')) verb++;
  const word = tokens[verb];
  if (!word || verb >= relative.to) return undefined;
  const future =
    isModal(tokens[frame.verb]) ||
    frame.kind === 'caused' ||
    tokens[frame.verb + 1]?.pos === 'TO' ||
    tokens[frame.verb - 1]?.pos === 'TO';
  const past = word.pos === 'VBD' || /^(?:joined|were|was|had)$/.test(word.lower);
  if (!today) {
    if (!future || past || identifying.has(word.lower.replace(/s$/, '')) || identifying.has(word.lower)) return undefined;
    if (tokens.slice(relative.from, relative.to).some((token) => /^(?:better|best|well|already)$/.test(token.lower)))
      return undefined;
  }
  return { from: { from: verb, to: relative.to }, to: { from: frame.verb, to: end } };
}

/** "Today they X; from spring they will Y", "X used to Y. They will Z", "Crews check when …. They will check …". */
function todayThen(tokens: Tokens, frame: Frame, start: number, end: number): Change | undefined {
  for (let index = start; index < end; index++) {
    const token = tokens[index] as TaggedToken;
    const separator =
      /^[.;:–—]$/.test(token.text) ||
      (token.text === ',' && /^(?:but|then|after|from|tomorrow|by|soon)$/.test(tokens[index + 1]?.lower ?? '')) ||
      (token.lower === 'but' && tokens[index - 1]?.text !== ',');
    if (!separator || index === start) continue;
    const today = saysToday(tokens, start, index);
    const second = secondClause(tokens, frame, index + 1, end);
    if (!second) {
      if (token.text === '.' || token.text === ';') return undefined;
      continue;
    }
    if (!today && !second.future) continue;
    if (isModal(tokens[frame.verb]) && !today) return undefined;
    const usedTo = tokens[frame.verb]?.lower === 'used' && tokens[frame.verb + 1]?.pos === 'TO';
    const from = usedTo ? frame.verb + 2 : frame.verb;
    if (from >= index) continue;
    return { from: { from, to: index }, to: { from: second.verb, to: end }, ...(frame.who ? {} : { who: second.who }) };
  }
  return undefined;
}

function saysToday(tokens: Tokens, start: number, end: number): boolean {
  for (let index = Math.max(0, start - 4); index < end; index++) {
    const token = tokens[index] as TaggedToken;
    const next = tokens[index + 1]?.lower ?? '';
    if (/^(?:today|now|currently|presently|nowadays|hitherto|formerly|previously)$/.test(token.lower)) return true;
    if (
      (token.lower === 'at' && /^(?:present)$/.test(next)) ||
      (token.lower === 'until' && /^(?:now|today)$/.test(next)) ||
      (token.lower === 'used' && next === 'to') ||
      (token.lower === 'so' && next === 'far') ||
      (token.lower === 'at' && next === 'the' && tokens[index + 2]?.lower === 'moment') ||
      (token.lower === 'these' && next === 'days')
    )
      return true;
  }
  return false;
}

/** The clause about afterwards: the same people, in the future or behind "after …", "by …", "from … on", "then". */
function secondClause(
  tokens: Tokens,
  frame: Frame,
  at: number,
  end: number,
): { verb: number; who: Run; future: boolean } | undefined {
  const lead = /^(?:after|afterwards|from|by|once|then|tomorrow|with|when|following|soon|but|six|four|in|over|at)$/.test(
    tokens[at]?.lower ?? '',
  );
  for (let index = at; index < Math.min(end, at + 16); index++) {
    if (/^[.;]$/.test(tokens[index]?.text ?? '')) return undefined;
    const subject = subjectAt(tokens.slice(0, end), index);
    if (!subject) continue;
    const head = tokens[coreEnd(tokens, subject.who.from) - 1];
    const same =
      /^(?:they|you|we|he|she|everyone|everybody)$/.test(head?.lower ?? '') ||
      (frame.who !== undefined && repeats(tokens, frame.who, subject.who));
    if (!same) {
      if (!lead && index > at) return undefined;
      continue;
    }
    let verb = subject.verb;
    const future =
      isModal(tokens[verb]) || (/^(?:are|is)$/.test(tokens[verb]?.lower ?? '') && tokens[verb + 1]?.pos === 'TO') || lead;
    while (isModal(tokens[verb]) || tokens[verb]?.pos === 'RB') verb++;
    return { verb, who: subject.who, future };
  }
  return undefined;
}

function repeats(tokens: Tokens, first: Run, second: Run): boolean {
  const head = tokens[coreEnd(tokens, first.from) - 1]?.lower;
  for (let index = second.from; index < second.to; index++) if (tokens[index]?.lower === head) return true;
  return false;
}

/** "Where WHO now X, they will Y", "WHO will Y, whereas today they X", "sort at the chute, where before they sorted in the basement". */
function whereas(tokens: Tokens, frame: Frame, start: number, end: number): Change | undefined {
  for (let index = start; index < end; index++) {
    const token = tokens[index] as TaggedToken;
    if (!/^(?:where|whereas|while|although|though)$/.test(token.lower)) continue;
    if (
      !saysToday(tokens, index + 1, Math.min(end, index + 12)) &&
      !/^(?:before|once|earlier)$/.test(tokens[index + 1]?.lower ?? '')
    )
      continue;
    let at = index + 1;
    while (/^(?:at|present|today|now|before|currently|until|earlier|,|once)$/.test(tokens[at]?.lower ?? '')) at++;
    const old = subjectAt(tokens.slice(0, end), at) ?? verbInside(tokens.slice(0, end), at);
    if (!old) continue;
    let verb = old.verb;
    while (nowWords.has(tokens[verb]?.lower ?? '')) verb++;
    let close = verb;
    while (close < end && !/^[,;.]$/.test(tokens[close]?.text ?? '')) close++;
    if (index === start || index < frame.verb) {
      const fresh = subjectAt(tokens.slice(0, end), close + 1);
      if (!fresh) continue;
      return { from: { from: verb, to: close }, to: { from: fresh.verb, to: end }, who: old.who };
    }
    return { from: { from: verb, to: close }, to: { from: frame.verb, to: tokens[index - 1]?.text === ',' ? index - 1 : index } };
  }
  return undefined;
}

export { phraseEnd };
