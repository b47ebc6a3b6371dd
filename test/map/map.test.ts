/** What the map of a brief shows: its nodes, what ties them, and what is missing. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { mapOfText, nodeOf, seen, ties } from './read.ts';

const purpose =
  'Ward porters will go from guessing which lift is free to asking the desk before they move a bed, so that late arrivals in theatre fall from 14 to 4 a week.';

const design = `## Design decisions

- An hour at the lifts in the night shift, because porters learn the routes where they walk them
- A webinar, since the licence is paid for anyway
- Posters in the lifts
- Two groups, a week apart

## Discussion prompts

- When did somebody on the ward last thank you by name?
- Which lift do you never take?

## Social space

A board beside the lifts on which porters write down detours, so that the next shift finds the quick way.
`;

const whole = `# Bed moves

## Purpose

${purpose}

## Audience

Thirty ward porters of the night shift.

## Root cause

We watched six shifts: nobody tells the porters which lifts are out of order.

## Currency

They want to be thanked by name on the ward, as eleven of the twelve whom we interviewed said.

${design}
## Success measures

- Late arrivals in theatre, per week
- Attendance
`;

describe('The map of a brief', () => {
  it('shows the purpose with its change, what they value, and what is done for both', () => {
    assert.deepEqual(seen(mapOfText(whole).map), [
      `purpose: ${purpose} (A change, and its measurable result)`,
      'who: Ward porters',
      'from: guessing which lift is free',
      'to: asking the desk before they move a bed',
      'result: late arrivals in theatre fall from 14 to 4 a week',
      'currency: They want to be thanked by name on the ward, as eleven of the twelve whom we interviewed …',
      'measure: Late arrivals in theatre, per week (Measures the result)',
      'measure: Attendance (Counts the course, not the change)',
      'decision: An hour at the lifts in the night shift, because porters learn the routes where they … (Traces to the purpose)',
      '! decision: A webinar, since the licence is paid for anyway (Does not trace to the purpose: made for convenience)',
      '! decision: Posters in the lifts (Does not trace to the purpose: gives no reason)',
      'space: A board beside the lifts on which porters write down detours, so that the next shift … (Says what it is for)',
      'prompt: When did somebody on the ward last thank you by name?',
      'prompt: Which lift do you never take?',
    ]);
  });

  it('ties the result to the measure, the purpose to what traces to it, and the currency to what takes it up', () => {
    const { map } = mapOfText(whole);
    assert.deepEqual(ties(map, 'change'), ['guessing which lift is f → asking the desk before t']);
    assert.deepEqual(ties(map, 'measured'), ['late arrivals in theatre → Late arrivals in theatre']);
    assert.deepEqual(ties(map, 'traces'), ['Ward porters will go fro → An hour at the lifts in ']);
    assert.deepEqual(ties(map, 'taken-up'), ['They want to be thanked  → When did somebody on the']);
  });

  it('draws what is missing, with the findings that say so', () => {
    const { map } = mapOfText(
      '# Bed moves',
      '',
      '## Audience',
      '',
      'Thirty ward porters.',
      '',
      '## Design decisions',
      '',
      '- Posters',
    );
    assert.deepEqual(seen(map), [
      '? purpose: No purpose yet (Who changes, from what to what?)',
      '? currency: No currency yet (What would they trade their time and energy for?)',
      '? measure: No measure yet (What will show that it worked?)',
      '! decision: Posters (Does not trace to the purpose: gives no reason)',
    ]);
    assert.deepEqual(
      map.nodes.map(({ findings }) => findings.map(({ rule }) => rule)),
      [['purpose-missing'], ['currency-missing', 'audience-unresearched'], [], ['decision-untraced']],
    );
  });

  it('draws the parts that a vague purpose lacks', () => {
    const { map } = mapOfText(whole.replace(purpose, 'Ward porters will be aware of the new lift plan.'));
    assert.deepEqual(seen(map).slice(0, 5), [
      '! purpose: Ward porters will be aware of the new lift plan. (Promises exposure, not change)',
      'who: Ward porters',
      '? from: Not said yet (What do they do today?)',
      '? to: Not said yet (What will they do instead?)',
      '? result: Not said yet (What measurable difference does it make?)',
    ]);
    assert.deepEqual(ties(map, 'traces'), ['Ward porters will be awa → An hour at the lifts in ']);
  });

  it('says that nothing measures the result, where other things are measured', () => {
    const { map } = mapOfText(whole.replace('- Late arrivals in theatre, per week', '- Sick days'));
    const missing = map.nodes.find(({ kind, state }) => kind === 'measure' && state === 'missing');
    assert.equal(missing?.label, 'Nothing measures the result yet');
    assert.deepEqual(
      missing?.findings.map(({ rule }) => rule),
      ['measure-unmatched'],
    );
    assert.deepEqual(ties(map, 'measured'), ['late arrivals in theatre → Nothing measures the res']);
  });

  it('says that nothing takes the currency up, where something could', () => {
    const { map } = mapOfText(whole.replace('- When did somebody on the ward last thank you by name?\n', ''));
    assert.deepEqual(ties(map, 'taken-up'), ['They want to be thanked  → Nothing takes this up ye']);
    assert.deepEqual(
      nodeOf(map, 'activity').findings.map(({ rule }) => rule),
      ['currency-unapplied'],
    );
  });

  it('says what the findings say of the words that they mark', () => {
    const unasked = whole.replace(/, as eleven[^.]*/, '').replace('We watched six shifts: nobody', 'Nobody');
    const { map } = mapOfText(unasked.replace('Ward porters will', 'Participants will'));
    assert.deepEqual(nodeOf(map, 'who').notes, ['Could be anybody']);
    assert.deepEqual(
      nodeOf(map, 'who').findings.map(({ rule }) => rule),
      ['audience-generic'],
    );
    assert.equal(nodeOf(map, 'purpose').state, 'there');
    assert.deepEqual(nodeOf(map, 'currency').notes, ['Nothing here says how you know what they value']);
  });

  it('knows where the words of each node stand', () => {
    const { text, map } = mapOfText(whole);
    const written = (kind: Parameters<typeof nodeOf>[1]) => {
      const { range } = nodeOf(map, kind);
      return range && text.slice(range.start, range.end);
    };
    assert.equal(written('purpose'), purpose);
    assert.equal(written('to'), 'asking the desk before they move a bed');
    assert.equal(written('measure'), 'Late arrivals in theatre, per week');
    assert.equal(written('prompt'), 'When did somebody on the ward last thank you by name?');
    const { map: open } = mapOfText(whole.replace(purpose, 'Ward porters will be aware of the new lift plan.'));
    assert.equal(nodeOf(open, 'result').range, undefined);
  });

  it('agrees with the rules on what is missing, in all briefs at hand', () => {
    const project = path.join(import.meta.dirname, '../..');
    const files = globSync(['examples/*.md', 'training/{labelled,documents}/briefs/*.md'], { cwd: project });
    let findingsSeen = 0;
    for (const file of files) {
      const { findings, map: draw } = lint({ text: readFileSync(path.join(project, file), 'utf8'), path: 'brief.md' });
      const { nodes } = draw();
      if (nodes.length === 0) continue;
      const found = (...rules: string[]) => findings.filter(({ rule }) => rules.includes(rule)).length;
      const missing = (label: string) => nodes.filter((node) => node.state === 'missing' && node.label === label).length;
      assert.equal(missing('No purpose yet'), found('purpose-missing'), file);
      assert.equal(missing('No currency yet'), found('currency-missing', 'wiifm-only'), file);
      assert.equal(missing('Nothing takes this up yet'), found('currency-unapplied'), file);
      assert.equal(missing('Nothing measures the result yet'), found('measure-unmatched'), file);
      const untraced = nodes.filter(({ notes }) => notes.some((note) => note.startsWith('Does not trace')));
      assert.equal(untraced.length, found('decision-untraced'), file);
      findingsSeen += found(
        'purpose-missing',
        'currency-missing',
        'currency-unapplied',
        'measure-unmatched',
        'decision-untraced',
      );
    }
    assert(findingsSeen > 50, `${findingsSeen} findings`);
  }).timeout(60_000);

  it('reads decisions and measures that stand in tables by what each row is about', () => {
    const table = `| # | Choice | Why |\n| - | - | - |\n| 1 | Night walks | Routes are learnt where they are walked |\n| 2 | Stickers | |\n`;
    const { map } = mapOfText(whole.replace(/- An hour[^#]*/, `${table}\n`));
    assert.deepEqual(
      seen(map).filter((node) => node.includes('decision:')),
      ['decision: Night walks (Traces to the purpose)', '! decision: Stickers (Does not trace to the purpose: gives no reason)'],
    );
  });

  it('counts the rest of a kind of which there are too many to draw', () => {
    const many = Array.from({ length: 42 }, (_, index) => `- A poster at lift ${index + 1}, because porters pass it`).join('\n');
    const { map } = mapOfText(whole.replace(/- An hour[^#]*/, `${many}\n\n`));
    const decisions = map.nodes.filter(({ kind }) => kind === 'decision');
    assert.equal(decisions.length, 31);
    assert.equal(decisions.at(-1)?.label, 'and 12 more');
  });

  it('is empty for a document that is no brief', () => {
    assert.deepEqual(mapOfText('# Lifts', '', 'Lift 4 is out of order.').map, { nodes: [], edges: [] });
  });

  it('is the same after an edit as of a fresh text', () => {
    const before = lint({ text: whole, path: 'brief.md' });
    const text = whole.replace('Sick', 'Ill').replace('- Posters in the lifts\n', '- Posters\n- Stickers\n');
    const after = lint({ text, path: 'brief.md' }, undefined, before);
    assert.deepEqual(after.map(), lint({ text, path: 'brief.md' }).map());
  });
});
