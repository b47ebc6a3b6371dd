/**
 * `npm run statements -- FOLDER [train]`: puts the labelled statements of a folder, those of the test split or of another, to the functions that the rules
 * ask, and prints how often they answer right: per file the F1 of each label, and their mean.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBrief } from '../../server/brief/brief.ts';
import { placeholdersIn } from '../../server/brief/placeholders.ts';
import { currencyOdds } from '../../server/english/currency.ts';
import { evidenceOdds } from '../../server/english/evidence.ts';
import { tellsMeasure } from '../../server/english/measure.ts';
import { motiveOf } from '../../server/english/motive.ts';
import { isVagueObjective } from '../../server/english/objective.ts';
import { asksForCompanyGain } from '../../server/english/prompt.ts';
import { readPurpose } from '../../server/english/purpose.ts';
import { reasonOf } from '../../server/english/reason.ts';
import { socialKind } from '../../server/english/social.ts';
import { uptake } from '../../server/english/uptake.ts';
import { parse } from '../../server/markdown/parse.ts';

type Labelled = Readonly<Record<string, unknown>> & { readonly text: string; readonly split: string };

interface Question {
  readonly file: string;
  readonly about: string;
  /** The label that stands in the file. */
  right(row: Labelled): string;
  /** The label that the tool gives. */
  given(row: Labelled): string;
}

/** Of statements out of any brief as many are one as the other. In a brief, where most are not, the rules ask for more. */
const even = 0.5;
/**
 * The models of evidence and currency have learned beside the ordinary sentences of a brief. What is as likely as not where those are left out
 * they give this; found on what is learned from, by asking about each hand what was learned from the others, and on two sets by other hands.
 */
const evenAmongOrdinary = 0.33;
const yes = (value: unknown): string => (value ? 'yes' : 'no');
const parts = ['who', 'from', 'to', 'result'] as const;

export const questions: readonly Question[] = [
  { file: 'purpose', about: 'rung', right: ({ rung }) => String(rung), given: ({ text }) => readPurpose(text).rung },
  ...parts.map(
    (part): Question => ({
      file: 'purpose',
      about: part,
      right: (row) => yes(row[part]),
      given: ({ text }) => yes(partOf(text, part)),
    }),
  ),
  { file: 'objectives', about: 'vague', right: ({ vague }) => yes(vague), given: ({ text }) => yes(isVagueObjective(text)) },
  { file: 'motives', about: 'whose gain', right: ({ motive }) => String(motive), given: ({ text }) => motiveOf(text) },
  {
    file: 'prompts',
    about: 'for the organisation',
    right: ({ gain }) => yes(gain === 'organisation'),
    given: ({ text }) => yes(asksForCompanyGain(text)),
  },
  {
    file: 'evidence',
    about: 'shown',
    right: ({ evidence }) => yes(evidence),
    given: ({ text }) => yes(evidenceOdds(text) > evenAmongOrdinary),
  },
  {
    file: 'reasons',
    about: 'decision and reason',
    right: ({ decision, reason }) => (decision ? String(reason) : 'no decision'),
    given: ({ text }) => reasonOf(text),
  },
  { file: 'social', about: 'kind', right: ({ kind }) => String(kind), given: ({ text }) => socialKind(text) },
  {
    file: 'currency',
    about: 'claimed',
    right: ({ currency }) => yes(currency),
    given: ({ text }) => yes(currencyOdds(text) > evenAmongOrdinary),
  },
  {
    file: 'uptake',
    about: 'taken up',
    right: (row) => yes(row.taken_up),
    given: (row) => yes(uptake(String(row.currency), String(row.item)) > even),
  },
  {
    file: 'measures',
    about: 'measurable',
    right: ({ measures }) => yes((measures as readonly string[]).length),
    given: ({ text }) => yes(tellsMeasure(text)),
  },
  {
    file: 'placeholders',
    about: 'exactly these',
    right: ({ placeholders }) => JSON.stringify(placeholders),
    given: ({ text }) => JSON.stringify(placeholdersOf(text)),
  },
];

/** The statements of a split that a file of a folder holds. */
export function labelled(folder: string, file: string, split: string): Labelled[] {
  const name = path.join(folder, `${file}.jsonl`);
  if (!existsSync(name)) return [];
  return readFileSync(name, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)
    .filter((row) => row.split === split);
}

/** The F1 of each label of a question, and their mean; with spans, the F1 over all spans. */
export function score(
  { file, right, given }: Question,
  rows: readonly Labelled[],
): { readonly labels: Map<string, number>; readonly mean: number } {
  const pairs =
    file === 'placeholders'
      ? rows.flatMap((row) => spanPairs(JSON.parse(right(row)), JSON.parse(given(row))))
      : rows.map((row) => ({ right: right(row), given: given(row) }));
  const names = file === 'placeholders' ? ['found'] : [...new Set(pairs.map((pair) => pair.right))].sort();
  const labels = new Map(
    names.map((label) => {
      const both = pairs.filter((pair) => pair.right === label && pair.given === label).length;
      const either = pairs.filter((pair) => pair.right === label).length + pairs.filter((pair) => pair.given === label).length;
      return [label, either === 0 ? 0 : (2 * both) / either] as const;
    }),
  );
  return { labels, mean: [...labels.values()].reduce((sum, f1) => sum + f1, 0) / Math.max(1, labels.size) };
}

function spanPairs(right: readonly string[], given: readonly string[]): { right: string; given: string }[] {
  const rest = [...right];
  const pairs = given.map((text) => {
    const at = rest.indexOf(text);
    if (at >= 0) rest.splice(at, 1);
    return { right: at >= 0 ? 'found' : '', given: 'found' };
  });
  return [...pairs, ...rest.map(() => ({ right: 'found', given: '' }))];
}

/** In a vague statement and in context there is nothing to be seen, so no from and no to. */
function partOf(text: string, part: (typeof parts)[number]): unknown {
  const reading = readPurpose(text);
  const silent = reading.rung === 'vague' || reading.rung === 'context';
  return silent && (part === 'from' || part === 'to') ? undefined : reading[part];
}

function placeholdersOf(text: string): string[] {
  const document = parse(`## Purpose\n\n${text}\n`);
  return readBrief(document)
    .sections.filter(({ role }) => role)
    .flatMap((section) => placeholdersIn(section, document))
    .map((placeholder) => placeholder.text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = '', split = 'test'] = process.argv.slice(2);
  for (const question of questions) {
    const rows = labelled(folder, question.file, split);
    if (rows.length === 0) continue;
    const { labels, mean } = score(question, rows);
    const each = labels.size > 1 ? [...labels].map(([label, f1]) => `${label} ${f1.toFixed(3)}`).join(', ') : '';
    console.log(
      `${`${question.file}: ${question.about}`.padEnd(32)}${String(rows.length).padStart(5)}${mean.toFixed(3).padStart(8)}  ${each}`,
    );
  }
}
