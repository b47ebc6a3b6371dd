import type { Brief } from '../brief/model.ts';
import { transformationFixes } from '../rewrite/transformation.ts';
import { openStatements } from './ladder.ts';
import { purposesOf, type PurposeStatement } from './purpose-statements.ts';
import type { Match, Rule } from './rule.ts';

interface Incomplete extends Match {
  readonly statement: PurposeStatement;
}

/** A purpose statement that shows something but lacks who, from or to. */
export const transformationIncomplete: Rule<Incomplete> = {
  id: 'transformation-incomplete',
  *detect(brief: Brief) {
    const groups = purposesOf(brief);
    for (const group of groups) {
      const { incomplete } = openStatements(group);
      if (incomplete) yield { range: incomplete.range, anatomy: incomplete.anatomy, statement: incomplete };
    }
    const onlyContext = groups.every((group) => group.statements.every((statement) => statement.reading.rung === 'context'));
    const first = groups[0]?.statements[0];
    if (onlyContext && first) yield { range: first.range, anatomy: first.anatomy, statement: first };
  },
  message({ statement }) {
    const missing = missingParts(statement);
    return `This purpose shows no whole change: add ${listed(missing)}.`;
  },
  fixes: ({ statement }, brief) => transformationFixes(statement, brief),
};

function missingParts({ reading }: PurposeStatement): string[] {
  return [
    ...(reading.who ? [] : ['who changes']),
    ...(reading.from ? [] : ['what they do today']),
    ...(reading.to ? [] : ['what they will do afterwards']),
    ...(reading.measured ? [] : ['the measurable difference it makes']),
  ];
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
