/**
 * What an editor sees after any edits is what a fresh lint says of the text: blocks, findings, ranges, fixes, outline and questions. The
 * edits go the editor's way, as changes of ranges in a `TextDocument`.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, type LintResult, lint } from '../../server/lint.ts';
import { lintedDocuments } from '../../server/lsp/linted-documents.ts';
import { defaultSettings, type Settings } from '../../server/settings/settings.ts';
import { parse } from '../../server/markdown/parse.ts';
import { settledIn } from '../../server/markdown/placed-span.ts';
import { documents, type Edit, edited, edits } from '../markdown/fragments.ts';
import { applyingNowhere } from '../lsp/applying.ts';
import { anatomy } from '../markdown/reading.ts';

const project = join(import.meta.dirname, '../..');

/** Real documents: briefs and others. */
const files = ['examples', 'training', '../shared/corpus'].flatMap((folder) =>
  globSync(`${folder}/**/*.md`, { cwd: project }).sort(),
);
const texts = files.map((file) => readFileSync(join(project, file), 'utf8'));

/** How many different real documents are edited. */
export const realDocuments = texts.length;

/** Edits of one document that each property is checked on, at most. */
export const mostEdits = 20;

const every: Settings = { ...defaultSettings, documents: { ...defaultSettings.documents, select: 'all' } };

/** Paragraphs of real briefs, to be pasted. */
const pasted = fc
  .tuple(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, share]) => text.split(/(?<=\n\n)/).at(Math.floor(share * 20)) ?? '');

const changes: fc.Arbitrary<Edit[]> = fc
  .tuple(edits(mostEdits), fc.array(pasted, { maxLength: 3 }))
  .map(([all, inserted]) =>
    all.map((edit, index) => (index % 7 === 3 ? { ...edit, inserted: inserted[index % 3] ?? '' } : edit)),
  );

const begun = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...texts.map((text) => text.slice(0, 12_000))) }, documents(15));

/** Checks up to `runs` documents under `mostEdits` edits each; throws with the smallest counterexample. Returns how many edits were checked. */
export function checkIncremental(runs: number, seed?: number): number {
  let checked = 0;
  const property = fc.property(begun, changes, fc.boolean(), (text, list, everywhere) => {
    const settings = everywhere ? every : defaultSettings;
    const results = lintedDocuments({
      lint,
      onError: (_, error) => {
        throw error;
      },
      onTooLong: () => {},
    });
    const applying = applyingNowhere(settings);
    let document = TextDocument.create('file:///a.md', 'markdown', 0, text);
    results.of(document, applying);
    let markdown = parse(text);
    let older: LintResult | undefined;
    let before = text;
    for (const [index, change] of list.entries()) {
      // Fixes prove themselves by further lints, which take most of the time.
      const all = (result: Pick<LintResult, 'findings' | 'outline'>) => [
        result.findings.map(index % mostEdits === 3 ? withFixes : withoutFixes),
        result.outline(),
      ];
      document = typed(document, edited(document.getText(), change));
      markdown = parse(document.getText(), markdown);
      const { blocks, comments } = parse(document.getText());
      assert.deepEqual([anatomy(markdown.blocks), settledIn(markdown.comments)], [anatomy(blocks), settledIn(comments)]);
      const shown = results.of(document, applying);
      const fresh = lint({ text: document.getText() }, settings);
      assert.equal(shown.isBrief, fresh.recognition.brief);
      assert.deepEqual(all(shown), all(fresh));
      assert.equal(shown.questions(), fresh.questions());
      // A version that was read before still stands where it stood, also where it has two successors.
      if (older) assert.deepEqual(all(older), all(lint({ text: before }, settings)));
      const branch = lint({ text: document.getText() }, settings, older);
      assert.deepEqual(all(branch), all(fresh));
      older = branch;
      before = document.getText();
      checked += 1;
    }
  });
  fc.assert(property, { numRuns: runs, ...(seed !== undefined && { seed }) });
  return checked;
}

const withoutFixes = ({ fixes: _, ...finding }: Finding) => finding;
const withFixes = ({ fixes, ...finding }: Finding) => ({ ...finding, fixes: fixes() });

/** The document after the one change that makes it `text`, as an editor would send it. */
function typed(document: TextDocument, text: string): TextDocument {
  const before = document.getText();
  let start = 0;
  while (start < Math.min(before.length, text.length) && before[start] === text[start]) start += 1;
  let same = 0;
  const most = Math.min(before.length, text.length) - start;
  while (same < most && before.at(-1 - same) === text.at(-1 - same)) same += 1;
  const range = { start: document.positionAt(start), end: document.positionAt(before.length - same) };
  const change = { range, text: text.slice(start, text.length - same) };
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  // A position cannot lie between the halves of a line ending.
  const whole = from !== start || to !== before.length - same;
  return TextDocument.update(document, [whole ? { text } : change], document.version + 1);
}
