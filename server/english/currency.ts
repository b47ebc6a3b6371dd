/**
 * Whether a sentence says what an audience would trade time and energy for: what its people value, care about, are
 * moved by, stay for, or would give something up for. Source: rule catalogue, `currency-missing`, and decision 24.
 */
import drives from './classes/drive-verbs.json' with { type: 'json' };
import giving from './classes/giving-verbs.json' with { type: 'json' };
import personal from './classes/personal-values.json' with { type: 'json' };
import idioms from './classes/price-idioms.json' with { type: 'json' };
import spareTime from './classes/spare-time.json' with { type: 'json' };
import staying from './classes/staying-verbs.json' with { type: 'json' };
import unknown from './classes/unknown-value.json' with { type: 'json' };
import valueNouns from './classes/value-nouns.json' with { type: 'json' };
import valuing from './classes/valuing-verbs.json' with { type: 'json' };
import { nounForms, verbForms } from './inflect.ts';
import { holderIn, type Holder } from './people.ts';
import { phraseSet } from './phrases.ts';
import { type Token, tokenize } from './tokens.ts';
import { weighsAsCurrency } from './weighing.ts';

type Tokens = readonly Token[];

const valuingPhrases = phraseSet(valuing.phrases);
const personalPhrases = phraseSet(personal.phrases);
const priceIdioms = phraseSet(idioms.phrases);
const drivePhrases = phraseSet(drives.phrases);
const stayingPhrases = phraseSet(staying.phrases);
const unknownPhrases = phraseSet(unknown.phrases);
const givingVerbs = new Set(giving.words.flatMap(verbForms));
const spareTimes = new Set(spareTime.words.flatMap(nounForms));
const valueNounForms = new Set(valueNouns.words.flatMap(nounForms));

const adverbs = new Set(
  'really also most mostly always simply all still truly deeply genuinely often rarely usually mainly chiefly clearly obviously just even particularly especially both each secretly openly quietly especially-so above only ever already largely generally typically fiercely dearly badly so very much more in is are was were be been being am do does did have has had'.split(
    ' ',
  ),
);
const obligations = new Set('should must will shall can may need needs to ought could might cannot to- let please'.split(' '));
const negations = new Set(
  "not never no don't doesn't didn't won't isn't aren't wasn't weren't wouldn't nobody neither nor cannot hardly".split(' '),
);
const boundaries = new Set(
  'that because which if when what why but while so than where although though since and or as how whether whenever'.split(' '),
);
const wants = new Set(['want', 'wants', 'wanted', 'like', 'enjoy', 'enjoys', 'enjoyed', 'need', 'seek', 'seeks', 'miss']);

/**
 * Says whether the sentence claims a currency of the audience. Somebody else's values (the agency's, a manager's), what
 * the course offers, what people ought to value, and questions are no claims.
 */
export function claimsCurrency(text: string): boolean {
  const question = text.lastIndexOf('?');
  const tokens = readOut(tokenize(question >= 0 ? text.slice(question + 1) : text));
  if (tokens.length < 3 || unknownPhrases.find(tokens)) return false;
  if (
    /^(?:what|why|who)$/.test((tokens[0] as Token).lower) &&
    !tokens.some((token) => /^(?:is|are|was|were|means|[:–—])$/.test(token.text))
  )
    return false;
  return (
    tokens.some(
      (_, at) =>
        values(tokens, at) ||
        wanted(tokens, at) ||
        moved(tokens, at) ||
        moves(tokens, at) ||
        mattersTo(tokens, at) ||
        stays(tokens, at) ||
        trades(tokens, at) ||
        possessed(tokens, at) ||
        worthTo(tokens, at) ||
        paysAnyPrice(tokens, at) ||
        named(tokens, at),
    ) ||
    answered(tokens) ||
    weighsAsCurrency(tokens)
  );
}

interface Subject {
  readonly holder: Holder | undefined;
  /** A modal of obligation or a negation stands between subject and verb. */
  readonly blocked: boolean;
  /** "would", "'d" */
  readonly conditional: boolean;
  /** The subordinator that opens the clause ("what", "because"), if one does. */
  readonly opener: string;
}

/** The subject of the verb at `at`, looked for backwards within its clause. */
function subjectOf(tokens: Tokens, at: number): Subject {
  let blocked = false;
  let conditional = false;
  let end = at;
  while (end > 0) {
    const word = (tokens[end - 1] as Token).lower;
    if (word === 'to' && wishedFor(tokens, end - 1)) blocked = true;
    else if (word === 'would') conditional = true;
    else if (obligations.has(word)) blocked = true;
    else if (negations.has(word)) blocked = true;
    else if (!adverbs.has(word) && !/ly$/.test(word)) break;
    end--;
  }
  let start = end;
  while (start > 0) {
    const token = tokens[start - 1] as Token;
    if (token.kind === 'mark' && !/^['"“”‘’-]$/.test(token.text)) break;
    if (boundaries.has(token.lower) && start < end && !(token.lower === 'and' || token.lower === 'or')) break;
    if (start === end && (boundaries.has(token.lower) || token.lower === 'who')) {
      if (token.lower === 'who') return { ...subjectBefore(tokens, start - 1), blocked, conditional, opener: 'who' };
      break;
    }
    start--;
  }
  const opener = tokens[start - 1]?.lower ?? '';
  if (start === end) return { ...subjectBefore(tokens, start - 1), blocked, conditional, opener };
  return { holder: holderIn(tokens, start, end), blocked, conditional, opener };
}

/** "We want nurses to feel valued": the wish is somebody else's. */
function wishedFor(tokens: Tokens, to: number): boolean {
  return tokens
    .slice(0, to)
    .some(
      (token, index) =>
        /^(?:want|wants|like|help|helps|get|need|needs|aims?|hopes?|enable|encourage|ask|asks)$/.test(token.lower) &&
        index < to - 1,
    );
}

/** The subject of an earlier clause that goes on ("They work nights and value …"): the first people or organisation named. */
function subjectBefore(tokens: Tokens, to: number): { holder: Holder | undefined } {
  for (let index = to; index > 0; index--) {
    const holder = holderIn(tokens, index - 1, index);
    if (holder === 'people' || holder === 'organisation') return { holder };
  }
  return { holder: undefined };
}

/** Contractions in two words ("they'd": they would), and the people's own voice in quotation marks in the third person. */
export function readOut(tokens: Tokens): Tokens {
  let quoted = false;
  return tokens.flatMap((token) => {
    if (/^["“”«»]$/.test(token.text)) quoted = token.text === '"' ? !quoted : /[“«]/.test(token.text);
    const short = /^(\p{L}+)'(d|re|ve|ll|m|s)$/u.exec(token.lower);
    const word =
      short && (short[2] !== 's' || /^(?:it|that|what|there|he|she|who|here)$/.test(short[1] as string))
        ? (short[1] as string)
        : token.lower;
    const first = { ...token, lower: quoted ? (thirdPerson[word] ?? word) : word };
    return word === token.lower
      ? [first]
      : [first, { ...token, lower: contracted[(short as RegExpExecArray)[2] as string] as string }];
  });
}

const contracted: Readonly<Record<string, string>> = { d: 'would', re: 'are', ve: 'have', ll: 'will', m: 'am', s: 'is' };
const thirdPerson: Readonly<Record<string, string>> = {
  i: 'they',
  we: 'they',
  me: 'them',
  us: 'them',
  my: 'their',
  our: 'their',
  myself: 'themselves',
  ourselves: 'themselves',
};

/** "Fishermen here value their independence." */
function values(tokens: Tokens, at: number): boolean {
  const match = valuingPhrases.matchAt(tokens, at);
  if (!match || isNoun(tokens, at)) return false;
  const subject = subjectOf(tokens, at);
  return (
    !subject.blocked &&
    subject.opener !== 'to' &&
    (subject.holder === 'people' || (subject.holder === 'other' && plural(tokens, at)))
  );
}

/** A form of "value", "love", "prize" … after a determiner, an adjective of quality or "of" is a noun. */
function isNoun(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (
    /ed$/.test((tokens[at] as Token).lower) &&
    /^(?:is|are|was|were|be|been|being|feel|feels|felt|get|gets|more|highly|most)$/.test(before)
  )
    return true;
  return (
    /^(?:the|a|an|our|their|its|his|her|your|my|of|core|this|no|with|for|in|by|add|adds|added|first|second|third|book)$/.test(
      before,
    ) ||
    /'s$/.test(before) ||
    !tokens[at + 1]
  );
}

/** An unlisted subject is believed to be people where the verb agrees with a plural. */
function plural(tokens: Tokens, at: number): boolean {
  return (
    !/s$/.test((tokens[at] as Token).lower) &&
    !/^(?:is|was|has|does)$/.test(tokens[at - 1]?.lower ?? '') &&
    /s$/.test(tokens[at - 1]?.lower ?? '')
  );
}

/** "They want to be asked", "What a lock-keeper wants most is …": weak verbs, believed of people alone and not about the course. */
function wanted(tokens: Tokens, at: number): boolean {
  const word = (tokens[at] as Token).lower;
  if (!wants.has(word)) return false;
  const subject = subjectOf(tokens, at);
  if (subject.holder !== 'people' || subject.blocked) return false;
  if (word === 'need' && subject.opener !== 'what') return false;
  if (
    word === 'like' &&
    !(subject.conditional && tokens[at + 1]?.lower === 'to') &&
    tokens[at + 1]?.lower !== 'to' &&
    subject.opener !== 'what'
  )
    return false;
  if (/^enjoy/.test(word) && !/(?:ing|their|being)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  const rest = tokens.slice(at + 1);
  if (rest.some((token) => holderOfThing(token))) return false;
  if (subject.opener === 'what' && !rest.some((token) => /^(?:is|are|was|were|:)$/.test(token.text))) return false;
  if (tokens[at + 1]?.lower === 'to' && (tokens[at + 2]?.lower === 'be' || word === 'like')) return true;
  const emphatic = /^(?:most|above|only|just|one|back|again|nothing|everything)$/;
  return tokens.some((token) => emphatic.test(token.lower)) || personalPhrases.find(tokens, at + 1) !== undefined;
}

function holderOfThing(token: Token): boolean {
  return holderIn([token], 0, 1) === 'thing' && !/^(?:it|this|that|which|what|there)$/.test(token.lower);
}

/** "They are driven by …", "are kept going by …" */
function moved(tokens: Tokens, at: number): boolean {
  const match = drivePhrases.matchAt(tokens, at);
  if (
    !match ||
    tokens[match.to]?.lower !== 'by' ||
    !/^(?:is|are|was|were|be|been|being|get|gets|most|more|'re|mainly|chiefly|not|they're)$|ly$/.test(tokens[at - 1]?.lower ?? '')
  )
    return false;
  const subject = subjectOf(tokens, at);
  return !subject.blocked && subject.holder === 'people' && holderIn(tokens, match.to + 1, tokens.length) !== 'people';
}

/** "It is the quiet that keeps him out there", "What drives the crews is …": people as the object of what moves them. */
function moves(tokens: Tokens, at: number): boolean {
  const token = tokens[at] as Token;
  const match = drivePhrases.matchAt(tokens, at);
  const object = holderAfter(tokens, at + 1);
  if (!object) return false;
  const keeps = (keptBy.find((pair) => pair.verb.test(token.lower)) ?? { where: /^$/ }).where;
  const kept = tokens
    .slice(at + 2, at + 7)
    .some(
      (other, index) => keeps.test(other.lower) && !tokens.slice(at + 2, at + 2 + index).some((mark) => mark.kind === 'mark'),
    );
  if (!kept && !match) return false;
  const before = tokens[at - 1]?.lower ?? '';
  const subject = subjectOf(tokens, at);
  if (subject.blocked || object !== 'people') return false;
  const itIs =
    (tokens[0]?.lower === 'it' && /^(?:is|was)$/.test(tokens[1]?.lower ?? '')) ||
    tokens.some((other, index) => index < at && other.text === ':' && tokens[index + 1]?.lower === 'it');
  const cleft = subject.opener === 'what' || before === 'what' || ((before === 'that' || before === 'which') && itIs);
  if (kept) return cleft || personalPhrases.find(tokens.slice(0, at)) !== undefined;
  if (/^(?:motivat|inspir|energi|animat|thrill|excit)/.test(token.lower))
    return (
      subject.holder !== 'thing' &&
      subject.holder !== 'organisation' &&
      subject.holder !== 'people' &&
      at > 0 &&
      !/(?:ed|ing)$/.test(token.lower)
    );
  return cleft;
}

/** "keeps them going", "gets a nurse out of bed", "brings them back": what moves people on, by the verb. */
const keptBy: readonly { readonly verb: RegExp; readonly where: RegExp }[] = [
  {
    verb: /^(?:keeps?|kept)$/,
    where: /^(?:going|coming|here|there|out|in|on|awake|up|at|turning|teaching|volunteering|driving|with)$/,
  },
  { verb: /^(?:gets?|got)$/, where: /^(?:up|out|here|going|through|on)$/ },
  { verb: /^(?:brings?|brought)$/, where: /^(?:back|in|here|out|together)$/ },
  { verb: /^(?:makes?|made)$/, where: /^(?:smile|tick|proud|stay|come|spend|sing|volunteer|teach|join|get|happy)$/ },
];

/** Who the noun phrase that begins at `from` speaks of; articles and "most of" are skipped by `holderIn`. */
function holderAfter(tokens: Tokens, from: number): Holder | undefined {
  const first = tokens[from];
  if (!first || first.kind === 'mark') return undefined;
  if (/^(?:them|him|her|us|me|you)$/.test(first.lower))
    return first.lower === 'us' || first.lower === 'me' ? 'organisation' : 'people';
  const stop = tokens.findIndex(
    (token, index) =>
      index > from &&
      (token.kind === 'mark' ||
        /^(?:is|are|was|were|when|if|more|most|and|to|than|than|out|going|back|because)$/.test(token.lower)),
  );
  const end = stop < 0 ? tokens.length : stop;
  for (let index = from; index < end; index++) {
    const holder = holderIn(tokens, index, index + 1);
    if (holder === 'organisation' || holder === 'people') return holder;
    if (index > from && prepositionAt(tokens, index)) break;
  }
  return holderIn(tokens, from, end);
}

function prepositionAt(tokens: Tokens, index: number): boolean {
  return /^(?:in|on|at|from|with|by|who|whose|under|behind|here)$/.test((tokens[index] as Token).lower);
}

/** "matters most to the clerks", "counts for a baker", "means everything to them", "For most of the aides, what counts is …" */
function mattersTo(tokens: Tokens, at: number): boolean {
  const word = (tokens[at] as Token).lower;
  const verb = /^(?:matter|count|weigh|mean)(?:s|ed)?$|^meant$|^beats?$/.test(word);
  const adjective = /^(?:important|dear|precious|sacred|vital|close|everything|first|paramount|priceless|worth)$/.test(word);
  if ((!verb && !adjective) || subjectBlocked(tokens, at)) return false;
  const next = tokens[at + 1]?.lower ?? '';
  if (verb && (/^(?:little|nothing|that)$/.test(next) || (/^mean/.test(word) && next === 'to'))) return false;
  if (adjective && !linked(tokens, at)) return false;
  for (let index = at + 1; index < Math.min(tokens.length, at + 8); index++) {
    const token = tokens[index] as Token;
    if (/^(?:to|for|with|among)$/.test(token.lower)) return holderAfter(tokens, index + 1) === 'people';
    if (token.kind === 'mark') break;
  }
  if (!verb) return false;
  const cleft =
    tokens.slice(Math.max(0, at - 3), at).some((token) => /^(?:what|nothing|little)$/.test(token.lower)) ||
    /^(?:most|more|above)$/.test(tokens[at + 1]?.lower ?? '');
  const lead = tokens.findIndex((token) => /^(?:for|to)$/.test(token.lower));
  return cleft && lead >= 0 && lead < at && lead < 2 && holderAfter(tokens, lead + 1) === 'people';
}

/** "is … dear", "comes first": an adjective that is said of something, not one before a noun. */
function linked(tokens: Tokens, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const word = (tokens[index] as Token).lower;
    if (/^(?:is|are|was|were|be|comes?|came|seems?|feels?)$/.test(word)) return true;
    if (!adverbs.has(word) && !/ly$/.test(word)) return false;
  }
  return false;
}

function subjectBlocked(tokens: Tokens, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const word = (tokens[index] as Token).lower;
    if (obligations.has(word) || negations.has(word)) return true;
    if (!adverbs.has(word)) return false;
  }
  return false;
}

/** "is worth a weekend to most freelancers", "To them it's worth it when …" */
function worthTo(tokens: Tokens, at: number): boolean {
  if ((tokens[at] as Token).lower !== 'worth') return false;
  const lead = tokens[0]?.lower === 'to' || tokens[0]?.lower === 'for';
  if (lead && holderAfter(tokens, 1) === 'people') return true;
  return (
    tokens.some((token, index) => index > at && token.lower === 'to' && holderAfter(tokens, index + 1) === 'people') ||
    spareTimes.has(tokens[at + 2]?.lower ?? '')
  );
}

/** "The reason why most of them stay is …", "They do it because …", "are in it for the pension", "what they get up for". */
function stays(tokens: Tokens, at: number): boolean {
  const match = stayingPhrases.matchAt(tokens, at);
  if (!match && !inItFor(tokens, at)) return false;
  const subject = subjectOf(tokens, at);
  if (subject.holder !== 'people' || subject.blocked) return false;
  const to = match?.to ?? at + 3;
  const next = tokens[to]?.lower ?? '';
  const reason = tokens.slice(0, at).some((token) => /^(?:why|reason|reasons)$/.test(token.lower));
  const asked = /^(?:what|why)$/.test(subject.opener) && at < tokens.length - 2;
  if (
    reason &&
    tokens.some((token, index) => /^(?:is|are|was|were|:|it's|that's)$/.test(token.lower) && index < tokens.length - 1)
  )
    return true;
  if (asked && subject.opener === 'what' && next === 'for') return true;
  if (!match) return true;
  const calling =
    /^(?:stay|stick|do it|do this|do the|volunteer|join|sign up|apply|become|get up|get out|teach|come back|keep|turn up|go into|enter|remain|took|choose|be in)/.test(
      match.phrase,
    );
  const gain = next === 'out' || (next === 'for' && (personalPhrases.find(tokens, to) !== undefined || comesAndStays(tokens)));
  return (
    calling &&
    (gain || next === 'because' || (next !== '' && tokens.slice(to, to + 5).some((token) => token.lower === 'because')))
  );
}

/** "They come for the coffee and stay for the company." */
function comesAndStays(tokens: Tokens): boolean {
  return (
    tokens.filter(
      (token, index) =>
        /^(?:come|came|comes|join|joined|stay|stays|stayed|remain|apply)$/.test(token.lower) &&
        tokens[index + 1]?.lower === 'for',
    ).length > 1
  );
}

/** "are in it for" */
function inItFor(tokens: Tokens, at: number): boolean {
  return (
    /^(?:are|is|were|was|'re|they're|be)$/.test(tokens[at]?.lower ?? '') &&
    tokens
      .slice(at + 1, at + 5)
      .map((token) => token.lower)
      .join(' ')
      .includes('in it for')
  );
}

/** "They would give up a Saturday for …", "most of them are willing to drive an hour to …" */
function trades(tokens: Tokens, at: number): boolean {
  const token = tokens[at] as Token;
  if (!givingVerbs.has(token.lower)) return false;
  const subject = subjectOf(tokens, at);
  if (subject.holder !== 'people' && subject.holder !== 'other') return false;
  const willing =
    tokens[at - 1]?.lower === 'to' && /^(?:willing|ready|prepared|happy|glad|content)$/.test(tokens[at - 2]?.lower ?? '');
  const sacrifice =
    /^(?:give|gave|given|sacrific|forgo|trad|swap)/.test(token.lower) && subject.holder === 'people' && !subject.blocked;
  if (!subject.conditional && !willing && !sacrifice) return false;
  const rest = tokens.slice(at + 1);
  if (subject.opener === 'what' && subject.conditional && rest.some((other) => other.lower === 'for'))
    return subject.holder === 'people';
  const paid = rest.some((other) => spareTimes.has(other.lower));
  const bought = rest.some((other) => /^(?:for|to|if|rather|just|when|where)$/.test(other.lower));
  if (sacrifice && !subject.conditional) {
    return (
      bought &&
      (rest[0]?.lower === 'up' || !/^g[ia]ve/.test(token.lower)) &&
      rest.slice(0, 5).some((other) => spareTimes.has(other.lower))
    );
  }
  return (
    (paid && bought) ||
    (bought && /^(?:up|anything|half|part|years|a|an|the|through|away|home|late)$/.test(tokens[at + 1]?.lower ?? ''))
  );
}

/** "Their passion is steam", "Craft pride runs deep in the bindery", "What they come for: …" */
function possessed(tokens: Tokens, at: number): boolean {
  const word = (tokens[at] as Token).lower;
  if (
    /^(?:pride|passion|loyalty|honour|honor|love|devotion|hunger)$/.test(word) &&
    /^(?:runs|ran|goes)$/.test(tokens[at + 1]?.lower ?? '') &&
    /^(?:deep|high|strong)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return true;
  if (!valueNounForms.has(word)) return false;
  const owner = tokens
    .slice(Math.max(0, at - 4), at)
    .find(
      (token) =>
        token.lower === 'their' ||
        (/s'$|'s$/.test(token.lower) && holderIn([{ ...token, lower: token.lower.replace(/'s?$/, '') }], 0, 1) === 'people'),
    );
  const of =
    /^(?:for|of|among|in)$/.test(tokens[at + 1]?.lower ?? '') &&
    holderAfter(tokens, at + 2) === 'people' &&
    !/^(?:heart|priority|love|hope|wish)/.test(word);
  if (!owner && !of) return false;
  const copula = tokens.findIndex((token, index) => index > at && /^(?:is|are|was|were|lies|comes|means|:)$/.test(token.lower));
  if (copula < 0 || copula > at + (of ? 9 : 5)) return false;
  return !/^(?:low|high|\p{L}+(?:ous|able|ible)|weak|poor|good|strong|waning|falling|fading|rising|measured|described|listed|important|unknown|mixed|unclear|not|to)$/u.test(
    tokens[copula + 1]?.lower ?? '',
  );
}

/** "They'll do anything for a free hour", "They give their evenings for one reason: …" */
function paysAnyPrice(tokens: Tokens, at: number): boolean {
  const match = priceIdioms.matchAt(tokens, at);
  if (match) return subjectOf(tokens, at).holder === 'people';
  return (
    (tokens[at] as Token).lower === 'for' &&
    /^(?:one|two|three)$/.test(tokens[at + 1]?.lower ?? '') &&
    /^(?:reasons?|things?)$/.test(tokens[at + 2]?.lower ?? '') &&
    tokens.slice(0, at).some((_, index) => holderIn(tokens, index, index + 1) === 'people') &&
    tokens.length > at + 4
  );
}

/** "It's belonging: a crew that waits for you", "Adventure is their currency", "Recognition counts for more than the bonus". */
function named(tokens: Tokens, at: number): boolean {
  const word = (tokens[at] as Token).lower;
  if (/^(?:is|are|was)$/.test(word)) {
    if (tokens[at - 1]?.lower === 'it' && at < 3 && personalPhrases.matchAt(tokens, at + 1)) return true;
    const owner = tokens.findIndex(
      (token, index) =>
        index > at &&
        index <= at + 4 &&
        (/^(?:their|the|everyone's|everybody's)$/.test(token.lower) ||
          (/s'?$|'s$/.test(token.lower) && holderIn([{ ...token, lower: token.lower.replace(/'s?$/, '') }], 0, 1) === 'people')),
    );
    const noun = owner < 0 ? undefined : tokens.slice(owner + 1, owner + 4).find((token) => valueNounForms.has(token.lower));
    const theirs = owner >= 0 && (tokens[owner] as Token).lower !== 'the';
    if (noun && (theirs || /^(?:currency|pull|motivator|motive)$/.test(noun.lower)) && personalPhrases.find(tokens.slice(0, at)))
      return true;
    return noun !== undefined && theirs && tokens[0]?.lower !== 'it' && holderIn(tokens, 0, at) !== 'organisation';
  }
  if (!/^(?:counts?|weighs?|means?|runs?|comes?|goes|ranks?|stands?|is)$/.test(word)) return false;
  const comparison = /^(?:more|most|everything|first|top|deep|a|above|before|further|high|highest|over)$/;
  if (
    !comparison.test(tokens[at + 1]?.lower ?? '') &&
    !(tokens[at + 1]?.lower === 'for' && comparison.test(tokens[at + 2]?.lower ?? ''))
  )
    return false;
  if (subjectBlocked(tokens, at) || !personalPhrases.find(tokens.slice(0, at))) return false;
  return tokens.some((token) => /^(?:than|everything|nothing|else|deep)$/.test(token.lower));
}

/** "A full night's sleep, the porters said; we asked twice." */
function answered(tokens: Tokens): boolean {
  const asked = tokens.some((token) => /^(?:asked|asking|ask)$/.test(token.lower));
  const said = tokens.findIndex((token) => /^(?:said|say|says|answered|named|told|replied)$/.test(token.lower));
  if (!asked || said < 1 || subjectOf(tokens, said).holder !== 'people') return false;
  return tokens[0]?.lower !== 'the' && tokens.slice(0, said).some((token) => token.text === ',') && tokens.length < 16;
}
