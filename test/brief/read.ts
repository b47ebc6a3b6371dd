import { readBrief } from '../../server/brief/brief.ts';
import type { Brief, Role, Section, Statement } from '../../server/brief/model.ts';
import { parse } from '../../server/markdown/parse.ts';

/** The brief in some lines of Markdown. */
export function briefOf(...lines: string[]): Brief {
  return readBrief(parse(lines.join('\n')));
}

/** A section as its reader would put it: `role: name` (`-` for none). */
export function outline(brief: Brief): string[] {
  return brief.sections.map(({ role, carrier }) => `${role ?? '-'}: ${carrier?.name ?? ''}`.trim());
}

/** The first section with a role. */
export function section(brief: Brief, role: Role): Section {
  const found = brief.sections.find((candidate) => candidate.role === role);
  if (!found) throw new Error(`no section ${role} in ${outline(brief).join(', ')}`);
  return found;
}

/** What is said in the sections with a role. */
export function said(brief: Brief, role: Role): string[] {
  return brief.sections
    .filter((candidate) => candidate.role === role)
    .flatMap(({ statements }) => statements.map(({ text }) => text));
}

/** What stands in the document where a statement claims to stand. */
export function written(brief: Brief, { range }: { readonly range: Statement['range'] }): string {
  return brief.document.text.slice(range.start, range.end);
}
