/** Draws what a brief measures, and whether that is what its purpose promises. */
import type { Brief, Statement } from '../brief/model.ts';
import { measuresMatch, readMeasure } from '../english/measure-match.ts';
import { carrierRange, filledSections, titleRange } from '../rules/brief-parts.ts';
import { type MeasuredResult, measuredResults } from '../rules/measured-results.ts';
import type { DrawnPurposes } from './purposes.ts';
import { drawnPoint, points, type Sketch } from './sketch.ts';

export function drawMeasures(brief: Brief, purposes: DrawnPurposes, sketch: Sketch): void {
  const results = measuredResults(brief);
  const sections = filledSections(brief, 'measures');
  const all = sections.flatMap((section) => points(section.statements));
  const matched = all.filter((statements) => drawMeasure(statements, results, purposes, sketch));
  const [first] = results;
  const place = sections[0] ? carrierRange(sections[0]) : titleRange(brief);
  if (all.length === 0 && !first) {
    const text = 'No measure yet';
    const notes = ['What will show that it worked?'];
    sketch.edge('measured', purposes.main, sketch.node({ kind: 'measure', state: 'missing', text, notes, place }));
  }
  if (all.length > 0 && first && matched.length === 0) {
    const text = 'Nothing measures the result yet';
    const notes = ['Add what the purpose promises'];
    const missing = sketch.node({ kind: 'measure', state: 'missing', text, notes, place, rules: ['measure-unmatched'] });
    sketch.edge('measured', purposes.resultOf(first.purpose) ?? purposes.main, missing);
  }
}

/** Draws one measure, and says whether it is one of a result. */
function drawMeasure(
  statements: readonly [Statement, ...Statement[]],
  results: readonly MeasuredResult[],
  { main, resultOf }: DrawnPurposes,
  sketch: Sketch,
): boolean {
  const measures = statements.map((statement) => statement.told(readMeasure));
  const matched = results.filter(({ words }) => measuresMatch(words, measures));
  const ofTheCourse = measures.every((measure) => measure === undefined);
  const notes = matched.length > 0 ? ['Measures the result'] : ofTheCourse ? ['Counts the course, not the change'] : [];
  const point = drawnPoint(statements);
  const id = sketch.node({ kind: 'measure', ...point, ...(point.state === 'there' && { notes }) });
  for (const { purpose } of matched) sketch.edge('measured', resultOf(purpose) ?? main, id);
  return matched.length > 0;
}
