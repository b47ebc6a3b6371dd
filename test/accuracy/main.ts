/**
 * `npm run accuracy -- DIR … [--detail] [--rules a,b]`: precision, recall and F1 per rule over labelled documents.
 * DIR holds `briefs/` and `others/` with a `.expected.json` beside each `.md`; `real-others/` holds documents on which no finding is right.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lint } from '../../server/lint.ts';
import { ruleIds } from '../../server/rules/severities.ts';
import { f1, judgeFolder, precision, recall, tally, total } from './score.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { detail: { type: 'boolean' }, rules: { type: 'string' } },
});
const rules = values.rules?.split(',') ?? ruleIds;
const folders = positionals.length > 0 ? positionals : [path.join(import.meta.dirname, '../corpus')];
for (const folder of folders) report(folder);

function report(folder: string): void {
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}.`);
    process.exitCode = 2;
    return;
  }
  const briefs = judgeFolder(path.join(folder, 'briefs'), rules);
  const others = judgeFolder(path.join(folder, 'others'), rules);
  const byRule = tally(briefs);
  console.log(`${folder}\n`);
  console.log(row('rule', ['right', 'wrong', 'missed', 'precision', 'recall', 'F1']));
  for (const rule of rules) {
    const one = byRule.get(rule);
    if (one)
      console.log(row(rule, [one.right, one.wrong, one.missed, figure(precision(one)), figure(recall(one)), figure(f1(one))]));
  }
  const all = total(byRule);
  console.log(row('all rules', [all.right, all.wrong, all.missed, figure(precision(all)), figure(recall(all)), figure(f1(all))]));
  const exact = briefs.filter(({ wrong, missed, brief }) => brief && wrong.length + missed.length === 0).length;
  const clean = briefs.filter(({ right, missed }) => right.length + missed.length === 0);
  console.log(`\ndocuments exactly right: ${exact} of ${briefs.length}`);
  console.log(
    `findings on briefs without a fault: ${clean.reduce((sum, { wrong }) => sum + wrong.length, 0)} on ${clean.length} briefs`,
  );
  console.log(`briefs not recognised: ${list(briefs.filter(({ brief }) => !brief).map(({ slug }) => slug))}`);
  const alarmed = [
    ...others.filter(({ wrong }) => wrong.length > 0).map(({ slug }) => slug),
    ...alarmedIn(path.join(folder, 'real-others')),
  ];
  console.log(`others alarmed: ${list(alarmed)}\n`);
  if (!values.detail) return;
  for (const { slug, wrong, missed } of briefs) {
    for (const mark of wrong) console.log(`${slug}:${mark.line} wrong  ${mark.rule}  ${oneLine(mark.text)}`);
    for (const mark of missed) console.log(`${slug}:${mark.line} missed ${mark.rule}  ${oneLine(mark.text)}`);
  }
}

/** The unlabelled documents of a folder that got a finding. */
function alarmedIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .filter((file) => lint({ text: readFileSync(path.join(folder, file), 'utf8'), path: file }).findings.length > 0);
}

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(26) + cells.map((cell) => String(cell).padStart(10)).join('');
}

function figure(value: number): string {
  return value.toFixed(3);
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
