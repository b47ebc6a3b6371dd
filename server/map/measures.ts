/** Draws what a brief measures, and whether that is what its purpose promises. */
import type { Brief } from '../brief/model.ts';
import { measuresMatch, readMeasure } from '../english/measure-match.ts';
import { carrierRange, filledSections, hasGap, titleRange } from '../rules/brief-parts.ts';
import { measuredResults } from '../rules/measured-results.ts';
import type { DrawnPurposes } from './purposes.ts';
import { firstIn, gap, placeOf, points, type Sketch, subjectOf, textOf } from './sketch.ts';

export function drawMeasures(brief: Brief, { main, resultOf }: DrawnPurposes, sketch: Sketch): void {
  const results = measuredResults(brief);
  const sections = filledSections(brief, 'measures');
  let measured = false;
  let drawn = false;
  for (const section of sections) {
    for (const statements of points(section.statements)) {
      const measures = statements.map((statement) => statement.told(readMeasure));
      const unwritten = statements.some(hasGap);
      const matched = results.filter(({ words }) => measuresMatch(words, measures));
      const ofTheCourse = measures.every((measure) => measure === undefined);
      const note = unwritten
        ? gap
        : matched.length > 0
          ? 'Measures the result'
          : ofTheCourse && 'Counts the course, not the change';
      const id = sketch.node({
        kind: 'measure',
        state: unwritten ? 'open' : 'there',
        text: textOf(statements),
        ...(statements[0].unit.cells && { label: subjectOf(statements[0].unit) }),
        notes: note ? [note] : [],
        place: placeOf(statements),
        section: firstIn(section, statements),
      });
      for (const { purpose } of matched) sketch.edge('measured', resultOf(purpose) ?? main, id);
      measured ||= matched.length > 0;
      drawn = true;
    }
  }
  const [first] = results;
  const [section] = sections;
  if (!drawn && !first) {
    const missing = sketch.node({
      kind: 'measure',
      state: 'missing',
      text: 'No measure yet',
      notes: ['What will show that it worked?'],
      place: section ? carrierRange(section) : titleRange(brief),
    });
    sketch.edge('measured', main, missing);
  }
  if (drawn && first && !measured) {
    const missing = sketch.node({
      kind: 'measure',
      state: 'missing',
      text: 'Nothing measures the result yet',
      notes: ['Add what the purpose promises'],
      place: section ? carrierRange(section) : titleRange(brief),
      rules: ['measure-unmatched'],
    });
    sketch.edge('measured', resultOf(first.purpose) ?? main, missing);
  }
}
