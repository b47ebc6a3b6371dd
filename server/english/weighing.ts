/**
 * The second way to hear a currency: no single construction, but several signs of one that stand together about people
 * ("Ask any trapper: it's the quiet that keeps him out there").
 */
import aversions from './classes/aversions.json' with { type: 'json' };
import heart from './classes/heart-words.json' with { type: 'json' };
import personal from './classes/personal-values.json' with { type: 'json' };
import warming from './classes/warming-verbs.json' with { type: 'json' };
import weighing from './classes/weighing-words.json' with { type: 'json' };
import { holderIn } from './people.ts';
import { phraseSet } from './phrases.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

const aversionPhrases = phraseSet(aversions.phrases);
const heartPhrases = phraseSet(heart.phrases);
const personalPhrases = phraseSet(personal.phrases);
const warmingPhrases = phraseSet(warming.phrases);
const weighingPhrases = phraseSet(weighing.phrases);

/** What in a sentence hints at a currency. */
export interface Signs {
  /** People, or a pronoun for them, are spoken of. */
  readonly audience: boolean;
  /** Something that a person may hold dear ("an hour back", "respect"). */
  readonly personal: boolean;
  /** One thing is weighed against others ("most", "rather than"). */
  readonly weighing: boolean;
  /** Words for being moved ("heart", "pull", "proud"). */
  readonly heart: boolean;
  /** "what … is", "it is … that", "is why" */
  readonly cleft: boolean;
  /** People are the object of what warms or binds them. */
  readonly warming: boolean;
  /** People hate or dread something. */
  readonly aversion: boolean;
  /** People come, stay or get up for something. */
  readonly motion: boolean;
  /** A course, a tool or a document is spoken of. */
  readonly thing: boolean;
  /** The first holder named is an organisation, its people, or "we". */
  readonly foreign: boolean;
  /** What ought to be or will be. */
  readonly obliged: boolean;
}

/** Reads the signs of a sentence whose contractions have been written out. */
export function readSigns(tokens: Tokens): Signs {
  const holders = tokens.map((token, index) =>
    token.kind === 'word'
      ? /^(?:them|him|their|his|themselves)$/.test(token.lower)
        ? 'people'
        : holderIn(tokens, index, index + 1)
      : undefined,
  );
  const person = (from: number, to: number) => holders.slice(from, to).includes('people');
  const first = holders.find((holder) => holder === 'people' || holder === 'organisation' || holder === 'served');
  const has = (pattern: RegExp) => tokens.some((token) => pattern.test(token.lower));
  return {
    audience: person(0, tokens.length),
    personal: personalPhrases.find(tokens) !== undefined,
    weighing: weighingPhrases.find(tokens) !== undefined,
    heart: heartPhrases.find(tokens) !== undefined,
    cleft: isCleft(tokens),
    warming: warmingPhrases.findAll(tokens).some((match) => person(match.from, match.to + 3)),
    aversion: aversionPhrases.findAll(tokens).some((match) => person(Math.max(0, match.from - 4), match.from)),
    motion: tokens.some(
      (token, index) =>
        /^(?:come|comes|came|stay|stays|stayed|turn|get|gets|join|joined|work|works|leave|volunteer|sign)$/.test(token.lower) &&
        person(Math.max(0, index - 4), index) &&
        tokens.slice(index + 1, index + 4).some((next) => next.lower === 'for' || next.lower === 'because'),
    ),
    thing: holders.some(
      (holder, index) => holder === 'thing' && !/^(?:it|this|that|which|what|there)$/.test((tokens[index] as Token).lower),
    ),
    foreign: first === 'organisation' || first === 'served',
    obliged: has(/^(?:should|must|shall|will|need|needs|ought|may|can|please|let)$/),
  };
}

function isCleft(tokens: Tokens): boolean {
  return tokens.some((token, index) => {
    const next = tokens[index + 1]?.lower ?? '';
    if (/^(?:is|are|was|were)$/.test(token.lower) && /^(?:what|why|how|where|the)$/.test(next))
      return next !== 'the' || /^(?:reason|thing|part|pull|reward|point|draw|currency)$/.test(tokens[index + 2]?.lower ?? '');
    if (/^(?:is|was)$/.test(token.lower) && tokens[index - 1]?.lower === 'it')
      return tokens.slice(index + 2, index + 10).some((other) => /^(?:that|who|which|when|:)$/.test(other.text));
    if (token.lower !== 'what' && !(token.lower === 'thing' || token.lower === 'things')) return false;
    return tokens.slice(index + 2, index + 12).some((other) => /^(?:is|are|was|:)$/.test(other.text));
  });
}

/** Whether the signs suffice: two that support each other, about people, and nothing that speaks of duties, the course or a change to be made. */
export function weighsAsCurrency(tokens: Tokens): boolean {
  if (tokens.length > 30 || tellsChange(tokens)) return false;
  const signs = readSigns(tokens);
  if (!signs.audience || signs.foreign || signs.obliged || signs.thing) return false;
  const { personal, weighing, heart, cleft, warming, aversion, motion } = signs;
  return (
    (personal && (weighing || heart || cleft || warming || motion || aversion)) ||
    (cleft && (weighing || heart || warming)) ||
    (warming && (heart || weighing)) ||
    (aversion && (cleft || heart || weighing))
  );
}

/** Figures, "from … to …", "so that", "instead of": a purpose or a measure, where people are praised for what they will do. */
function tellsChange(tokens: Tokens): boolean {
  const from = tokens.findIndex((token) => token.lower === 'from');
  return tokens.some(
    (token, index) =>
      token.kind === 'number' ||
      token.text === '%' ||
      token.text === '?' ||
      (token.lower === 'so' && tokens[index + 1]?.lower === 'that') ||
      (token.lower === 'instead' && tokens[index + 1]?.lower === 'of') ||
      (from >= 0 && index > from && token.lower === 'to' && index - from < 12) ||
      /^(?:leave|stop|stops)$/.test(token.lower),
  );
}
