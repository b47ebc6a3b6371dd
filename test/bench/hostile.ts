/** Documents that nobody writes, and at which a reader whose time grows with the square of the text would stand still. */
import { lint } from '../../server/lint.ts';
import { quantile, timed } from './measure.ts';
import { briefOf } from './texts.ts';

const head = '---\ntype: design-brief\n---\n\n';
const filled = (unit: string) => (length: number) => head + unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const grown = (line: (index: number) => string) => (length: number) => {
  let text = head;
  for (let index = 0; text.length < length; index += 1) text += line(index);
  return text;
};

/** Each takes a length in characters. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'deep quotes': filled('>'),
  'deep quotes, line by line': grown((index) => `${'> '.repeat((index % 200) + 1)}a\n`),
  'nested lists': grown((index) => `${'  '.repeat(index % 300)}- a\n`),
  'nested items on a line': filled('- '),
  brackets: filled('['),
  'bracket pairs': filled('[a]('),
  'nested brackets': filled('[[a]]'),
  'image brackets': filled('![a'),
  footnotes: filled('[^a]'),
  underscores: filled('_'),
  stars: filled('*a_ '),
  'stars and spaces': filled('** a'),
  backticks: grown((index) => `${'`'.repeat((index % 500) + 1)} `),
  ampersands: filled('&'),
  backslashes: filled('\\'),
  tags: filled('<a '),
  'half comments': filled('<!-- '),
  'comments in text': filled('a <!-- b --> '),
  declarations: filled('a <!X '),
  'one sentence': filled('the crews will walk the yard and then '),
  'one word': filled('a'),
  'one line of stops': filled('a. '),
  'exclamation marks': filled('!?'),
  dots: filled('.'),
  'a table': (length) => `${head}| a | b |\n|---|---|\n${'| c | d |\n'.repeat(length / 10)}`,
  'a wide table': (length) => `${head}|${' a |'.repeat(length / 8)}\n|${'--|'.repeat(length / 8)}\n`,
  pipes: filled('|'),
  definitions: grown((index) => `[a${index}]: b\n\n[a${index}]\n\n`),
  'one definition asked for often': grown(() => '[a]: b\n\n[a] [a] [b]\n\n'),
  headings: filled('# a\n'),
  'heading levels': grown((index) => `${'#'.repeat((index % 6) + 1)} Purpose\n`),
  labels: filled('**Purpose:** a\n'),
  'labels in one line': filled('**Purpose:** '),
  'fences never closed': filled('```\n````\n'),
  'div fences': filled('::: a\n\n'),
  'divs never closed': grown((index) => `::: a${index}\n\n# b\n\n`),
  admonitions: filled('!!! note\n    a\n'),
  shortcodes: filled('{{< a '),
  braces: filled('{{'),
  'blank lines': filled('\n'),
  spaces: filled(' '),
  tabs: filled('\t- '),
  'carriage returns': filled('a\r'),
  'a thousand items': filled('- a\n\n'),
  'numbered items': filled('1) a\n2) b\n'),
  placeholders: filled('[TBD] '),
  'open placeholders': filled('<a b '),
  suppressions: filled('<!-- northstar-disable-next-line purpose-vague -->\n'),
  'disabling and enabling': filled('<!-- northstar-disable -->\n<!-- northstar-enable -->\n'),
  purposes: filled('## Purpose\n\nWe will raise awareness.\n\n'),
  'currencies and prompts': filled('## Currency\n\nThey value time.\n\n## Prompts\n\n- What did you win?\n\n'),
  audiences: filled('## Audience\n\nEverybody.\n\n'),
  quotation: filled('"'),
  'zero bytes': filled('\0'),
  emoji: filled('🎯'),
  colons: filled('Purpose: '),
  'front matter keys': (length) => `---\n${'purpose: [a]\n'.repeat(length / 13)}---\n`,
  'front matter never closed': (length) => `---\n${'a: b\n'.repeat(length / 5)}`,
  'curly front matter': (length) => `---\n{${'"a":'.repeat(length / 4)}\n---\n`,
};

/** How much slower than prose a character of any document may be read. */
const most = 10;
const length = 100_000;

const perCharacter = (text: string): number =>
  quantile(
    timed(3, () => lint({ text })),
    0.5,
  ) / text.length;

lint({ text: briefOf(length) });
// Prose that no sentence of has been read before.
const prose =
  quantile(
    timed(3, (index) => lint({ text: briefOf(length, 17 * index + 5).replaceAll(' the ', ` the ${index} `) })),
    0.5,
  ) / length;
const shares = Object.entries(hostile).map(([name, make]) => ({ name, share: perCharacter(make(length)) / prose }));
for (const { name, share } of shares.sort((a, b) => b.share - a.share).slice(0, 10)) {
  console.log(`${name}: ${share.toFixed(1)} times as long as prose of the same length`);
}
if (shares.some(({ share }) => share > most)) process.exitCode = 1;
