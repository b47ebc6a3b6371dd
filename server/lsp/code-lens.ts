/** How far the purposes and the currency of a brief have come, above them; a click offers the repairs. */
import type { CodeLens } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Outline } from '../rules/outline-form.ts';
import { toRange } from './position.ts';
import { commands } from './protocol.ts';

/** Without the commands of the client a lens is only read. */
export function toCodeLenses(document: TextDocument, { progress }: Outline, client: { readonly commands: boolean }): CodeLens[] {
  return progress.map(({ range, text, repair }) => ({
    range: toRange(document, range),
    command:
      repair && client.commands
        ? { title: `${text} – mend…`, command: commands.showFixes, arguments: [document.uri, toRange(document, repair)] }
        : { title: text, command: '' },
  }));
}
