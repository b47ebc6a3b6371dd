/** Names of sections as they are written, and as they are compared. */

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(what|who|it|that|there|where|how|why|here|when|let)'s\b/g, '$1 is'],
  [/\b(we|they|you|i|it|that|what|who|how|this)'ll\b/g, '$1 will'],
  [/\b(we|they|you|what|who|how)'re\b/g, '$1 are'],
  [/\b(we|they|you|i)'ve\b/g, '$1 have'],
  [/\b(we|they|you|i|what|who|how|it)'d\b/g, '$1 would'],
  [/\bi'm\b/g, 'i am'],
  [/\b(do|does|did|is|are|was|were|would|should|could)n't\b/g, '$1 not'],
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
];

/** British spellings, and a few words that headings use for each other, to the form that the lists are compared in. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bprogrammes?\b/g, 'program'],
  [/\b(trainer|trainee|participant|learner|employee|student|volunteer|member)(?:'s\b|s'(?!\p{L}))/gu, '$1'],
  [/\b(organ|energ|personal|modern|visual|summar|recogn|priorit|real)is(e|ed|es|ing|ation)\b/g, '$1iz$2'],
  [/\bbehaviour/g, 'behavior'],
  [/\bpractis/g, 'practic'],
  [/\bdialogue/g, 'dialog'],
  [/\be-?learning\b/g, 'elearning'],
];

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0e|\ufe0f|\u20e3/gu;

/** `1.`, `1)`, `(1)`, `6.2`, `IV.`, `a)`, `A.`, `§ 3`, `Section 3:`, `Part 2 –`, `Step IV —`, `Q1:` */
const NUMBER = '(?:[0-9]{1,3}(?:[.][0-9]{1,3}){0,4}|[ivxlc]{1,7}|[a-z])';
const ORDINAL = new RegExp(
  `^(?:(?:(?:section|part|chapter|step|phase|question|item|no[.]?) +|[q§#] ?(?=[0-9]))${NUMBER}(?:[.):]| ?[-–—:.)|])? +|[(\\[]?${NUMBER}(?:[.][)]?|[)\\]:]| [-–—|]) ?|[0-9]{1,3}[-–—] +|[0-9]{1,3}(?:[.][0-9]{1,3}){0,4} +)(?=\\S)`,
  'i',
);

const LEADING_SIGNS = /^[^\p{L}\p{N}(§#"'“‘]+/u;

const LONGEST_LEAD = 60;

/** How many characters at the start of a name are emoji, signs and numbering: "🎯 1.2 Purpose" → 7. */
export function leadLength(whole: string): number {
  const name = whole.slice(0, LONGEST_LEAD);
  let at = 0;
  for (;;) {
    const rest = name.slice(at);
    const signs = LEADING_SIGNS.exec(rest)?.[0].length ?? 0;
    if (signs > 0) {
      at += signs;
      continue;
    }
    const ordinal = at === 0 || !/\p{L}/u.test(name.slice(0, at)) ? (ORDINAL.exec(rest)?.[0].length ?? 0) : 0;
    if (ordinal === 0 || ordinal >= rest.length) return at;
    at += ordinal;
  }
}

/** Lower case, without emoji, numbering, punctuation and contractions, in one spelling. Parentheses stay. */
export function normalised(name: string): string {
  const signs = name
    .replace(EMOJI, ' ')
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ')
    .trim();
  let text = signs
    .slice(leadLength(signs))
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”"*_]/g, ' ');
  for (const [pattern, replacement] of CONTRACTIONS) text = text.replace(pattern, replacement);
  for (const [pattern, replacement] of SPELLINGS) text = text.replace(pattern, replacement);
  return text
    .replace(/[!?.…,;]+/g, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![\s:–—-])[\s:–—-]+$/, '');
}

/** Each word without its plural: "learning objectives" → "learning objective". For comparison only. */
export function singular(name: string): string {
  return name
    .split(' ')
    .map((word) => {
      if (word.length < 4 || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
      if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
      if (word.endsWith("'s")) return word.slice(0, -2);
      return word.endsWith('s') ? word.slice(0, -1) : word;
    })
    .join(' ');
}
