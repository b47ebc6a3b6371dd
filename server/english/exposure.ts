/** Exposure and inner states: what a purpose or an objective may promise that nobody can see. Source: rule `purpose-vague`. */
import { innerNounSet, innerStatePhrases, lightVerbs, tellingPhrases } from './classes.ts';
import { coreEnd, isClauseMark, isFinite, type Run } from './grammar.ts';
import { canBe, type TaggedToken } from './tagger.ts';

type Tokens = readonly TaggedToken[];

const gainVerbs =
  /^(?:gain|acquire|obtain|receive|develop|deepen|build|strengthen|improve|enhance|broaden|widen|get|have|give|provide|share|offer|equip|impart|convey|hold|leave|come|walk|instil|instill|foster|promote|raise|create|upgrade|spark|cultivate|grow|heighten|boost|increase|refresh|extend|expand|advance|generate|embed|update|sharpen|go)/;
const skippable =
  /^(?:really|truly|fully|better|well|also|then|simply|finally|just|at|least|properly|thoroughly|clearly|deeply|quickly|actively|soon|all|both|always|even|really|more|further|again|together|collectively|thereby|themselves|no|longer|not|never)$/;

/** Skips what stands before the verb that carries the meaning: adverbs, "be able to", "be enabled to", "start to", "have" before a participle. */
export function verbHead(tokens: Tokens, at: number): number {
  let index = at;
  for (let guard = 0; guard < 12; guard++) {
    const token = tokens[index];
    if (!token) return index;
    const next = tokens[index + 1];
    if (skippable.test(token.lower) && !(isFinite(token) && token.lower === 'better')) index++;
    else if (token.pos === 'RB' || token.pos === 'TO' || token.pos === 'MD') index++;
    else if (
      /^(?:be|is|are|being|been)$/.test(token.lower) &&
      /^(?:able|capable|enabled|empowered|ready|going|equipped|trained|expected|asked|meant|due|prepared|supposed)$/.test(
        next?.lower ?? '',
      ) &&
      /^(?:to|of)$/.test(tokens[index + 2]?.lower ?? '')
    )
      index += 3;
    else if (/^(?:is|are)$/.test(token.lower) && next?.pos === 'TO') index += 2;
    else if (
      /^(?:need|needs|have|has|ought|start|starts|begin|begins|come|comes|continue|want|aim)$/.test(token.lower) &&
      next?.pos === 'TO' &&
      token.lower !== 'want'
    )
      index += 2;
    else if (/^(?:start|starts|begin|begins|starting)$/.test(token.lower) && next?.pos === 'VBG') index++;
    else if (/^(?:have|has|having)$/.test(token.lower) && /^VB[ND]$/.test(next?.pos ?? '')) index++;
    else if (token.text === ',' && index === at) index++;
    else return index;
  }
  return index;
}

/** Where an exposure or inner state begins at the verb group `at`, as a run to the end of the matched words; `undefined` where the verb can be observed. */
export function exposureAt(tokens: Tokens, at: number): Run | undefined {
  const head = verbHead(tokens, at);
  const token = tokens[head];
  if (!token) return undefined;
  const state = innerStatePhrases.matchAt(tokens, head);
  if (state && !isDoing(tokens, state.to, state.phrase)) return { from: head, to: state.to };
  const stateAfterBe = /^(?:be|is|are|being|become|get|feel|stay|keep)$/.test(token.lower)
    ? passiveState(tokens, head)
    : undefined;
  if (stateAfterBe) return stateAfterBe;
  return lightVerbs.has(token.lower) ||
    /^(?:equipped|given|left|provided|supplied)$/.test(token.lower) ||
    /^(?:be|get|are|is)$/.test(token.lower)
    ? innerObject(tokens, head)
    : undefined;
}

/** "learn to open", "get to know" aside: a matched state that only introduces a verb of doing. */
function isDoing(tokens: Tokens, after: number, phrase: string): boolean {
  const next = tokens[after];
  if (!next) return false;
  if (/^(?:learn|relearn)$/.test(phrase)) return next.pos === 'TO' && !exposureAt(tokens, after + 1);
  if (phrase === 'remember' || phrase === 'consider' || phrase === 'study' || phrase === 'discover' || phrase === 'encounter')
    return next.pos === 'TO' || (phrase !== 'discover' && phrase !== 'encounter' && !/^(?:DT|IN|WRB|WP|PRP\$)/.test(next.pos));
  if (/^(?:want|wish|be eager|look forward)/.test(phrase)) return false;
  // "feel for the edge", "value the car at …" are acts of the hand; "trust … to" and "respect the limit" are left to the reader.
  if (phrase === 'feel') return next.pos === 'IN' && next.lower === 'for';
  return false;
}

/** "be given the background", "be made aware", "be equipped with the knowledge". */
function passiveState(tokens: Tokens, be: number): Run | undefined {
  let index = be + 1;
  while (
    tokens[index] &&
    (/^RB/.test((tokens[index] as TaggedToken).pos) || skippable.test((tokens[index] as TaggedToken).lower))
  )
    index++;
  const participle = tokens[index];
  if (
    !participle ||
    !/^(?:given|provided|equipped|supplied|armed|furnished|offered|left|shown|brought|made|kept|put|walked|taken)$/.test(
      participle.lower,
    )
  )
    return undefined;
  const object = innerObject(tokens, index);
  if (object) return { from: be, to: object.to };
  const telling = tellingPhrases.matchAt(tokens, index);
  return telling && telling.to > index + 1 ? { from: be, to: telling.to } : undefined;
}

/** A light verb whose object is a noun of knowing or feeling ("gain a deeper insight into", "come away with a feel for"). */
function innerObject(tokens: Tokens, verb: number): Run | undefined {
  const token = tokens[verb] as TaggedToken;
  let index = verb + 1;
  for (let guard = 0; guard < 3; guard++) {
    const next = tokens[index];
    if (!next) return undefined;
    if (/^(?:with|away|out|off|in|home|by|having|up)$/.test(next.lower) || next.pos === 'RB') index++;
  }
  for (let hop = 0; hop < 2; hop++) {
    const end = coreEnd(tokens, index);
    if (end === index) return undefined;
    const noun = tokens[end - 1] as TaggedToken;
    if (innerNounSet.has(noun.lower) && (gainVerbs.test(token.lower) || hop > 0 || strongNouns.has(noun.lower)))
      return { from: verb, to: end };
    // "a chance to reflect on", "the opportunity to explore"
    if (
      /^(?:chance|opportunity|space|time|platform|occasion|ability|means|place|moment)s?$/.test(noun.lower) &&
      tokens[end]?.pos === 'TO'
    ) {
      const inner = exposureAt(tokens, end + 1);
      return inner ? { from: verb, to: inner.to } : undefined;
    }
    // "give participants a better understanding", "provide engineers with an overview": the indirect object first.
    index = end;
    while (/^(?:with|a|all)$/.test(tokens[index]?.lower ?? '') && tokens[index]?.pos === 'IN') index++;
  }
  return undefined;
}

const strongNouns = new Set([
  'knowledge',
  'know-how',
  'understanding',
  'insight',
  'insights',
  'awareness',
  'appreciation',
  'familiarity',
  'exposure',
  'overview',
  'grounding',
  'mindset',
  'ownership',
  'culture',
  'buy-in',
]);

/** A verb of delivering content at `at`, as a run to the end of its words; for sentences whose subject is the course or the sponsor. */
export function tellingAt(tokens: Tokens, at: number): Run | undefined {
  const head = verbHead(tokens, at);
  const match = tellingPhrases.matchAt(tokens, head);
  return match ? { from: head, to: match.to } : undefined;
}

/** An observable verb that the vague one is joined to ("understand the chart and initial every change"): its index, or `undefined`. */
export function observableBeside(tokens: Tokens, from: number, to: number): number | undefined {
  for (let index = from; index < to; index++) {
    const token = tokens[index] as TaggedToken;
    if (token.lower !== 'and' && token.lower !== 'then' && token.text !== ',' && token.lower !== 'but' && token.lower !== 'or')
      continue;
    let next = index + 1;
    while (/^(?:then|and|will|to|also|so|can|instead|therefore)$/.test(tokens[next]?.lower ?? '')) next++;
    if (next >= to) continue;
    const verb = tokens[next] as TaggedToken;
    const object = tokens[next + 1];
    const isVerb =
      canBe(verb.lower, 'VB') &&
      !isClauseMark(object) &&
      object !== undefined &&
      (/^(?:VB|VBP)$/.test(verb.pos) || (/^(?:NN|JJ|VBN|VBD)$/.test(verb.pos) && /^(?:DT|PRP|PRP\$|WRB|WP)$/.test(object.pos))) &&
      (/^(?:DT|PRP|PRP\$|IN|TO|CD|WRB|WP|RB|RP|NN|NNS|JJ|VBG|CC)$/.test(object.pos) || object.text === ',');
    if (isVerb && !exposureAt(tokens, next) && !/^(?:is|are|be|was|were|has|have|do|does)$/.test(verb.lower)) return next;
  }
  return undefined;
}
