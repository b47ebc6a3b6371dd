/** How far the purposes and the currency of a brief have come, above them; a click offers the repairs. */
import type { CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Outline } from '../rules/outline-form.ts';
import { toRange } from './position.ts';
import { commands } from './protocol.ts';
import { reasonOf } from './standing.ts';

/** Without the commands of the client a lens is only read. */
export function toCodeLenses(document: TextDocument, { progress }: Outline, client: { readonly commands: boolean }): CodeLens[] {
  return progress.flatMap((one) => {
    const { range, repair } = one;
    if (!range) return [];
    const title = reasonOf(one);
    const command =
      repair && client.commands
        ? { title: `${title} – mend…`, command: commands.showFixes, arguments: [document.uri, toRange(document, repair)] }
        : { title, command: '' };
    return [{ range: toRange(document, range), command }];
  });
}
