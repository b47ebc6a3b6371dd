/** A team's own words: those that count beside the usual ones of a class, and those of them that do not. docs/settings.md says what each class decides. */
import { type PhraseSet, phraseSetOf, plainPhrases } from './phrases.ts';
import type { Token } from './tokens.ts';

export type WordClass = 'vagueVerbs' | 'genericAudiences' | 'companyMotives' | 'personalValues' | 'evidence' | 'measures';

/** Words and phrases as their authors write them. */
export type Vocabulary = {
  readonly [C in WordClass]?: { readonly add?: readonly string[]; readonly remove?: readonly string[] };
};

export interface OwnClass {
  readonly added: PhraseSet;
  readonly removed: PhraseSet;
}

export type OwnWords = Readonly<Record<WordClass, OwnClass>>;

/** No vocabulary: nothing is added or removed. */
export const noVocabulary: Vocabulary = {};

const known = new WeakMap<Vocabulary, OwnWords>();

/** The words of a vocabulary, ready to be looked for; the same object for the same vocabulary. */
export function ownWords(vocabulary: Vocabulary): OwnWords {
  const found = known.get(vocabulary) ?? compiled(vocabulary);
  known.set(vocabulary, found);
  return found;
}

export const noOwnWords = ownWords(noVocabulary);

function compiled(vocabulary: Vocabulary): OwnWords {
  const own = (name: WordClass): OwnClass => {
    const { add = [], remove = [] } = vocabulary[name] ?? {};
    return { added: phraseSetOf(plainPhrases(add)), removed: phraseSetOf(plainPhrases(remove)) };
  };
  return {
    vagueVerbs: own('vagueVerbs'),
    genericAudiences: own('genericAudiences'),
    companyMotives: own('companyMotives'),
    personalValues: own('personalValues'),
    evidence: own('evidence'),
    measures: own('measures'),
  };
}

/** Whether a removed phrase stands in the text, and none of the usual ones beside it: what was found of their class rests on it alone. */
export function restsOnRemoved(tokens: readonly Token[], usual: PhraseSet, { removed }: OwnClass): boolean {
  const gone = removed.findAll(tokens);
  return gone.length > 0 && usual.findAll(tokens).every(({ from, to }) => gone.some((one) => one.from < to && from < one.to));
}

/** Whether the text has a phrase of the class, a team's own ones and removals counted in. */
export function names(tokens: readonly Token[], usual: PhraseSet, own: OwnClass): boolean {
  return own.added.find(tokens) !== undefined || (usual.find(tokens) !== undefined && !restsOnRemoved(tokens, usual, own));
}

const bound = new WeakMap<OwnWords, Map<unknown, unknown>>();

/** A reader that goes by a team's own words: the same function for the same reader and the same words, so that what it told can be kept. */
export function inOwnWords<T>(read: (text: string, own: OwnWords) => T, own: OwnWords): (text: string) => T;
export function inOwnWords<P extends string, T>(
  read: (text: string, place: P, own: OwnWords) => T,
  own: OwnWords,
): (text: string, place: P) => T;
export function inOwnWords(read: (text: string, ...rest: never[]) => unknown, own: OwnWords): unknown {
  const known = bound.get(own) ?? new Map<unknown, unknown>();
  bound.set(own, known);
  const ready = known.get(read) ?? ((text: string, ...rest: never[]) => read(text, ...rest, own as never));
  known.set(read, ready);
  return ready;
}
