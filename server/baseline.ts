/** The findings that a team knows and has accepted. They are known by what they say and where in the outline, not by their line. */
import type { Brief, Section } from './brief/model.ts';
import type { Finding } from './lint.ts';

export interface KnownFinding {
  readonly rule: string;
  /** The headings above it, from the outside in. */
  readonly under: readonly string[];
  /** The marked words, with single blanks. */
  readonly text: string;
  /** How many such findings there are. */
  readonly count: number;
}

/** The known findings of each document, by its path relative to the folder of the baseline, with `/` between folders. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

export const emptyBaseline: Baseline = new Map();

/** How many of the known findings are still there, and how many are gone. */
export interface KnownCount {
  readonly still: number;
  readonly gone: number;
}

/** Takes the text of a baseline file. @throws Error with the second half of a sentence where it is none */
export function readBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('it is not valid JSON');
  }
  const { version, documents } = (value ?? {}) as { version?: unknown; documents?: unknown };
  if (version !== 1 || typeof documents !== 'object' || documents === null) throw new Error('it is no baseline of Northstar');
  return new Map(
    Object.entries(documents).map(([path, findings]) => {
      if (!Array.isArray(findings)) throw new Error(`what it holds of ${path} is no list`);
      return [path, findings.map((finding) => knownFinding(finding, path))];
    }),
  );
}

function knownFinding(value: unknown, path: string): KnownFinding {
  const { rule, under, text, count = 1 } = (value ?? {}) as Partial<KnownFinding>;
  if (typeof rule !== 'string' || typeof text !== 'string' || !Array.isArray(under) || !Number.isInteger(count))
    throw new Error(`one of the findings of ${path} lacks its rule, its text or its headings`);
  return { rule, under: under.map(String), text, count };
}

/** The text of a baseline file; documents without findings are left out. */
export function writeBaseline(baseline: Baseline): string {
  const documents = [...baseline].filter(([, findings]) => findings.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = documents.map(([path, findings]) => [
    path,
    findings.map(({ count, ...known }) => (count === 1 ? known : { ...known, count })),
  ]);
  return `${JSON.stringify({ version: 1, documents: Object.fromEntries(written) }, null, 2)}\n`;
}

/** The findings as a baseline holds them: those that are alike in one entry, in the order of the first of them. */
export function toKnown(findings: readonly Finding[], brief: Brief): readonly KnownFinding[] {
  const known = new Map<string, KnownFinding>();
  for (const one of findings.map((finding) => identityOf(finding, brief))) {
    const key = JSON.stringify(one);
    known.set(key, { ...one, count: (known.get(key)?.count ?? 0) + 1 });
  }
  return [...known.values()];
}

/** What becomes of known findings in a document that has none. */
export function allGone(known: readonly KnownFinding[]): KnownCount {
  return { still: 0, gone: known.reduce((sum, { count }) => sum + count, 0) };
}

/** Leaves out the findings that are known; of more alike than are known, the last are new. */
export function withoutKnown(
  findings: readonly Finding[],
  brief: Brief,
  known: readonly KnownFinding[],
): { readonly fresh: readonly Finding[]; readonly known: KnownCount } {
  if (known.length === 0) return { fresh: findings, known: { still: 0, gone: 0 } };
  const left = new Map<string, number>();
  for (const { count, ...one } of known) {
    const key = JSON.stringify(one);
    left.set(key, (left.get(key) ?? 0) + count);
  }
  const fresh = findings.filter((finding) => {
    const key = JSON.stringify(identityOf(finding, brief));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { fresh, known: { still: findings.length - fresh.length, gone } };
}

function identityOf({ rule, range }: Finding, { document, sections }: Brief): Omit<KnownFinding, 'count'> {
  const text = document.text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
  const innermost = sections.findLast(({ range: { start } }) => start <= range.start);
  return { rule, under: headingsOf(innermost), text };
}

function headingsOf(section: Section | undefined): string[] {
  if (!section) return [];
  const { carrier, parent } = section;
  return [...headingsOf(parent), ...(carrier?.kind === 'heading' ? [carrier.name] : [])];
}
