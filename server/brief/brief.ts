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
   * @param statements the first statements that stand under it
   * @param taken the roles that other sections have
   */
  guess?(name: string, statements: readonly Statement[], taken: ReadonlySet<Role>): string;
}

/** So many statements under a name are enough to guess its role by. */
const ENOUGH_TOLD = 12;

const noHouseRules: HouseRules = { vocabulary: {}, phrases: [] };

/** Reads a document as a brief: its sections with their roles, and the statements in them. Pure; linear in the document's size. */
export function readBrief(document: MarkdownDocument, options: BriefOptions = {}): Brief {
  const read = readerOf(options.headings);
  const unnamed = new Set<string>();
  const first = readSections(document, read, (name) => void unnamed.add(name));
  const guessed = options.guess ? guessRoles(first, unnamed, options.guess) : new Map<string, Role>();
  const { sections, title } = guessed.size > 0 ? readSections(document, read, (name) => guessed.get(name)) : first;
  return { document, title, sections, suppressions: readSuppressions(document), house: options.house ?? noHouseRules };
}

/** The sections of a document; those among them that have a name and no role, and the roles of the others. */
interface Read extends Pick<Brief, 'sections' | 'title'> {
  readonly plain: readonly Section[];
  readonly roles: ReadonlySet<Role>;
}

function readSections(document: MarkdownDocument, read: ReadName, guess: GuessRole): Read {
  const reader = new SectionReader(document, read, guess);
  reader.readDocument();
  const keys = document.frontMatter ? frontMatterSections(document, document.frontMatter, read) : [];
  markEmpty(keys);
  const roles = new Set([...keys.flatMap(({ role }) => role ?? []), ...reader.roles]);
  return { sections: [...keys, ...reader.sections], plain: reader.plain, roles, title: reader.title };
}

/** The roles of the names that are none of the usual ones, where they can be told. */
function guessRoles(
  { plain, roles: taken }: Read,
  unnamed: ReadonlySet<string>,
  guess: NonNullable<BriefOptions['guess']>,
): Map<string, Role> {
  const under = new Map<string, { readonly section: Section; readonly statements: Statement[] }>();
  for (const section of plain) {
    const name = section.carrier?.name ?? '';
    if (!unnamed.has(name)) continue;
    const told = under.get(name) ?? { section, statements: [] };
    under.set(name, told);
    for (let index = 0; index < section.statements.length && told.statements.length < ENOUGH_TOLD; index += 1)
      told.statements.push(section.statements[index] as Statement);
  }
  const all = [...taken].sort().join(' ');
  const found = new Map<string, Role>();
  for (const name of unnamed) {
    const { section, statements = [] } = under.get(name) ?? {};
    const role = guessed({ name, statements, taken: all, guess }, taken, section);
    if (role) found.set(name, role);
  }
  return found;
}

/** What a guess rests on. */
interface Grounds {
  readonly name: string;
  readonly statements: readonly Statement[];
  readonly taken: string;
  readonly guess: NonNullable<BriefOptions['guess']>;
}

/** The role that a name is guessed to have; kept with the first section of that name for as long as the grounds are the same. */
function guessed(grounds: Grounds, taken: ReadonlySet<Role>, section: Section | undefined): Role | undefined {
  const known = section?.memo.get(guessed) as { readonly grounds: Grounds; readonly role: Role | undefined } | undefined;
  if (known && isSame(known.grounds, grounds)) return known.role;
  const told = grounds.guess(normalised(grounds.name), grounds.statements, taken);
  const role = roles.find((one) => one === told);
  section?.memo.set(guessed, { grounds, role });
  return role;
}

function isSame(one: Grounds, other: Grounds): boolean {
  return (
    one.name === other.name &&
    one.taken === other.taken &&
    one.guess === other.guess &&
    one.statements.length === other.statements.length &&
    one.statements.every((statement, index) => statement === other.statements[index])
  );
}
