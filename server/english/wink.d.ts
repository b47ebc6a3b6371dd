/** The parts of wink-pos-tagger that Northstar uses; the packages carry no types. */
declare module 'wink-lexicon/src/lexicon.js' {
  /** Word in lower case → its possible Penn tags, the most frequent first. */
  const lexicon: Readonly<Record<string, readonly string[]>>;
  export default lexicon;
}
declare module 'wink-lexicon/src/unknown-words.js' {
  /** Ending of a word → the Penn tag it suggests. */
  const endings: Readonly<Record<string, string>>;
  export default endings;
}
declare module 'wink-pos-tagger/src/rules-engine.js' {
  /** Corrects the first guesses (`pos`) by their neighbours, within each token's possible tags. */
  export default function applyContextRules(
    tokens: { value: string; normal: string; tag: string; pos: string }[],
    possible: readonly (readonly string[])[],
  ): void;
}
