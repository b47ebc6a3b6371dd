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

  it('is in the front matter, from the key of its own', () => {
    const brief = briefOf(
      '---',
      'northstar:',
      '  disable:',
      '    - root-cause-missing',
      '    - purpose-vague',
      '---',
      '# Course',
    );
    const [found, ...others] = brief.suppressions;
    assert.deepEqual(found?.rules, ['root-cause-missing', 'purpose-vague']);
    assert.equal(found && written(brief, found), 'northstar:\n  disable:\n    - root-cause-missing\n    - purpose-vague');
    assert.deepEqual(others, []);
    assert.deepEqual(briefOf('---', 'northstar: { disable: [] }', '---').suppressions, []);
  });

  it('is nothing in code', () => {
    assert.deepEqual(briefOf('`<!-- northstar-disable -->`', '', '```', '<!-- northstar-disable -->', '```').suppressions, []);
  });
});
