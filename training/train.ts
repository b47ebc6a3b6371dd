/** `npm run train [-- QUESTION…]`: learns every model, or those of the questions (and `documents`) named, from `training/statements` and writes it to `server/english/data`. The same rows give the same bytes. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackedModel } from '../server/english/linear.ts';
import { type PackedLabeller, partLabels } from '../server/english/labeller.ts';
import { learn, learnDocuments, learnParts } from './learn.ts';
import { pack } from './pack.ts';
import { outlines } from './documents.ts';
import { allRows, questions } from './questions.ts';

const partFeatureCount = 24_000;
const documentFeatureCount = 8000;

function write(name: string, model: PackedModel | PackedLabeller): void {
  const text = `${JSON.stringify(model)}\n`;
  writeFileSync(new URL(`../server/english/data/${name}.json`, import.meta.url), text);
  console.log(`${name}: ${(text.length / 1024).toFixed(0)} KB`);
}

const only = process.argv.slice(2);

for (const question of questions) {
  if (only.length > 0 ? !only.includes(question.name) : question.after) continue;
  const { labels, weights } = learn(question, allRows(question.name));
  write(question.name, pack(labels, weights, question.features));
}
if (only.length === 0 || only.includes('documents')) {
  const documents = learnDocuments(outlines());
  write('documents', pack(documents.labels, documents.weights, documentFeatureCount));
}
if (only.length > 0) process.exit();
// A statement that promises no change has no from and no to to be learned; one that does has its own way of naming the who.
const purposes = allRows('purpose');
const promised = learnParts(purposes.filter((row) => row.rung !== 'vague' && row.rung !== 'context'));
write('parts', { ...pack(partLabels, promised.weights, partFeatureCount), transitions: promised.transitions });
const others = learnParts(purposes.map((row) => ({ ...row, from: null, to: null })));
write('parts-of-vague', { ...pack(partLabels, others.weights, partFeatureCount / 2), transitions: others.transitions });
// What rests on other models sees them as they are now only in a process that starts now.
const last = questions.filter(({ after }) => after).map(({ name }) => name);
execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...last], { stdio: 'inherit' });
