import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { briefOf, written } from './read.ts';

describe('What a brief suppresses', () => {
  it('is in comments, for all rules or for those named', () => {
    const brief = briefOf(
      '<!-- northstar-disable -->',
      '',
      'Text <!-- northstar-disable-next-line purpose-vague, objective-vague -- agreed --> more',
      '',
      '<!-- northstar-enable purpose-vague -->',
      '',
      '<!-- northstar-disabled -->',
    );
    assert.deepEqual(
      brief.suppressions.map(({ kind, rules }) => [kind, ...rules]),
      [['disable'], ['next-line', 'purpose-vague', 'objective-vague'], ['enable', 'purpose-vague']],
    );
    const [first] = brief.suppressions;
    assert.equal(first && written(brief, first), '<!-- northstar-disable -->');
  });

  it('is in the front matter, each entry for itself', () => {
    const brief = briefOf(
      '---',
      'northstar:',
      '  disable:',
      '    - root-cause-missing',
      '    - purpose-vague',
      '---',
      '# Course',
    );
    assert.deepEqual(
      brief.suppressions.map((suppression) => [suppression.kind, ...suppression.rules, written(brief, suppression)]),
      [
        ['front-matter', 'root-cause-missing', 'root-cause-missing'],
        ['front-matter', 'purpose-vague', 'purpose-vague'],
      ],
    );
    assert.deepEqual(briefOf('---', 'northstar: { disable: [] }', '---').suppressions, []);
  });

  it('is nothing in code', () => {
    assert.deepEqual(briefOf('`<!-- northstar-disable -->`', '', '```', '<!-- northstar-disable -->', '```').suppressions, []);
  });
});
