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
declare module 'wink-pos-tagger/src/rules/pos-rules-ge0.js' {
  /** The rules for words of each tag, in the order in which they are tried. */
  const rules: Readonly<Record<string, readonly import('./context-rules.ts').ContextRule[]>>;
  export default rules;
}
declare module 'wink-pos-tagger/src/rules/pos-rules-le0.js' {
  /** The rules for words of each tag, in the order in which they are tried. */
  const rules: Readonly<Record<string, readonly import('./context-rules.ts').ContextRule[]>>;
  export default rules;
}
declare module 'wink-pos-tagger/src/rules/value-rules-ge0.js' {
  /** The rules for words of each tag, in the order in which they are tried. */
  const rules: Readonly<Record<string, readonly import('./context-rules.ts').ContextRule[]>>;
  export default rules;
}
declare module 'wink-pos-tagger/src/rules/value-rules-le0.js' {
  /** The rules for words of each tag, in the order in which they are tried. */
  const rules: Readonly<Record<string, readonly import('./context-rules.ts').ContextRule[]>>;
  export default rules;
}
