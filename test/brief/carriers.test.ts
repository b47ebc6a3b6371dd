import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { briefOf, outline, said, section, written } from './read.ts';

describe('What names a section of a brief', () => {
  it('is an ATX, setext or unspaced heading', () => {
    const brief = briefOf(
      '# Course',
      '',
      '## Purpose',
      'One.',
      '',
      'Audience',
      '--------',
      'Two.',
      '',
      '##Measures',
      '',
      'Three.',
    );
    assert.deepEqual(outline(brief), ['-: Course', 'purpose: Purpose', 'audience: Audience', 'measures: Measures']);
    assert.deepEqual(said(brief, 'measures'), ['Three.']);
  });

  it('leaves a hashtag a part of the text', () => {
    const brief = briefOf('## Channel', '', '#kiosk-openers on the shift app.');
    assert.deepEqual(outline(brief), ['social: Channel']);
    assert.deepEqual(said(brief, 'social'), ['#kiosk-openers on the shift app.']);
  });

  it('may be numbered, decorated, in capitals or a question', () => {
    const brief = briefOf(
      '## 1. PURPOSE',
      '## iv. Objectives',
      '## 6.2 🎯 Target audience:',
      '## Section 3: What’s their currency?',
      '## Part 2 – How we’ll know it worked',
      '## A) Design decisions (draft)',
      '## The table (community)',
    );
    assert.deepEqual(
      brief.sections.map(({ role }) => role),
      ['purpose', 'objectives', 'audience', 'currency', 'measures', 'decisions', 'social'],
    );
  });

  it('gives the name without numbering, emoji and colon, at its place', () => {
    const brief = briefOf('## 🎯 1. Purpose:', 'Text.');
    const carrier = section(brief, 'purpose').carrier;
    assert.equal(carrier?.name, 'Purpose');
    assert.equal(carrier && written(brief, carrier), 'Purpose');
    assert.equal(carrier?.level, 2);
  });

  it('is a bold label, which reaches to the next bold label', () => {
    const brief = briefOf(
      '**Purpose:** One.',
      '',
      'Two.',
      '',
      '- Three',
      '',
      '**Audience**: Four.',
      '',
      '**Timeline:** Five.',
      '',
      'Six.',
    );
    assert.deepEqual(said(brief, 'purpose'), ['One.', 'Two.', 'Three']);
    assert.deepEqual(said(brief, 'audience'), ['Four.']);
    assert.deepEqual(outline(brief).slice(-1), ['-: Timeline']);
  });

  it('is a bold label at the start of a line within a paragraph', () => {
    const brief = briefOf('**Purpose:** One.  ', '**Audience:** Two.', '**Client:** Three.');
    assert.deepEqual(said(brief, 'purpose'), ['One.']);
    assert.deepEqual(said(brief, 'audience'), ['Two.']);
  });

  it('is a bold label in a list item, which covers the item', () => {
    const brief = briefOf(
      '- **Purpose:** One.',
      '- **Activities:**',
      '  - Two',
      '  - Three',
      '- **Background:** Four.',
      '- Five',
    );
    assert.deepEqual(said(brief, 'purpose'), ['One.']);
    assert.deepEqual(said(brief, 'decisions'), ['Two', 'Three']);
    assert.deepEqual(
      section(brief, 'decisions').units.map((unit) => written(brief, unit)),
      ['- Two', '- Three'],
    );
  });

  it('is bold words alone on a line, as a heading', () => {
    const brief = briefOf('# Course', '', '**Learning outcomes**', '', '- One', '', '**Rota for the vans**', '', 'Two.');
    assert.deepEqual(said(brief, 'objectives'), ['One']);
    assert.equal(section(brief, 'objectives').carrier?.level, 2);
  });

  it('is bold words with a full stop, where they are a name of a role', () => {
    const brief = briefOf(
      '## How we’ll work',
      '',
      '**Format.** One.',
      '',
      '- **A prompt library** on two',
      '- **Silent keyboard.** Three',
    );
    assert.deepEqual(outline(brief), ['decisions: How we’ll work', 'decisions: Format']);
  });

  it('is a plain or italic label that is exactly a name of a role', () => {
    const brief = briefOf('- Goal: three', '', 'Purpose: One.', '', '_Audience:_ Two.', '', 'Bring: boots.');
    assert.deepEqual(said(brief, 'purpose'), ['three', 'One.']);
    assert.deepEqual(said(brief, 'audience'), ['Two.', 'Bring: boots.']);
  });

  it('leaves Who, From, To and Result under a purpose in it', () => {
    const brief = briefOf('## Purpose', '', '- **Who:** clerks', '- **Current state:** approving', '- **To:** calling');
    assert.deepEqual(said(brief, 'purpose'), ['Who: clerks', 'Current state: approving', 'To: calling']);
  });

  it('is the first cell of a row', () => {
    const brief = briefOf(
      '| Element | What we settled |',
      '|---|---|',
      '| **Purpose** | One. |',
      '| Root cause | Two. |',
      '| Shoe size | Three |',
    );
    assert.deepEqual(outline(brief), ['-:', 'purpose: Purpose', 'cause: Root cause']);
    assert.deepEqual(said(brief, 'cause'), ['Two.']);
    assert.equal(section(brief, 'cause').carrier?.kind, 'row');
  });

  it('is the header of a column', () => {
    const brief = briefOf('## Regional groups', '', '| Group | Currency |', '|---|---|', '| North | standing |', '| South | — |');
    assert.deepEqual(said(brief, 'currency'), ['standing']);
    assert.deepEqual(
      section(brief, 'currency').units[0]?.cells?.map(({ header, headerRole }) => [header, headerRole]),
      [
        ['Group', undefined],
        ['Currency', 'currency'],
      ],
    );
  });

  it('is no reason column beside decisions', () => {
    const brief = briefOf('## Approach', '', '| Decision | Why | Purpose |', '|---|---|---|', '| Film | They drive | knees |');
    assert.deepEqual(outline(brief), ['decisions: Approach']);
    assert.deepEqual(said(brief, 'decisions'), ['Film', 'They drive', 'knees']);
    const [unit] = section(brief, 'decisions').units;
    assert.deepEqual(
      unit?.cells?.map(({ headerRole }) => headerRole),
      ['decisions', undefined, undefined],
    );
  });

  it('is a key of the front matter', () => {
    const brief = briefOf(
      '---',
      'title: X',
      'learning_objectives:',
      '  - One',
      '  - Two',
      'billing: { currency: EUR }',
      'currency: EUR',
      '---',
      '# X',
    );
    assert.deepEqual(outline(brief), ['objectives: learning_objectives', '-: X']);
    assert.deepEqual(said(brief, 'objectives'), ['One', 'Two']);
    assert.deepEqual(
      section(brief, 'objectives').statements.map((statement) => written(brief, statement)),
      ['One', 'Two'],
    );
  });

  it('is a fenced div or an admonition with a role’s name', () => {
    const brief = briefOf('::: objectives', '', '- One', '', ':::', '', '!!! note "Purpose"', '    Two.', '', 'Three.');
    assert.deepEqual(said(brief, 'objectives'), ['One']);
    assert.deepEqual(said(brief, 'purpose'), ['Two.']);
  });

  it('is no title, whatever words it holds', () => {
    assert.deepEqual(outline(briefOf('# Community: purpose and goals', '', 'Text.')), ['-: Community: purpose and goals']);
    const brief = briefOf('# Purpose', '', 'One.', '', '# Audience', '', 'Two.');
    assert.deepEqual(outline(brief), ['purpose: Purpose', 'audience: Audience']);
    assert.equal(brief.title, undefined);
  });

  it('stands with carriage returns too', () => {
    const brief = briefOf(
      '# Course\r',
      '\r',
      '**Purpose:** One.\r',
      '**Audience:** Two.\r',
      '\r',
      '## Measures\r',
      '- Three\r',
      '',
    );
    assert.deepEqual(outline(brief), ['-: Course', 'purpose: Purpose', 'audience: Audience', 'measures: Measures']);
    assert.deepEqual(
      section(brief, 'audience').statements.map((statement) => written(brief, statement)),
      ['Two.'],
    );
  });

  it('is a name that the team adds', async () => {
    const { readBrief } = await import('../../server/brief/brief.ts');
    const { parse } = await import('../../server/markdown/parse.ts');
    const brief = readBrief(parse('## Nordstern\n\nText.\n'), { headings: { purpose: ['Nordstern'] } });
    assert.deepEqual(outline(brief), ['purpose: Nordstern']);
  });
});
