/** The documents that the tests inside VS Code work on. */

/** The example of the article that Northstar follows. */
export const vagueSentence = 'Sales team members will familiarize themselves with the new product line.';

/** The article's own transformation statement. */
export const transformation =
  "Sales team members will go from farmer-style sales professionals who lack confidence in their product knowledge to hunter-style sales professionals who actively seek opportunities to create deals that meet the clients' needs, increasing revenue generation by 10%.";

const whoTheyAre = `## Audience

National sales team members with three or more years in the field.

## Currency

They care most about being the one whom colleagues ask for advice: so said nine of the twelve we interviewed in May.
`;

const whatIsKnown = `${whoTheyAre}
## Root cause

Lost-deal reviews show that sales team members quote from the price list because they have never used the products themselves.

## Success measures

- Revenue generation
`;

/** A brief that is in order but for what `purpose` says. */
function brief(purpose: string, rest: string = whatIsKnown): string {
  return `# Product launch training\n\n## Purpose\n\n${purpose}\n\n${rest}`;
}

/** A document and what Northstar says of it: rule and exactly the words that are marked, in the order of the document. */
export interface TestDocument {
  readonly text: string;
  readonly marks: readonly (readonly [rule: string, words: string])[];
}

const vague = [['purpose-vague', vagueSentence]] as const;
const wrapped = 'Sales team members will familiarize\nthemselves with the new\nproduct line.';

/** By file name. Line endings and characters are exactly these. */
export const documents = {
  'vague.md': { text: brief(vagueSentence), marks: vague },
  'unresearched.md': { text: brief(vagueSentence, whoTheyAre), marks: [['root-cause-missing', 'Purpose'], ...vague] },
  'transformation.md': { text: brief(transformation), marks: [] },
  'bullet.md': { text: brief(`- ${vagueSentence}\n- The launch is on 1 June.`), marks: vague },
  'bullets.md': { text: brief(`* What we are here for:\n    * ${vagueSentence}`), marks: vague },
  'table.md': {
    text: `# Product launch training\n\n| Part | Plan |\n| --- | --- |\n| **Purpose** | ${vagueSentence} |\n\n${whatIsKnown}`,
    marks: vague,
  },
  'crlf.md': { text: brief(vagueSentence).replaceAll('\n', '\r\n'), marks: vague },
  'wrapped.md': { text: brief(wrapped), marks: [['purpose-vague', wrapped]] },
  'wrapped-crlf.md': {
    text: brief(wrapped).replaceAll('\n', '\r\n'),
    marks: [['purpose-vague', wrapped.replaceAll('\n', '\r\n')]],
  },
  'emoji.md': { text: brief(`🚀🧑‍🚀 ${vagueSentence}`).replace('## Purpose', '## 🎯 Purpose'), marks: vague },
  'front-matter.md': { text: `---\ntype: design-brief\nowner: Zoë 👩🏽‍💻\n---\n\n${brief(vagueSentence)}`, marks: vague },
  'key.md': {
    text: `---\ntype: design-brief\npurpose: ${vagueSentence}\n---\n\n# Product launch training\n\n${whatIsKnown}`,
    marks: vague,
  },
  'generic.md': {
    text: brief(transformation.replace('Sales team members', 'Participants')),
    marks: [['audience-generic', 'Participants']],
  },
  'incomplete.md': {
    text: brief('Regional sales managers will coach their teams every week.'),
    marks: [['transformation-incomplete', 'Regional sales managers will coach their teams every week.']],
  },
  'unmeasured.md': {
    text: brief(transformation.replace('revenue generation by 10%', 'our performance')),
    marks: [['result-unmeasured', transformation.replace('revenue generation by 10%', 'our performance')]],
  },
  'no-purpose.md': {
    text: `# Product launch training\n\n${whatIsKnown}`,
    marks: [['purpose-missing', 'Product launch training']],
  },
  'no-currency.md': {
    text: brief(transformation, whatIsKnown.replace(/## Currency[^#]*/, '')),
    marks: [
      ['currency-missing', 'Audience'],
      ['audience-unresearched', 'Audience'],
    ],
  },
  'wiifm.md': {
    text: brief(
      transformation,
      whatIsKnown.replace(
        /## Currency[^#]*/,
        "## What's in it for me?\n\nYou close deals sooner and spend fewer evenings on paperwork.\n\n",
      ),
    ),
    marks: [
      ['audience-unresearched', 'Audience'],
      ['wiifm-only', "What's in it for me?"],
    ],
  },
  'no-measure.md': {
    text: brief(vagueSentence, whatIsKnown.replace(/## Success measures[^#]*/, '')),
    marks: vague,
  },
  'opted-out.md': { text: `---\nnorthstar: false\n---\n\n${brief(vagueSentence)}`, marks: [] },
  'README.md': {
    text: `# price-list\n\n## Purpose\n\nHelps users understand and learn about prices.\n\n## Installation\n\nRun \`npm install\`.\n\n## Audience\n\nDevelopers.\n`,
    marks: [],
  },
  'empty.md': { text: '', marks: [] },
} as const satisfies Record<string, TestDocument>;

export type DocumentName = keyof typeof documents;
