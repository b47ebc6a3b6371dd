import type { MarkdownDocument } from '../markdown/block.ts';
import { frontMatterSections } from './front-matter-sections.ts';
import { type Brief, type HouseRules, type Role, roles, type Section, type Statement } from './model.ts';
import { normalised } from './names.ts';
import { type GuessRole, type OwnHeadings, type ReadName, readerOf } from './roles.ts';
import { markEmpty, SectionReader } from './sections.ts';
import { readSuppressions } from './suppressions.ts';

/** What `readBrief` may be told. */
export interface BriefOptions {
  /** A team's own names for roles, beside the usual ones. */
  readonly headings?: OwnHeadings;
  readonly house?: HouseRules;
  /**
   * Tells what a section is for whose name is none of the usual ones, as one of the roles or in a word of its own.
   * @param name as `normalised` gives it
   * @param statements what stands under it, where that is known
   * @param taken the roles that other sections have
   */
  guess?(name: string, statements: readonly Statement[], taken: ReadonlySet<Role>): string;
}

const noHouseRules: HouseRules = { vocabulary: {}, phrases: [] };

/** Reads a document as a brief: its sections with their roles, and the statements in them. Pure; linear in the document's size. */
export function readBrief(document: MarkdownDocument, options: BriefOptions = {}): Brief {
  const read = readerOf(options.headings);
  const unnamed = new Set<string>();
  const first = readSections(document, read, (name) => void unnamed.add(name));
  const guessed = options.guess ? guessRoles(first.sections, unnamed, options.guess) : new Map<string, Role>();
  const { sections, title } = guessed.size > 0 ? readSections(document, read, (name) => guessed.get(name)) : first;
  return { document, title, sections, suppressions: readSuppressions(document), house: options.house ?? noHouseRules };
}

function readSections(document: MarkdownDocument, read: ReadName, guess: GuessRole): Pick<Brief, 'sections' | 'title'> {
  const reader = new SectionReader(document, read, guess);
  reader.readDocument();
  const keys = document.frontMatter ? frontMatterSections(document, document.frontMatter, read) : [];
  markEmpty(keys);
  return { sections: [...keys, ...reader.sections], title: reader.title };
}

/** The roles of the names that are none of the usual ones, where they can be told. */
function guessRoles(
  sections: readonly Section[],
  unnamed: ReadonlySet<string>,
  guess: NonNullable<BriefOptions['guess']>,
): Map<string, Role> {
  const taken = new Set<Role>();
  const under = new Map<string, Statement[]>();
  for (const { role, carrier, statements } of sections) {
    if (role) taken.add(role);
    else if (carrier && unnamed.has(carrier.name)) {
      const told = under.get(carrier.name) ?? [];
      under.set(carrier.name, told);
      for (const statement of statements) told.push(statement);
    }
  }
  const found = new Map<string, Role>();
  for (const name of unnamed) {
    const guessed = guess(normalised(name), under.get(name) ?? [], taken);
    const role = roles.find((one) => one === guessed);
    if (role) found.set(name, role);
  }
  return found;
}
