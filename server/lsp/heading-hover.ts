/** What belongs into a section, over its name. */
import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { scaffolds } from '../rewrite/scaffolds.ts';
import type { Outline } from '../rules/outline-form.ts';
import { toRange } from './position.ts';

/** `undefined` where no name of a section with a role stands at the offset. */
export function headingHover(document: TextDocument, { names }: Outline, at: number, markdown: boolean): Hover | undefined {
  const name = names.find(({ range }) => range.start <= at && at <= range.end);
  const scaffold = scaffolds.find(({ role }) => role === name?.role);
  if (!name || !scaffold) return undefined;
  const value = markdown ? `**${scaffold.name}.** ${scaffold.about}` : `${scaffold.name}. ${scaffold.about}`;
  return {
    contents: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
    range: toRange(document, name.range),
  };
}
