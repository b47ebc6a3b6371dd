/** Briefs made of labelled statements that stand together by chance, in every form of section name there is. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const folder = join(import.meta.dirname, '../../training/statements');

/** Statements of a file, by all hands. */
function said(file: string): string[] {
  return globSync(`**/${file}.jsonl`, { cwd: folder })
    .sort()
    .flatMap((one) => readFileSync(join(folder, one), 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .filter((text) => !/[\r\n|]/.test(text));
}

/** What may stand under each name: as sentences, or one an item. */
const kinds = [
  { names: ['Purpose', 'Goal', 'Aim of the programme'], texts: said('purpose'), items: false, most: 2 },
  { names: ['Background', 'Needs analysis'], texts: said('evidence'), items: false, most: 2 },
  { names: ['Audience', 'Who it is for'], texts: said('currency'), items: false, most: 3 },
  { names: ['Currency', 'Motivators', "What's their currency?"], texts: said('motives'), items: true, most: 3 },
  { names: ["What's in it for me?", 'Benefits'], texts: said('motives'), items: true, most: 2 },
  { names: ['Objectives', 'Learning objectives'], texts: said('objectives'), items: true, most: 4 },
  { names: ['Discussion forum', 'Community of practice'], texts: said('social'), items: false, most: 2 },
  { names: ['Reflection questions', 'Prompts'], texts: said('prompts'), items: true, most: 3 },
  { names: ['Design decisions', 'Format'], texts: said('reasons'), items: true, most: 3 },
  { names: ['Evaluation', 'Measures of success'], texts: said('measures'), items: true, most: 3 },
];

const forms = ['heading', 'deep heading', 'label', 'item', 'row', 'key'] as const;

const section = (kind: (typeof kinds)[number]) =>
  fc.record({
    name: fc.constantFrom(...kind.names),
    texts: fc.array(fc.constantFrom(...kind.texts), { minLength: 1, maxLength: kind.most }),
    items: fc.constant(kind.items),
    planned: fc.boolean(),
  });

type Section = { readonly name: string; readonly texts: readonly string[]; readonly items: boolean };

/** The text of a brief, with Unix or Windows line endings. */
export const generatedBrief: fc.Arbitrary<string> = fc
  .tuple(fc.tuple(...kinds.map(section)), fc.constantFrom(...forms), fc.constantFrom('\n', '\r\n'))
  .map(([sections, form, eol]) =>
    written(
      sections.filter(({ planned }) => planned),
      form,
    ).replaceAll('\n', eol),
  );

function written(sections: readonly Section[], form: (typeof forms)[number]): string {
  const keys =
    form === 'key' ? sections.map(({ name, texts }) => `${name}: ${JSON.stringify(texts.map(sentence).join(' '))}\n`) : [];
  const title = `---\nnorthstar: true\n${keys.join('')}---\n\n# Design brief: the spring programme\n\n`;
  if (form === 'key') return `${title}Notes follow.\n`;
  if (form === 'row') return `${title}| Section | Text |\n|---|---|\n${sections.map(row).join('')}`;
  if (form === 'item')
    return `${title}${sections.map(({ name, texts }) => `- **${name}:** ${texts.map(sentence).join(' ')}\n`).join('')}`;
  const named = (name: string) => (form === 'label' ? `**${name}:**` : `${form === 'heading' ? '##' : '###'} ${name}`);
  return title + sections.map(({ name, texts, items }) => `${named(name)}\n\n${body(texts, items)}\n`).join('\n');
}

const row = ({ name, texts }: Section): string => `| ${name} | ${texts.map(sentence).join(' ')} |\n`;

function body(texts: readonly string[], items: boolean): string {
  return items ? texts.map((text) => `- ${text}`).join('\n') : texts.map(sentence).join(' ');
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
