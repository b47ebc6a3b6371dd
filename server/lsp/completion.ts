/** What is offered while an author types: sections that the brief lacks, a transformation statement, comments that suppress. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Scaffold, scaffolds, transformationScaffold } from '../rewrite/scaffolds.ts';
import { bracketed, plainText, snippet, type Template } from '../rewrite/template.ts';
import type { Outline } from '../rules/outline-form.ts';
import { nextLineComment } from './suppression.ts';

/** Characters after which an editor asks by itself. */
export const completionTriggers = ['#', '!'];

interface Asked {
  readonly document: TextDocument;
  readonly position: Position;
  readonly outline: Outline;
  /** The rules that raise something in the document: what a comment may suppress. */
  readonly raised: readonly string[];
  readonly snippets: boolean;
}

/** Takes what stands on the line before the cursor; answers only where a section, a sentence or a comment may begin. */
export function toCompletions(asked: Asked): CompletionItem[] {
  const { document, position } = asked;
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const heading = /^(#{2,6})[ \t]*([\p{L} ]{0,40})$/u.exec(line);
  if (heading) return headings(asked, heading[1] as string);
  const comment = /<!-{0,2}[ \t]*[\w-]*$/.exec(line);
  if (comment) return comments(asked, comment.index);
  return /^[ \t]*(?:[-*+][ \t]+)?[\p{L} ]{0,30}$/u.test(line) ? [sentence(asked, transformationScaffold)] : [];
}

function headings(asked: Asked, marks: string): CompletionItem[] {
  return scaffolds
    .filter(({ role }) => !asked.outline.roles.includes(role))
    .map(({ name, about, body }, index) => ({
      label: name,
      kind: CompletionItemKind.Snippet,
      detail: about,
      filterText: `${marks} ${name}`,
      sortText: String(index).padStart(2, '0'),
      ...replacing(asked, 0, [`${marks} ${name}\n\n`, ...body, '\n']),
    }));
}

function comments(asked: Asked, from: number): CompletionItem[] {
  return asked.raised.map((rule) => {
    return {
      label: `Suppress ${rule} on the next line`,
      kind: CompletionItemKind.Snippet,
      filterText: `<!-- northstar-disable-next-line ${rule}`,
      ...replacing(asked, from, nextLineComment(rule)),
    };
  });
}

function sentence(asked: Asked, { name, about, body }: Scaffold): CompletionItem {
  const text = textOf(asked, body);
  return {
    label: name,
    kind: CompletionItemKind.Snippet,
    detail: about,
    insertText: text.value,
    insertTextFormat: text.format,
  };
}

function replacing(asked: Asked, from: number, template: Template): Partial<CompletionItem> {
  const { position } = asked;
  const { value, format } = textOf(asked, template);
  const range = { start: { line: position.line, character: from }, end: position };
  return { textEdit: { range, newText: value }, insertTextFormat: format };
}

function textOf({ snippets }: Asked, template: Template): { readonly value: string; readonly format: InsertTextFormat } {
  const value = snippets ? snippet(bracketed(template)) : undefined;
  return value === undefined
    ? { value: plainText(template), format: InsertTextFormat.PlainText }
    : { value, format: InsertTextFormat.Snippet };
}
