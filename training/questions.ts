/** The questions that a classifier answers of a statement, and where its labelled statements stand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readBrief } from '../server/brief/brief.ts';
import { normalised } from '../server/brief/names.ts';
import { measureFeatures } from '../server/english/measure.ts';
import { parse } from '../server/markdown/parse.ts';
import { nameReader } from '../server/brief/roles.ts';
import names from '../server/brief/role-names.json' with { type: 'json' };

export type Row = Readonly<Record<string, unknown>> & {
  readonly text: string;
  readonly currency?: unknown;
  readonly item?: string;
};

export interface Question {
  readonly name: string;
  /** The label of a row, as the classifier gives it. */
  label(row: Row): string;
  /** What is asked about, where it is not the text as it stands. */
  text?(row: Row): string;
  /** What the classifier sees of a row, where that is more than the words of its text, or of a pair of texts. */
  see?(row: Row): Int32Array;
  /** A feature that fewer rows have is left out; 2 where nothing is said. */
  readonly fewest?: number;
  /** How many features the packed model keeps. */
  readonly features: number;
  /** Rare labels count for more, so that what is rare in what is learned from is not thought rare elsewhere. */
  readonly balanced?: boolean;
  /** Learned after the others, as its features hold what they answer. */
  readonly after?: boolean;
  /**
   * Other questions' statements that are none of what is asked for, and the label they get. A question that is put to every sentence of
   * a brief must know the ordinary ones, of which there are fifty to each that it looks for.
   */
  readonly ordinary?: {
    readonly label: string;
    readonly rows: readonly (readonly [file: string, take: (row: Row) => boolean])[];
  };
}

const every = () => true;
/** What stands in most briefs and claims no currency and shows no research. */
const ordinary: readonly (readonly [string, (row: Row) => boolean])[] = [
  ['objectives', every],
  ['social', every],
  ['prompts', every],
  ['measures', every],
  ['placeholders', every],
  ['reasons', (row) => row.reason !== 'purpose'],
  ['purpose', (row) => row.rung !== 'context'],
];

export const questions: readonly Question[] = [
  {
    name: 'purpose',
    label: (row) => (row.rung === 'vague' || row.rung === 'context' ? String(row.rung) : 'change'),
    features: 16000,
  },
  { name: 'objectives', label: (row) => (row.vague ? 'vague' : 'observable'), features: 16000 },
  { name: 'motives', label: (row) => String(row.motive), features: 16000 },
  { name: 'prompts', label: (row) => (row.gain === 'organisation' ? 'organisation' : 'other'), features: 16000 },
  {
    name: 'evidence',
    label: (row) => (row.evidence ? 'evidence' : 'none'),
    features: 16000,
    ordinary: { label: 'none', rows: ordinary },
  },
  { name: 'reasons', label: (row) => (row.decision ? String(row.reason) : 'no decision'), features: 16000 },
  { name: 'social', label: (row) => String(row.kind), features: 16000 },
  { name: 'uptake', label: (row) => (row.taken_up ? 'taken up' : 'not'), features: 16000, after: true },
  {
    name: 'headings',
    label: (row) => String(row.role),
    text: (row) => normalised(row.text),
    features: 6000,
  },
  { name: 'contents', label: (row) => String(row.role), features: 8000, balanced: true },
  {
    name: 'currency',
    label: (row) => (row.currency ? 'currency' : 'none'),
    features: 16000,
    ordinary: { label: 'none', rows: ordinary },
  },
  {
    name: 'measures',
    label: (row) => ((row.measurable ?? (row.measures as readonly unknown[]).length > 0) ? 'measure' : 'none'),
    features: 8000,
    see: ({ text }) => measureFeatures(text),
    fewest: 1,
  },
];

const folder = new URL('statements/', import.meta.url);
/** Sets of statements by different hands; each tests what was learned from the others. */
export const hands = [
  '',
  'other-hand/',
  'third-hand/',
  'fourth-hand/',
  'fifth-hand/',
  'sixth-hand/',
  'seventh-hand/',
  'eighth-hand/',
  'ninth-hand/',
  'tenth-hand/',
  'eleventh-hand/',
] as const;

/** The rows of a question by one hand, or of a file elsewhere. */
export function rowsOf(name: string, place: string | URL = folder): Row[] {
  const file = place instanceof URL ? new URL(`${name}.jsonl`, place) : new URL(`${place}${name}.jsonl`, folder);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** The names that need no guess, as the brief layer lists them. */
function knownNames(): Row[] {
  const named = (role: string, texts: readonly string[]) => texts.map((text): Row => ({ text, role }));
  return [
    ...Object.entries(names.roles).flatMap(([role, texts]) => named(role, texts)),
    ...Object.values(names.neutral).flatMap((texts) => named('none', texts)),
  ];
}

/** What stands in the sections of the labelled briefs, and of the other statements a share: those of one kind are many. */
function contents(): Row[] {
  const folder = new URL('labelled/briefs/', import.meta.url);
  const sections = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((file) => readBrief(parse(readFileSync(new URL(file, folder), 'utf8'))).sections)
    .filter(
      ({ aside, carrier, role }) => !aside && carrier && carrier.kind !== 'column' && (role ?? readName(carrier.name).neutral),
    );
  const inBriefs = sections.flatMap(({ role = 'none', statements }) => statements.map(({ text }): Row => ({ text, role })));
  const telling = tellingRows.flatMap(([file, role, take]) =>
    share(allRows(file).filter(take)).map(({ text }): Row => ({ text, role })),
  );
  return [...inBriefs, ...telling];
}

/** Statements that tell by themselves in what kind of section they stand. */
const tellingRows: readonly (readonly [file: string, role: string, take: (row: Row) => boolean])[] = [
  ['objectives', 'objectives', every],
  ['prompts', 'prompts', every],
  ['reasons', 'decisions', (row) => row.decision === true],
  ['purpose', 'purpose', (row) => row.rung !== 'context'],
  ['currency', 'currency', (row) => row.currency === true],
  ['social', 'social', (row) => row.kind !== 'no-space'],
];
const readName = nameReader();
const shareOfRows = 120;

/** Some rows, evenly spread over all. */
function share(rows: readonly Row[]): Row[] {
  const step = Math.max(1, Math.floor(rows.length / shareOfRows));
  return rows.filter((_, index) => index % step === 0).slice(0, shareOfRows);
}

/** All rows of a question, of every hand. */
export function allRows(name: string): Row[] {
  if (name === 'contents') return contents();
  return [...hands.flatMap((hand) => rowsOf(name, hand)), ...(name === 'headings' ? knownNames() : [])];
}

/** The other questions' statements that serve as ordinary ones for a question. */
export function ordinaryRows({ ordinary: borrowed }: Question): Row[] {
  return borrowed?.rows.flatMap(([file, take]) => allRows(file).filter((row) => row.text !== undefined && take(row))) ?? [];
}
