/** Draws the questions that are put to learners. */
import type { Brief, Statement } from '../brief/model.ts';
import { filledSections } from '../rules/brief-parts.ts';
import { type DrawnStatements, drawnPoint, points, type Sketch, textOf } from './sketch.ts';

export function drawPrompts(brief: Brief, sketch: Sketch): DrawnStatements {
  const drawn = new Map<Statement, string | undefined>();
  for (const statements of filledSections(brief, 'prompts').flatMap((section) => points(section.statements))) {
    const id = sketch.node({ kind: 'prompt', ...drawnPoint(statements), label: textOf(statements) });
    for (const statement of statements) drawn.set(statement, id);
  }
  return drawn;
}
