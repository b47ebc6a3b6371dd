/** How a purpose sentence is framed: announced, wished for by a sponsor, delivered by a course, asked as a question, or said of the audience itself. */
import { causingVerbs, purposeNounSet, sessionNouns } from './classes.ts';
import { coreEnd, isClauseMark, isFinite, isModal, phraseEnd, type Run, subjectAt, verbInside } from './grammar.ts';
import type { TaggedToken } from './tagger.ts';

type Tokens = readonly TaggedToken[];

/**
 * - `subject`: the audience is the subject ("Triage nurses will …")
 * - `caused`: a sponsor or an infinitive makes the audience act ("To help nurses …", "We want nurses to …")
 * - `session`: the course is the subject and delivers ("This course covers …")
 * - `imperative`: a bare verb, nobody named ("Reduce the click rate …")
 * - `fragment`: no verb to hang it on
 */
export interface Frame {
  readonly kind: 'subject' | 'caused' | 'session' | 'imperative' | 'fragment';
  readonly who: Run | undefined;
  /** A relative clause or aside behind the who ("who now stand at the shallow end"). */
  readonly relative: Run | undefined;
  /** What the who does: the first token of the verb group, or of "from …", "to …" behind a caused who. */
  readonly verb: number;
  /** The verb that causes or delivers. */
  readonly cause: number | undefined;
  /** "The goal of the training is to …": the sentence says itself that it is a purpose. */
  readonly announced: boolean;
  readonly question: boolean;
  /** A result told before the statement ("So that nobody waits, …"). */
  readonly leadResult: Run | undefined;
}

const leadPrepositions =
  /^(?:after|by|from|at|upon|on|in|within|during|following|once|through|throughout|over|before|as|for|with|until|since|today|right|now|currently|tomorrow|although|though|while|where|whereas|because|when|if)$/;

/** Reads the frame of the sentence that begins at token `start` and ends before `end`. */
export function readFrame(all: Tokens, start: number, end: number): Frame {
  const tokens = all.slice(0, end);
  let at = start;
  let announced = false;
  let question = false;
  let leadResult: Run | undefined;
  const done = (rest: Partial<Frame> & Pick<Frame, 'kind' | 'verb'>): Frame => ({
    who: undefined,
    relative: undefined,
    cause: undefined,
    announced,
    question,
    leadResult,
    ...rest,
  });
  for (let guard = 0; guard < 5; guard++) {
    const before = at;
    at = skipLead(tokens, at);
    const afterAnnouncement = skipAnnouncement(tokens, at);
    if (afterAnnouncement !== at) {
      announced = true;
      at = afterAnnouncement;
    }
    const afterQuestion = skipQuestion(tokens, at);
    if (afterQuestion !== at) {
      question = true;
      at = afterQuestion;
    }
    if (tokens[at]?.lower === 'so' && (tokens[at + 1]?.lower === 'that' || at === start)) {
      const from = at + (tokens[at + 1]?.lower === 'that' ? 2 : 1);
      const comma = commaBeforeSubject(tokens, from);
      if (comma !== undefined) leadResult = { from, to: comma };
      at = comma === undefined ? from : comma + 1;
    }
    if (at === before) break;
  }
  const first = tokens[at];
  if (!first) return done({ kind: 'fragment', verb: end });

  // "for pharmacy technicians to go from …"
  if (first.lower === 'for') {
    const who = phraseEnd(tokens, at + 1);
    if (tokens[who]?.pos === 'TO') return done({ kind: 'subject', who: { from: at + 1, to: who }, verb: who + 1 });
    const subject = tokens[who]?.text === ',' ? subjectAtInfinitive(tokens, at + 1) : undefined;
    if (subject) return done({ kind: 'subject', ...subject });
  }
  if (first.pos === 'TO') {
    return causedBy(tokens, at + 1, done) ?? done({ kind: 'imperative', verb: at + 1 });
  }
  const subject = subjectAt(tokens, at) ?? undefined;
  const isImperative =
    (first.pos === 'VB' ||
      first.pos === 'VBP' ||
      first.pos === 'VBG' ||
      (first.pos === 'NNP' && at === start && looksImperative(tokens, at))) &&
    !(subject && isModal(tokens[subject.verb]));
  if (isImperative && causingVerbs.has(first.lower)) {
    const caused = causedBy(tokens, at, done);
    if (caused) return caused;
  }
  if (
    isImperative &&
    (first.pos === 'VB' || first.pos === 'VBP' || first.pos === 'NNP') &&
    !(subject && subject.verb - at <= 2 && /s$/.test(first.lower))
  ) {
    return done({ kind: 'imperative', verb: at });
  }
  const found = subject ?? verbInside(tokens, at);
  if (!found) return done({ kind: 'fragment', verb: at });
  const head = tokens[headOf(tokens, found.who)] as TaggedToken;
  const sponsor = found.who.to - found.who.from === 1 && /^(?:we|i|us)$/.test(head.lower);
  let verb = found.verb;
  while (
    isModal(tokens[verb]) ||
    /^(?:would|to|be|is|are|also|able)$/.test(tokens[verb]?.lower ?? '') ||
    tokens[verb]?.pos === 'RB'
  )
    verb++;
  if (sponsor || isSession(tokens, found.who)) {
    if (
      causingVerbs.has(tokens[verb]?.lower ?? '') ||
      /^(?:aim|aims|hope|hopes|intend|intends|plan|plans|seek|seeks|designed|intended|meant|expected|supposed|want|wish)$/.test(
        tokens[verb]?.lower ?? '',
      )
    ) {
      let cause = verb;
      if (
        /^(?:aim|hope|intend|plan|seek|designed|intended|meant|want|wish)/.test(tokens[verb]?.lower ?? '') &&
        tokens[verb + 1]?.pos === 'TO'
      )
        cause = verb + 2;
      else if (tokens[verb + 1]?.lower === 'that') cause = verb + 1;
      const caused = causedBy(tokens, cause, done);
      if (caused) return sponsor || caused.kind !== 'imperative' ? caused : { ...caused, kind: 'session' };
      if (cause !== verb) return done({ kind: sponsor ? 'imperative' : 'session', verb: cause });
    }
    if (!sponsor || !isModal(tokens[found.verb])) return done({ kind: 'session', who: undefined, verb: found.verb, cause: verb });
  }
  return done({ kind: 'subject', who: found.who, relative: found.relative, verb: found.verb });
}

/** "To help WHO …", "get WHO to …", "ensure that WHO …": the who and what follows it. */
function causedBy(
  tokens: Tokens,
  at: number,
  done: (rest: Partial<Frame> & Pick<Frame, 'kind' | 'verb'>) => Frame,
): Frame | undefined {
  const cause = tokens[at];
  if (!cause) return undefined;
  const clause = tokens[at + 1]?.lower === 'that' ? at + 2 : cause.lower === 'that' ? at + 1 : undefined;
  if (clause !== undefined || /^(?:ensure|ensures|ensuring|see)$/.test(cause.lower)) {
    const from = clause ?? at + 1;
    const subject = subjectAt(tokens, from) ?? verbInside(tokens, from);
    if (subject) return done({ kind: 'caused', who: subject.who, relative: subject.relative, verb: subject.verb, cause: at });
  }
  if (!causingVerbs.has(cause.lower)) return undefined;
  const who = phraseEnd(tokens, at + 1, new Set(['to', 'from', 'by', 'with', 'on', 'about', 'for', 'into', 'through']));
  const wide = phraseEnd(tokens, at + 1, new Set(['to', 'from', 'by', 'with', 'about', 'into']));
  if (who === at + 1) return undefined;
  // "sponsors on the coastal contract to …": take the prepositional phrases in where "to", "from" or a verb follows them.
  const end = /^(?:to|from|into)$/.test(tokens[wide]?.lower ?? '') || isFinite(tokens[wide]) ? wide : who;
  let verb = end;
  let relative: Run | undefined;
  if (
    /^(?:who|which|that)$/.test(tokens[end]?.lower ?? '') ||
    (tokens[end]?.text === ',' && /^who|which$/.test(tokens[end + 1]?.lower ?? ''))
  ) {
    let close = end + 1;
    while (
      close < tokens.length &&
      !(/^(?:from|to|go|goes|move|shift|stop|start)$/.test(tokens[close]?.lower ?? '') && tokens[close - 1]?.lower !== 'and')
    )
      close++;
    if (close < tokens.length) {
      relative = { from: tokens[end]?.text === ',' ? end + 1 : end, to: tokens[close - 1]?.text === ',' ? close - 1 : close };
      verb = close;
      return done({
        kind: 'caused',
        who: { from: at + 1, to: tokens[end]?.text === ',' ? end : close },
        relative,
        verb: tokens[verb]?.pos === 'TO' ? verb + 1 : verb,
        cause: at,
      });
    }
  }
  if (
    /^(?:a|the|an)$/.test(tokens[verb]?.lower ?? '') &&
    /^(?:reason|chance|way|means|opportunity|courage|confidence|tools|skills)$/.test(tokens[verb + 1]?.lower ?? '') &&
    tokens[verb + 2]?.pos === 'TO'
  )
    verb += 2;
  if (tokens[verb]?.pos === 'TO' && /^VB/.test(tokens[verb + 1]?.pos ?? '')) verb++;
  else if (tokens[verb]?.pos === 'TO' && tokens[verb + 1]?.pos === 'RB') verb++;
  return done({ kind: 'caused', who: { from: at + 1, to: end }, relative, verb, cause: at });
}

/** "gallery hosts, who now point …, to walk": the infinitive behind an aside. */
function subjectAtInfinitive(tokens: Tokens, at: number): Pick<Frame, 'who' | 'relative' | 'verb'> | undefined {
  const who = phraseEnd(tokens, at);
  for (let index = who + 1; index < tokens.length; index++) {
    if (tokens[index]?.text === ',' && tokens[index + 1]?.pos === 'TO')
      return { who: { from: at, to: who }, relative: { from: who + 1, to: index }, verb: index + 2 };
  }
  return undefined;
}

/** The noun that carries a noun phrase: the last before its first "of", "in", "who" … */
export function headOf(tokens: Tokens, run: Run): number {
  const core = coreEnd(tokens, run.from);
  return Math.max(run.from, Math.min(core, run.to) - 1);
}

/** The course itself, or a pronoun for it, is the subject. */
function isSession(tokens: Tokens, run: Run): boolean {
  const head = tokens[headOf(tokens, run)] as TaggedToken;
  if (/^(?:this|it|these|they|that)$/.test(head.lower)) return head.lower !== 'they' || tokens[run.to]?.lower === 'are';
  return sessionNouns.has(head.lower);
}

function looksImperative(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1];
  return (
    /^(?:raise|reduce|educate|upskill|roll|increase|cut|ensure|foster|instil|instill|equip|enable|turn|keep|help|covers|train|inform|deepen|build|improve|get|give|make|offer|brief|familiarise|familiarize|lower|halve|promote|stop|teach|grow|boost|move|bring|support|empower|inspire|introduce|provide|create|develop|strengthen)$/.test(
      tokens[at]?.lower ?? '',
    ) &&
    next !== undefined &&
    !isModal(next)
  );
}

/** Skips what leads in: "After eight weeks", "By Michaelmas", "At the end of the course,". Clauses are left where they stand. */
function skipLead(tokens: Tokens, at: number): number {
  const first = tokens[at];
  if (!first) return at;
  if (
    /^(?:and|but|then|also|therefore|that|additionally|finally|instead|ultimately|overall|here|moreover|furthermore|in short)$/.test(
      first.lower,
    ) &&
    first.lower !== 'instead'
  )
    return tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  if (first.kind === 'mark' && !/^[“"'‘«(]$/.test(first.text)) return at + 1;
  if (/^(?:today|tomorrow|now|currently|soon|afterwards|thereafter|later)$/.test(first.lower))
    return tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  if (first.lower === 'right' && tokens[at + 1]?.lower === 'now') return tokens[at + 2]?.text === ',' ? at + 3 : at + 2;
  if (!leadPrepositions.test(first.lower) || first.lower === 'for' || first.lower === 'where' || first.lower === 'whereas') {
    // "Six weeks on, they run …"
    if (
      tokens[at + 2]?.lower === 'on' &&
      tokens[at + 3]?.text === ',' &&
      (first.kind === 'number' || /^(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve)$/.test(first.lower))
    )
      return at + 4;
    return at;
  }
  if (first.lower === 'from' && startsFromTo(tokens, at)) return at;
  const comma = commaBeforeSubject(tokens, at + 1);
  if (comma !== undefined && comma - at < 24) return comma + 1;
  if (/^(?:although|though|while|because|when|if|with|as)$/.test(first.lower)) return at;
  let index = at + 1;
  if (tokens[index]?.lower === 'the' && tokens[index + 1]?.lower === 'end') index += 2;
  const end = coreEnd(tokens, index);
  let close = end;
  while (/^(?:of|in|on)$/.test(tokens[close]?.lower ?? '') && coreEnd(tokens, close + 1) > close + 1)
    close = coreEnd(tokens, close + 1);
  if (tokens[close]?.lower === 'on' && coreEnd(tokens, close + 1) > close + 1) close++;
  return close > at + 1 && coreEnd(tokens, close) > close ? close : at;
}

function startsFromTo(tokens: Tokens, at: number): boolean {
  for (let index = at + 2; index < Math.min(tokens.length, at + 24); index++) {
    const token = tokens[index] as TaggedToken;
    if ((token.lower === 'to' || token.lower === 'into') && !isFinite(tokens[index + 1])) return true;
    if (token.text === ',' || isModal(token)) return false;
  }
  return false;
}

/** The first comma behind `from` that a subject with a verb follows. */
function commaBeforeSubject(tokens: Tokens, from: number): number | undefined {
  for (let index = from; index < Math.min(tokens.length, from + 30); index++) {
    const token = tokens[index] as TaggedToken;
    if (/^[;.:!?]$/.test(token.text)) return undefined;
    if (token.text === ',' && (subjectAt(tokens, index + 1) || verbInside(tokens, index + 1) || tokens[index + 1]?.pos === 'TO'))
      return index;
  }
  return undefined;
}

/** "The purpose of this training is to", "Our goal:", "It is our ambition that", "What we want is". */
function skipAnnouncement(tokens: Tokens, at: number): number {
  let index = at;
  if (tokens[index]?.lower === 'it' && /^(?:is|'s)$/.test(tokens[index + 1]?.lower ?? '')) index += 2;
  while (
    /^(?:the|our|its|this|their|a|an|my|one|main|primary|overall|overarching|ultimate|key|central|core|real|whole|first|second|training|general|single|stated|simple|learning|programme|program|course|desired|only|other|another|very|long-term)$/.test(
      tokens[index]?.lower ?? '',
    ) ||
    /'s$/.test(tokens[index]?.lower ?? '')
  )
    index++;
  if (!purposeNounSet.has(tokens[index]?.lower ?? '')) return at;
  let end = index + 1;
  // "of the training", "behind this workshop", "for the spring"
  while (/^(?:of|behind|for|with|in|here)$/.test(tokens[end]?.lower ?? '')) {
    if (tokens[end]?.lower === 'here') {
      end++;
      continue;
    }
    const next = phraseEnd(tokens, end + 1, new Set(['is', 'to']));
    if (next === end + 1) break;
    end = next;
  }
  const mark = tokens[end];
  if (mark && /^[:–—]$/.test(mark.text)) return end + 1;
  if (mark && /^(?:is|are|was|remains|will|being)$/.test(mark.lower)) {
    end++;
    while (
      /^(?:be|simple|clear|simply|therefore|thus|also|still|twofold|always|not|only|just|first|foremost)$/.test(
        tokens[end]?.lower ?? '',
      )
    )
      end++;
    if (/^[:–—]$/.test(tokens[end]?.text ?? '')) end++;
    return tokens[end]?.lower === 'that' ? end + 1 : end;
  }
  if (mark?.lower === 'that' && index > at) return end + 1;
  return mark?.pos === 'TO' && index > at ? end : at;
}

/** "What would it take to", "Could", "How might we", "What if", "Would it not be good if". */
function skipQuestion(tokens: Tokens, at: number): number {
  const words = tokens.slice(at, at + 8).map((token) => token.lower);
  const text = words.join(' ');
  const match =
    /^(?:what would it take (?:to|for)|what if|how (?:might|can|could|do) we|(?:would|wouldn't) it (?:not )?be (?:good|great|nice|better) if|can we|could we|what does it take (?:to|for)|what must happen so that|imagine(?: if| that)?|(?:could|can|will|would|might|should)(?= (?:the|our|all|every)))/.exec(
      text,
    );
  if (!match) return at;
  const skipped = match[0].split(' ').length;
  return /(?:to|for)$/.test(match[0]) ? at + skipped - 1 : at + skipped;
}

export { isClauseMark };
