/** Whatever the document, the engine answers, and what it marks lies on words of that document. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { lint } from '../../server/lint.ts';
import type { Span } from '../../server/markdown/block.ts';
import { defaultSettings, type Settings } from '../../server/settings/settings.ts';
import { documents } from '../markdown/fragments.ts';

const project = join(import.meta.dirname, '../..');
const paragraphs = globSync(['examples/**/*.md', 'training/**/briefs/**/*.md'], { cwd: project })
  .sort()
  .flatMap((file) => readFileSync(join(project, file), 'utf8').split(/(?<=\n\n)/));

const every: Settings = { ...defaultSettings, documents: { ...defaultSettings.documents, select: 'all' } };

/** Paragraphs of briefs in any order, markup in any order, and signs of any kind, cut where it hurts. */
const texts = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...paragraphs) },
      { weight: 2, arbitrary: documents(6) },
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    ),
    { maxLength: 14 },
  )
  .chain((parts) => {
    const text = parts.join('');
    return fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => text.slice(Math.min(a, b) >> 2, Math.max(a, b)));
  });

/** Checks `runs` documents; throws with the smallest counterexample. */
export function checkSoundness(runs: number, seed?: number): void {
  const property = fc.property(texts, fc.boolean(), (text, all) => {
    const within = ({ start, end }: Span, what: string) =>
      assert.ok(0 <= start && start <= end && end <= text.length, `${what}: ${start} to ${end} of ${text.length}`);
    const { findings, questions, outline, accepted } = lint({ text }, all ? every : defaultSettings);
    let last = 0;
    for (const { rule, message, range, anatomy, fixes } of findings) {
      within(range, rule);
      assert.ok(range.start >= last, `${rule} stands behind a later one`);
      last = range.start;
      assert.match(message, /\S/);
      const marked = text.slice(range.start, range.end);
      assert.equal(marked, marked.trim(), `${rule} marks space around words`);
      for (const part of ['who', 'from', 'to', 'result'] as const) if (anatomy?.[part]) within(anatomy[part], `${rule}, ${part}`);
      for (const { title, edits } of fixes()) for (const edit of edits) within(edit.range, `${rule}, ${title}`);
    }
    questions();
    accepted();
    for (const { range } of outline().names) within(range, 'a name');
  });
  fc.assert(property, { numRuns: runs, ...(seed !== undefined && { seed }) });
}
