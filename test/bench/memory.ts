/** What the server holds after many edits and many documents: its resident memory, at a tenth of the way and at the end. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint } from '../../server/lint.ts';
import { lintedDocuments } from '../../server/lsp/linted-documents.ts';
import { defaultSettings } from '../../server/settings/settings.ts';
import { applyingNowhere } from '../lsp/applying.ts';
import { briefOf, chance } from './texts.ts';

const results = lintedDocuments({ lint, onError: (_, error) => console.error(error), onTooLong: () => {} });
const usual = applyingNowhere(defaultSettings);
const at = chance(5);

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

/** Does `work` `times` times, and tells how memory has grown since a tenth of them. */
function watched(name: string, times: number, work: (index: number) => void): void {
  const tenths: number[] = [];
  for (let index = 1; index <= times; index += 1) {
    work(index);
    if (index % (times / 10) === 0) tenths.push(resident());
  }
  const [early = 0, late = 0] = [tenths[0], tenths.at(-1)];
  console.log(`${name}: ${late.toFixed(0)} MB, ${(late / early).toFixed(2)} times what it was after a tenth of them`);
  if (late > 1.2 * early) process.exitCode = 1;
}

let document = TextDocument.create('file:///a.md', 'markdown', 1, briefOf(10_000));
watched('10,000 edits of a 10 KB brief', 10_000, (index) => {
  const position = document.positionAt(40 + Math.floor(at() * 9_000));
  const end = document.positionAt(document.offsetAt(position) + (index % 2));
  document = TextDocument.update(document, [{ range: { start: position, end }, text: index % 2 === 0 ? 'a' : '' }], index + 2);
  results.of(document, usual);
});
results.forget(document.uri);

watched('1,000 briefs of 10 KB opened and closed', 1_000, (index) => {
  const opened = TextDocument.create(`file:///${index}.md`, 'markdown', 1, briefOf(10_000, index));
  results.of(opened, usual);
  results.forget(opened.uri);
});
