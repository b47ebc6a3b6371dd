/** Draws the purposes of a brief, and of each the change that it tells: who, from, to and result. */
import type { Brief } from '../brief/model.ts';
import { hasGap } from '../rules/brief-parts.ts';
import { openStatements, stepsOf } from '../rules/ladder.ts';
import { purposeElsewhere, purposePlace } from '../rules/purpose-elsewhere.ts';
import { isWhole, type PurposeGroup, type PurposeStatement, purposesOf } from '../rules/purpose-statements.ts';
import type { NodeState } from './form.ts';
import { gap, type Sketch } from './sketch.ts';

export interface DrawnPurposes {
  /** The id of the purpose that has come furthest, or of the one that is missing. */
  readonly main: string | undefined;
  /** The id of the node for the result of a purpose; of the purpose itself where its parts are not drawn. */
  resultOf(purpose: PurposeStatement): string | undefined;
}

const parts = ['who', 'from', 'to', 'result'] as const;

type Part = (typeof parts)[number];

const questions: Readonly<Record<Part, string>> = {
  who: 'Which group changes?',
  from: 'What do they do today?',
  to: 'What will they do instead?',
  result: 'What measurable difference does it make?',
};

export function drawPurposes(brief: Brief, sketch: Sketch): DrawnPurposes {
  const groups = purposesOf(brief);
  const elsewhere = groups.length === 0 ? purposeElsewhere(brief) : undefined;
  const shown = groups.flatMap((group) => shownOf(group).map((purpose) => ({ purpose, section: group.section })));
  if (elsewhere) shown.push({ purpose: elsewhere, section: undefined });
  const main = shown.map(({ purpose }) => purpose).reduce<PurposeStatement | undefined>(further, undefined);
  const ids = new Map<PurposeStatement, string | undefined>();
  const results = new Map<PurposeStatement, string | undefined>();
  for (const { purpose, section } of shown) {
    const id = sketch.node({
      kind: 'purpose',
      state: purpose.reading.rung === 'complete' && !isUnwritten(purpose) ? 'there' : 'open',
      text: purpose.text,
      notes: notesOn(purpose),
      place: purpose.whole ?? purpose.range,
      section,
    });
    ids.set(purpose, id);
    results.set(purpose, purpose === main || isWhole(purpose.reading) ? drawParts(purpose, id, sketch) : id);
  }
  if (shown.length > 0) return { main: main && ids.get(main), resultOf: (purpose) => results.get(purpose) };
  const missing = sketch.node({
    kind: 'purpose',
    state: 'missing',
    text: 'No purpose yet',
    notes: ['Who changes, from what to what?'],
    place: purposePlace(brief),
    rules: ['purpose-missing'],
  });
  return { main: missing, resultOf: () => missing };
}

/** What a group is about: its complete statements, else those that are open, else its first. */
function shownOf(group: PurposeGroup): readonly PurposeStatement[] {
  const { statements } = group;
  const complete = statements.filter(({ reading }) => reading.rung === 'complete');
  if (complete.length > 0) return complete;
  const { vague, incomplete, unmeasured } = openStatements(group);
  const open = new Set([...vague, ...(incomplete ? [incomplete] : []), ...unmeasured, ...statements.filter(isUnwritten)]);
  return open.size > 0 ? statements.filter((statement) => open.has(statement)) : statements.slice(0, 1);
}

function further(best: PurposeStatement | undefined, purpose: PurposeStatement): PurposeStatement {
  return best && stepsOf(best) >= stepsOf(purpose) ? best : purpose;
}

function isUnwritten({ statements }: PurposeStatement): boolean {
  return statements.some(hasGap);
}

function notesOn(purpose: PurposeStatement): string[] {
  if (isUnwritten(purpose)) return [gap];
  switch (purpose.reading.rung) {
    case 'complete':
      return ['A change, and its measurable result'];
    case 'unmeasured':
      return ['A change, without a result that can be measured'];
    case 'incomplete':
      return ['Shows no whole change yet'];
    case 'vague':
      return ['Promises exposure, not change'];
    case 'context':
      return ['Tells the background, and no change yet'];
  }
}

/** Draws the parts and gives the id of the result. */
function drawParts(purpose: PurposeStatement, id: string | undefined, sketch: Sketch): string | undefined {
  const ids = parts.map((part) => drawPart(part, purpose, sketch));
  for (const part of ids) sketch.edge('part', id, part);
  const [, from, to, result] = ids;
  sketch.edge('change', from, to);
  return result;
}

function drawPart(part: Part, purpose: PurposeStatement, sketch: Sketch): string | undefined {
  const { text, reading, anatomy } = purpose;
  const words = reading[part];
  const place = anatomy[part];
  if (!words || !place)
    return sketch.node({
      kind: part,
      state: 'missing',
      text: 'Not said yet',
      notes: [questions[part]],
      place: purpose.range,
    });
  const weakness = weaknessOf(part, purpose);
  const state: NodeState = weakness === undefined ? 'there' : 'open';
  const notes = weakness === undefined ? [] : [weakness];
  return sketch.node({ kind: part, state, text: text.slice(words.start, words.end), notes, place });
}

function weaknessOf(part: Part, { reading }: PurposeStatement): string | undefined {
  if (part === 'who' && reading.generic) return 'Could be anybody';
  if (part === 'result' && !reading.measured) return 'Nobody can measure this yet';
  return undefined;
}
