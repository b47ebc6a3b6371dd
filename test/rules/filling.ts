/** Fills the gaps of a fix as an author might, with plausible words for each. */
import type { Fix } from '../../server/rules/rule.ts';
import type { Stop } from '../../server/rewrite/template.ts';

/** By how the gap's text begins. The first that fits counts. */
const words: readonly (readonly [gap: string, words: string])[] = [
  ['The group whose work changes', 'Shift leads on line four'],
  ['the group whose work changes', 'shift leads on line four'],
  ['a focus group', 'a focus group'],
  ['The audience', 'Night porters'],
  ['the audience', 'night porters'],
  ['what they would give an hour', 'an evening off that stays off'],
  ['What they gain that they value', 'A Friday evening at home'],
  ['an hour of their week', 'a Saturday morning'],
  ['how we know', 'nine of the twelve told us so in interviews in May'],
  ['what they value', 'being asked for advice by colleagues'],
  ['a survey', 'a survey'],
  ['how many of them', 'nineteen of them'],
  ['somebody who speaks for them', 'their shop steward'],
  ['what this audience needs or values', 'they work alone at night and learn by doing'],
  ['how it is counted', 'counted from the log each month'],
  ['use what you do well', 'make use of your own craft'],
  ['what you value', 'a quiet evening of your own'],
  ['Who changes', 'Shift leads on line four'],
  ['how much', 'a third'],
  ['the measure that shows it', 'second visits'],
  ['what they do today', 'quoting from the list'],
  ['what they will do', 'asking two questions before they quote'],
  ['How we looked', 'Two ride-alongs and nine interviews in May'],
  ['do what they do today', 'read the notes out from the sheet'],
  ['they', 'they'],
  ['what keeps them', 'the screen locks after a minute'],
  ['what gets better', 'fewer calls come back'],
  ['what they work out', 'the hardest file of the week'],
  ['who', 'shift leads on line four'],
];

/** The fix without a gap; what pays in a currency is filled with the words of the `claim`. */
export function filled({ edits, ...fix }: Fix, claim: string): Fix {
  const fill = ({ stop, choices }: Stop): string => {
    if (choices) return choices[0] ?? stop;
    if (stop === 'An activity that pays in it') return `A morning that gives them this: ${claim.replace(/\s+/g, ' ')}`;
    const known = words.find(([gap]) => stop.startsWith(gap));
    if (!known) throw new Error(`Nobody knows what to write for "${stop}"`);
    return known[1];
  };
  return {
    ...fix,
    edits: edits.map((edit) => ({
      ...edit,
      template: edit.template.map((part) => (typeof part === 'string' ? part : fill(part))),
    })),
  };
}
