/** Scores findings against labels: per rule and over all. A finding is right where its rule and its line are labelled. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lint } from '../../server/lint.ts';
import { ruleIds } from '../../server/rules/severities.ts';
import { lineOf } from './line.ts';

export interface Expected {
  readonly brief: boolean;
  readonly findings: readonly { readonly rule: string; readonly line: number; readonly text: string }[];
}

export interface Mark {
  readonly rule: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** One labelled document and what Northstar says of it. */
export interface Judged {
  readonly slug: string;
  readonly expectedBrief: boolean;
  readonly brief: boolean;
  readonly right: readonly Mark[];
  readonly wrong: readonly Mark[];
  readonly missed: readonly Mark[];
}

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Reads and lints every document of a folder that has a label beside it; none where the folder is not there. */
export function judgeFolder(folder: string, rules: readonly string[] = ruleIds): Judged[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.expected.json'))
    .sort()
    .map((file) => {
      const slug = file.replace('.expected.json', '');
      const expected = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Expected;
      return judge(slug, readFileSync(path.join(folder, `${slug}.md`), 'utf8'), expected, rules);
    });
}

function judge(slug: string, text: string, expected: Expected, rules: readonly string[]): Judged {
  const { recognition, findings } = lint({ text, path: `${slug}.md` });
  const wanted = expected.findings.filter(({ rule }) => rules.includes(rule));
  const open = [...wanted];
  const right: Mark[] = [];
  const wrong: Mark[] = [];
  for (const { rule, range } of findings) {
    if (!rules.includes(rule)) continue;
    const mark = { rule, line: lineOf(text, range.start), text: text.slice(range.start, Math.min(range.end, range.start + 60)) };
    const at = open.findIndex((label) => label.rule === rule && label.line === mark.line);
    if (at < 0) wrong.push(mark);
    else right.push(mark);
    if (at >= 0) open.splice(at, 1);
  }
  return { slug, expectedBrief: expected.brief, brief: recognition.brief, right, wrong, missed: open };
}

/** Adds up the marks of documents by rule. */
export function tally(judged: readonly Judged[]): Map<string, Tally> {
  const byRule = new Map<string, Tally>();
  const at = (rule: string) => {
    let found = byRule.get(rule);
    if (!found) {
      found = { right: 0, wrong: 0, missed: 0 };
      byRule.set(rule, found);
    }
    return found;
  };
  for (const { right, wrong, missed } of judged) {
    for (const { rule } of right) at(rule).right++;
    for (const { rule } of wrong) at(rule).wrong++;
    for (const { rule } of missed) at(rule).missed++;
  }
  return byRule;
}

/** The sum over all rules. */
export function total(byRule: ReadonlyMap<string, Tally>): Tally {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const one of byRule.values()) {
    sum.right += one.right;
    sum.wrong += one.wrong;
    sum.missed += one.missed;
  }
  return sum;
}

export function precision({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

export function f1(one: Tally): number {
  const sum = precision(one) + recall(one);
  return sum === 0 ? 0 : (2 * precision(one) * recall(one)) / sum;
}
