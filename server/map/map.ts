/** The map of a brief: its purpose and its audience's currency in the middle, around them what traces to them, and what is missing. */
import type { Brief } from '../brief/model.ts';
import { drawCurrency, drawUse } from './currency.ts';
import { drawDecisions } from './decisions.ts';
import { type FindingOnMap, withFindings } from './findings.ts';
import type { BriefMap } from './form.ts';
import { drawMeasures } from './measures.ts';
import { drawPrompts } from './prompts.ts';
import { drawPurposes } from './purposes.ts';
import { sketch } from './sketch.ts';
import { drawSpaces } from './spaces.ts';

/** Pure: the same brief and findings give the same map. `findings` are those that are to be seen on it. */
export function mapOf(brief: Brief, findings: readonly FindingOnMap[]): BriefMap {
  const drawing = sketch();
  const purposes = drawPurposes(brief, drawing);
  const claims = drawCurrency(brief, drawing);
  drawMeasures(brief, purposes, drawing);
  const design = [drawDecisions(brief, purposes, drawing), drawSpaces(brief, drawing), drawPrompts(brief, drawing)];
  drawUse(brief, claims, new Map(design.flatMap((drawn) => [...drawn])), drawing);
  return { nodes: withFindings(drawing.nodes(), findings), edges: drawing.edges() };
}
