import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { briefOf, outline, said, section, written } from './read.ts';

describe('How far a section of a brief reaches', () => {
  it('includes subsections whose names say nothing', () => {
    const brief = briefOf(
      '## Approach',
      '',
      '### Saturday',
      '',
      'One.',
      '',
      '#### Morning',
      '',
      'Two.',
      '',
      '## Background',
      '',
      'Three.',
    );
    assert.deepEqual(said(brief, 'decisions'), ['One.', 'Two.']);
  });

  it('excludes subsections with another role, and goes on after them', () => {
    const brief = briefOf(
      '## Community',
      '',
      'One.',
      '',
      '### Reflection questions',
      '',
      '- Two?',
      '',
      '### What else',
      '',
      'Three.',
    );
    assert.deepEqual(said(brief, 'social'), ['One.', 'Three.']);
    assert.deepEqual(said(brief, 'prompts'), ['Two?']);
    assert.equal(section(brief, 'prompts').parent, section(brief, 'social'));
  });

  it('ends at names without a role, at any level', () => {
    const brief = briefOf('## Approach', '', 'One.', '', '### Budget', '', 'XX', '', '## Risks', '', 'Two.');
    assert.deepEqual(said(brief, 'decisions'), ['One.']);
  });

  it('takes the purpose of a space as something said of the space', () => {
    const brief = briefOf('## Learning community', '', '### Purpose', '', 'One.', '', '## Aim of the channel', '', 'Two.');
    assert.deepEqual(said(brief, 'social'), ['One.', 'Two.']);
  });

  it('finds no role in an appendix', () => {
    const brief = briefOf(
      '## Appendix A: old brief',
      '',
      '### Purpose',
      '',
      '**Aim:** One.',
      '',
      '| Audience | All |',
      '|---|---|',
      '| KPIs | Two |',
    );
    assert.deepEqual(new Set(brief.sections.map(({ role }) => role)), new Set([undefined]));
    assert.ok(brief.sections.every(({ aside }) => aside));
  });

  it('finds no role in the rows and columns of a calendar', () => {
    const brief = briefOf('## Schedule', '', '| Week | Activities | Currency |', '|---|---|---|', '| 1 | film | knees |');
    assert.deepEqual(outline(brief), ['-: Schedule']);
  });

  it('is empty with nothing but placeholders, comments and dashes', () => {
    const brief = briefOf(
      '## Purpose',
      '',
      '<!-- later -->',
      '',
      '[purpose statement]',
      '',
      '## Audience',
      '',
      '<audience>',
      '',
      '## Measures',
      '',
      '____',
    );
    assert.deepEqual(
      brief.sections.map(({ empty }) => empty),
      [true, true, true],
    );
  });

  it('is not empty with a sentence, a quotation or a subsection of its role', () => {
    const brief = briefOf(
      '## Purpose',
      '',
      '### The change',
      '',
      'One, TBD.',
      '',
      '## Audience',
      '',
      '> Two',
      '',
      '## Currency',
      '',
      '### What they value',
      '',
      'Three.',
    );
    assert.deepEqual(
      brief.sections.map(({ role, empty }) => [role, empty]),
      [
        ['purpose', false],
        ['purpose', false],
        ['audience', false],
        ['currency', false],
        ['currency', false],
      ],
    );
  });

  it('has the range from its carrier to its last block', () => {
    const brief = briefOf('## Purpose', '', 'One.', '', '- Two', '', '## Audience');
    assert.equal(written(brief, section(brief, 'purpose')), '## Purpose\n\nOne.\n\n- Two');
  });

  it('nests headings in lists, quotes and divs without losing what comes after', () => {
    const brief = briefOf(
      '## Approach',
      '',
      '::: callout',
      '',
      '### Bandwidth',
      '',
      'One.',
      '',
      ':::',
      '',
      '> Two',
      '',
      '- Three',
      '',
      'Four.',
    );
    assert.deepEqual(said(brief, 'decisions'), ['One.', 'Three', 'Four.']);
  });
});

describe('The statements of a section', () => {
  it('are the sentences of paragraphs, at their places', () => {
    const brief = briefOf(
      '## Purpose',
      '',
      'Dr. Wessel’s *crew* stops',
      'guessing. It starts [weighing](x.md) by 9 a.m. on',
      'Monday.',
    );
    const { statements } = section(brief, 'purpose');
    assert.deepEqual(
      statements.map(({ text }) => text),
      ['Dr. Wessel’s crew stops guessing.', 'It starts weighing by 9 a.m. on Monday.'],
    );
    assert.equal(
      written(brief, statements[1] ?? { range: { start: 0, end: 0 } }),
      'It starts [weighing](x.md) by 9 a.m. on\nMonday.',
    );
    const at = statements[1]?.locate(3, 9);
    assert.equal(at && written(brief, { range: at }), 'starts');
  });

  it('are list items with their nested items below them', () => {
    const brief = briefOf(
      '## Objectives',
      '',
      'By the end, clerks will:',
      '',
      '1. Draft a letter',
      '   - in one page',
      '2. Review, in this order:',
      '   - names',
      '   - sums',
    );
    const [lead, first, second] = section(brief, 'objectives').units;
    assert.equal(lead?.kind, 'paragraph');
    assert.equal(first?.statements[0]?.stem?.text, 'By the end, clerks will:');
    assert.equal(first?.children[0]?.statements[0]?.text, 'in one page');
    assert.equal(first?.children[0]?.statements[0]?.stem, undefined);
    assert.equal(second?.children[1]?.statements[0]?.stem?.text, 'Review, in this order:');
  });

  it('are led into also without a colon, and into a fenced div, and not by a whole sentence', () => {
    const led = briefOf('## Objectives', '', 'After it, a clerk can', '', '::: objectives', '', '- draft', '', ':::');
    assert.equal(section(led, 'objectives').statements[1]?.stem?.text, 'After it, a clerk can');
    const whole = briefOf('## Objectives', '', 'They are few.', '', '- draft');
    assert.equal(section(whole, 'objectives').statements[1]?.stem, undefined);
  });

  it('are cells, and an empty cell or a dash is none', () => {
    const brief = briefOf('## Measures', '', '| KPI | Target |', '|---|---|', '| Waste \\| loss | — |', '| Calls | |');
    assert.deepEqual(
      section(brief, 'measures').statements.map((statement) => [statement.kind, statement.text]),
      [
        ['cell', 'Waste | loss'],
        ['cell', 'Calls'],
      ],
    );
  });

  it('are not code, quotations or comments', () => {
    const brief = briefOf(
      '## Purpose',
      '',
      '```',
      'Staff will know.',
      '```',
      '',
      '> Staff will know.',
      '',
      '`TODO`',
      '',
      '<!-- Staff will know. -->',
      '',
      'One.',
    );
    assert.deepEqual(said(brief, 'purpose'), ['One.']);
  });

  it('belong to one section each', () => {
    const brief = briefOf('## Objectives', '', '| Objective | Activity | Week |', '|---|---|---|', '| Draft | Film | 1 |');
    assert.deepEqual(said(brief, 'objectives'), ['Draft']);
    assert.deepEqual(said(brief, 'decisions'), ['Film']);
    const all = brief.sections.flatMap(({ statements }) => statements);
    assert.equal(new Set(all).size, all.length);
    assert.ok(brief.sections.every((one) => one.statements.every((statement) => statement.section === one)));
  });
});
