/** A team's own words: one that is added decides, one that is removed silences what it alone raised. Each pair differs by the setting alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { defaultSettings, type Settings } from '../../server/settings/settings.ts';

interface Case {
  readonly what: string;
  readonly text: string;
  readonly settings: Partial<Settings>;
  /** What is marked without the settings, and what with them; of the rules that the case names. */
  readonly rules: readonly string[];
  readonly without: readonly string[];
  readonly with: readonly string[];
}

const vocabulary = (words: Settings['vocabulary']): Partial<Settings> => ({ vocabulary: words });
const purpose = (text: string) => `---\nnorthstar: true\n---\n\n## Purpose\n\n${text}\n`;
const section = (name: string, text: string) =>
  `---\nnorthstar: true\n---\n\n## Audience\n\nNight-shift stock clerks.\n\n## ${name}\n\n${text}\n`;
const ladder = ['purpose-vague', 'transformation-incomplete', 'result-unmeasured'];

const cases: readonly Case[] = [
  {
    what: 'a vague verb that is added, in a purpose',
    text: purpose('Stock clerks will champion every order by hand.'),
    settings: vocabulary({ vagueVerbs: { add: ['champion'] } }),
    rules: ladder,
    without: ['transformation-incomplete: Stock clerks will champion every order by hand.'],
    with: ['purpose-vague: Stock clerks will champion every order by hand.'],
  },
  {
    what: 'a vague verb that is added, in a purpose that tells the whole change otherwise',
    text: purpose('Stock clerks will go from championing every trick to scanning each pallet, halving returns.'),
    settings: vocabulary({ vagueVerbs: { add: ['champion'] } }),
    rules: ladder,
    without: [],
    with: [],
  },
  {
    what: 'a vague verb that is removed, in a purpose',
    text: purpose('Choir members will learn the alto line.'),
    settings: vocabulary({ vagueVerbs: { remove: ['learn'] } }),
    rules: ladder,
    without: ['purpose-vague: Choir members will learn the alto line.'],
    with: ['transformation-incomplete: Choir members will learn the alto line.'],
  },
  {
    what: 'a vague verb that is removed beside another',
    text: purpose('Choir members will learn about and understand the alto line.'),
    settings: vocabulary({ vagueVerbs: { remove: ['learn about'] } }),
    rules: ladder,
    without: ['purpose-vague: Choir members will learn about and understand the alto line.'],
    with: ['purpose-vague: Choir members will learn about and understand the alto line.'],
  },
  {
    what: 'a vague verb that is added, among objectives',
    text: section('Learning objectives', '- Champion every order by hand.\n- Scan a pallet.'),
    settings: vocabulary({ vagueVerbs: { add: ['champion'] } }),
    rules: ['objective-vague'],
    without: [],
    with: ['objective-vague: Champion every order by hand.'],
  },
  {
    what: 'a vague verb that is removed, among objectives',
    text: section('Learning objectives', '- Recognise a torn label.\n- Understand the label.'),
    settings: vocabulary({ vagueVerbs: { remove: ['understand'] } }),
    rules: ['objective-vague'],
    without: ['objective-vague: Understand the label.'],
    with: [],
  },
  {
    what: 'a generic audience that is added',
    text: purpose('All Northwinders will go from guessing to scanning each pallet, halving returns.'),
    settings: vocabulary({ genericAudiences: { add: ['Northwinder'] } }),
    rules: ['audience-generic'],
    without: [],
    with: ['audience-generic: All Northwinders'],
  },
  {
    what: 'a generic audience that is removed',
    text: purpose('Associates will go from guessing to scanning each pallet, halving returns.'),
    settings: vocabulary({ genericAudiences: { remove: ['associate'] } }),
    rules: ['audience-generic'],
    without: ['audience-generic: Associates'],
    with: [],
  },
  {
    what: 'a company motive that is added',
    text: section('Currency', 'They get a better shelf score.'),
    settings: vocabulary({ companyMotives: { add: ['shelf score'] } }),
    rules: ['company-currency'],
    without: [],
    with: ['company-currency: They get a better shelf score.'],
  },
  {
    what: 'a company motive that is added, in a question',
    text: section('Discussion prompts', '- How might you lift the shelf score?'),
    settings: vocabulary({ companyMotives: { add: ['shelf score'] } }),
    rules: ['prompt-company-motive'],
    without: [],
    with: ['prompt-company-motive: How might you lift the shelf score?'],
  },
  {
    what: 'a company motive that is removed',
    text: section('Currency', 'They get more revenue.'),
    settings: vocabulary({ companyMotives: { remove: ['revenue'] } }),
    rules: ['company-currency'],
    without: ['company-currency: They get more revenue.'],
    with: [],
  },
  {
    what: 'a personal value that is added',
    text: section('Currency', 'Higher revenue and a better shelf score, with a golden apron.'),
    settings: vocabulary({ personalValues: { add: ['golden apron'] } }),
    rules: ['company-currency'],
    without: ['company-currency: Higher revenue and a better shelf score, with a golden apron.'],
    with: [],
  },
  {
    what: 'evidence that is added',
    text: section('Currency', 'They value time with their children, as every gemba walk shows.'),
    settings: vocabulary({ evidence: { add: ['gemba walk'] } }),
    rules: ['currency-unevidenced'],
    without: ['currency-unevidenced: Currency'],
    with: [],
  },
  {
    what: 'evidence that is removed',
    text: section('Currency', 'They value time with their children: the survey shows it.'),
    settings: vocabulary({ evidence: { remove: ['survey'] } }),
    rules: ['currency-unevidenced'],
    without: [],
    with: ['currency-unevidenced: Currency'],
  },
  {
    what: 'a measure that is added',
    text: purpose('Stock clerks will go from guessing to scanning each pallet, improving the pick score.'),
    settings: vocabulary({ measures: { add: ['pick score'] } }),
    rules: ladder,
    without: ['result-unmeasured: Stock clerks will go from guessing to scanning each pallet, improving the pick score.'],
    with: [],
  },
  {
    what: 'a measure that is removed',
    text: purpose('Stock clerks will go from guessing to scanning each pallet, halving returns.'),
    settings: vocabulary({ measures: { remove: ['halve'] } }),
    rules: ladder,
    without: [],
    with: ['result-unmeasured: Stock clerks will go from guessing to scanning each pallet, halving returns.'],
  },
  {
    what: 'a heading of the team’s own',
    text: `---\nnorthstar: true\n---\n\n## Nordstern\n\nStock clerks will understand the scanner.\n`,
    settings: { headings: { purpose: ['Nordstern'] } },
    rules: ['purpose-vague', 'purpose-missing'],
    without: ['purpose-missing: ---'],
    with: ['purpose-vague: Stock clerks will understand the scanner.'],
  },
];

function marked(text: string, settings: Settings, rules: readonly string[]): string[] {
  return lint({ text }, settings)
    .findings.filter(({ rule }) => rules.includes(rule))
    .map(({ rule, range }) => `${rule}: ${text.slice(range.start, range.end)}`);
}

describe('A team’s own words', () => {
  for (const one of cases) {
    it(one.what, () => {
      assert.deepEqual(marked(one.text, defaultSettings, one.rules), one.without, 'without');
      assert.deepEqual(marked(one.text, { ...defaultSettings, ...one.settings }, one.rules), one.with, 'with');
    });
  }

  it('are never read as a pattern', () => {
    const odd = ['', '   ', '(', '…', '.*', 'a|b', '=x', "one's", '+++', '\u0000'];
    const words = Object.fromEntries(
      ['vagueVerbs', 'genericAudiences', 'companyMotives', 'personalValues', 'evidence', 'measures'].map((name) => [
        name,
        { add: odd, remove: odd },
      ]),
    );
    const settings = { ...defaultSettings, vocabulary: words, phrases: odd.map((phrase) => ({ phrase })) };
    const text = purpose('Stock clerks will go from guessing to scanning each pallet, halving returns.');
    assert.deepEqual(
      lint({ text }, settings).findings.map(({ rule }) => rule),
      lint({ text }).findings.map(({ rule }) => rule),
    );
  });
});
