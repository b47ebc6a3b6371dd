/** Says what a social space is for: who does what together there, and towards what. */
import type { Brief, Section, Statement, UnitCell } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import type { Fix } from '../rules/rule.ts';
import { factsOf } from './facts.ts';
import { fillSection } from './place.ts';
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
  if (cell) {
    const empty = cell.range.start === cell.range.end;
    return [
      {
        title,
        edits: [{ range: cell.range, template: [empty ? ' ' : '', ...purposeOf(brief), ...(empty ? [' '] : [])] }],
        preferred: true,
      },
    ];
  }
  const kind = section?.carrier?.kind;
  if (section && range.start === section.carrier?.range.start && (kind === 'heading' || kind === 'label')) {
    return [{ title, edits: [fillSection(brief, section, [...purposeOf(brief), '.'])], preferred: true }];
  }
  const statement = brief.sections
    .flatMap(({ statements }) => statements)
    .findLast((one) => range.start <= one.range.start && one.range.end <= lineEnd(brief, range));
  const at = statement?.range.end ?? range.end;
  const mark = /[.!?]$/.test(brief.document.text.slice(0, at)) ? ' ' : '. ';
  return [{ title, edits: [{ range: { start: at, end: at }, template: [mark, ...purposeOf(brief), '.'] }], preferred: true }];
}

function lineEnd(brief: Brief, { end }: Span): number {
  const next = brief.document.text.indexOf('\n', end);
  return next < 0 ? brief.document.text.length : next;
}
