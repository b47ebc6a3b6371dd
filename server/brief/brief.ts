import type { MarkdownDocument } from '../markdown/block.ts';
import { frontMatterSections } from './front-matter-sections.ts';
import type { Brief } from './model.ts';
import { nameReader, type OwnHeadings, readUsualName } from './roles.ts';
import { SectionReader } from './sections.ts';
import { readSuppressions } from './suppressions.ts';
import type { OpenSection } from './units.ts';

/** What `readBrief` may be told. */
export interface BriefOptions {
  /** A team's own names for roles, beside the usual ones. */
  readonly headings?: OwnHeadings;
}

/** Reads a document as a brief: its sections with their roles, and the statements in them. Pure; linear in the document's size. */
export function readBrief(document: MarkdownDocument, options: BriefOptions = {}): Brief {
  const read = options.headings ? nameReader(options.headings) : readUsualName;
  const reader = new SectionReader(document, read);
  reader.readDocument();
  const keys = document.frontMatter ? frontMatterSections(document, document.frontMatter, read) : [];
  const sections = [...keys, ...reader.sections];
  markEmpty(sections);
  return { document, title: reader.title, sections, suppressions: readSuppressions(document) };
}

/** A section is not empty either where a subsection of the same role is not. */
function markEmpty(sections: readonly OpenSection[]): void {
  for (const section of sections.toReversed()) {
    if (section.holdsOther || section.statements.some(({ placeholder }) => !placeholder)) section.empty = false;
    if (!section.empty && section.parent?.role === section.role && section.parent) section.parent.empty = false;
  }
}
