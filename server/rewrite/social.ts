/** Says what a social space is for: who does what together there, and towards what. */
import type { Brief, Section, Statement, UnitCell } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import type { Edit, Fix } from '../rules/rule.ts';
import { goingOn } from './behind.ts';
import { factsOf } from './facts.ts';
import { fillCell, fillSection } from './place.ts';
import type { Template } from './template.ts';

function purposeOf(brief: Brief): Template {
  return [
    'A place for ',
    factsOf(brief).audiences[0] ?? { stop: 'who' },
    ' to ',
    { stop: 'what they work out together' },
    ', so that ',
    { stop: 'what gets better in their work' },
  ];
}

/** Puts a purpose in the place of one that is only talking or learning. */
export function socialPurposeFixes(statement: Statement, brief: Brief): Fix[] {
  const end = /[.!?]$/.test(statement.text) ? ['.'] : [];
  return [
    {
      title: 'Rewrite as who does what together, and towards what',
      edits: [{ range: statement.range, template: [...purposeOf(brief), ...end] }],
      preferred: true,
    },
  ];
}

/** Adds a purpose to a space that has none: to the section, to the empty cell of its row, or to the sentence that plans it. */
export function socialSectionFixes(range: Span, section: Section | undefined, cell: UnitCell | undefined, brief: Brief): Fix[] {
  const title = 'Say what the space is for';
  const fix = (edit: Edit): Fix[] => [{ title, edits: [edit], preferred: true }];
  if (cell) return fix(fillCell(brief, cell, purposeOf(brief)));
  const kind = section?.carrier?.kind;
  if (section && range.start === section.carrier?.range.start && (kind === 'heading' || kind === 'label')) {
    return fix(fillSection(brief, section, [...purposeOf(brief), '.']));
  }
  const statement = brief.sections
    .flatMap(({ statements }) => statements)
    .findLast((one) => range.start <= one.range.start && one.range.end <= lineEnd(brief, range));
  return fix(goingOn(brief, statement?.range.end ?? range.end, [...purposeOf(brief), '.']));
}

function lineEnd(brief: Brief, { end }: Span): number {
  const next = brief.document.text.indexOf('\n', end);
  return next < 0 ? brief.document.text.length : next;
}
