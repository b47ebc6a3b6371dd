/** Draws the questions that are put to learners. */
import type { Brief, Statement } from '../brief/model.ts';
import { filledSections, hasGap } from '../rules/brief-parts.ts';
import { type DrawnStatements, firstIn, gap, placeOf, points, type Sketch, textOf } from './sketch.ts';

export function drawPrompts(brief: Brief, sketch: Sketch): DrawnStatements {
  const drawn = new Map<Statement, string | undefined>();
  for (const section of filledSections(brief, 'prompts')) {
    for (const statements of points(section.statements)) {
      const unwritten = statements.some(hasGap);
      const id = sketch.node({
        kind: 'prompt',
        state: unwritten ? 'open' : 'there',
        text: textOf(statements),
        notes: unwritten ? [gap] : [],
        place: placeOf(statements),
        section: firstIn(section, statements),
      });
      for (const statement of statements) drawn.set(statement, id);
    }
  }
  return drawn;
}
