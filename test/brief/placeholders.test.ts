import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { placeholdersIn } from '../../server/brief/placeholders.ts';
import { briefOf, written } from './read.ts';

/** The placeholders of a line in a purpose section. */
function left(...lines: string[]): string[] {
  const brief = briefOf('## Purpose', '', ...lines);
  const found = brief.sections.flatMap((section) => placeholdersIn(section, brief.document));
  for (const placeholder of found) assert.equal(written(brief, placeholder), placeholder.text);
  return found.map(({ text }) => text);
}

describe('What is still to be filled in', () => {
  it('is in brackets, braces and chevrons', () => {
    assert.deepEqual(left('[Who] go from <current state> to {{new_state}}, by XX% by [date].'), [
      '[Who]',
      '<current state>',
      '{{new_state}}',
      'XX%',
      '[date]',
    ]);
    assert.deepEqual(left('<<audience>> and {group}'), ['<<audience>>', '{group}']);
    assert.deepEqual(left('<purpose statement>'), ['<purpose statement>']);
  });

  it('is a word or a sign for it', () => {
    assert.deepEqual(left('Room: TBD. Date: to be confirmed.'), ['TBD', 'to be confirmed']);
    assert.deepEqual(left('From ____ to ____.'), ['____', '____']);
    assert.deepEqual(left('____'), ['____']);
    assert.deepEqual(left('- TODO: ask the depot'), ['TODO']);
    assert.deepEqual(left('From XX to YY within NN days'), ['XX', 'YY', 'NN']);
    assert.deepEqual(left('Lorem ipsum dolor sit amet.'), ['Lorem ipsum']);
  });

  it('is in cells', () => {
    assert.deepEqual(left('| KPI | Target |', '|---|---|', '| Calls | XX |', '| Waste | TBC |'), ['XX', 'TBC']);
  });

  it('is no link, footnote, task box, code, comment or formula', () => {
    assert.deepEqual(
      left(
        '- [ ] Book',
        '- [x] [Print](x.md) and [see][map][^1], `{{name}}` <!-- TODO -->',
        '',
        '[map]: x.md',
        '',
        '[^1]: Note.',
      ),
      [],
    );
    assert.deepEqual(left('The load is $x_{1} + [a]$ here.'), []);
  });

  it('is no HTML element, no address and no comparison', () => {
    assert.deepEqual(
      left('H<sub>2</sub>O, <kbd>Ctrl</kbd>, <br> <https://example.org>, <a@example.org>, a < b > c, vector<int>'),
      [],
    );
  });

  it('is no name, numeral or quotation', () => {
    assert.deepEqual(left('TBD Ltd runs it in XXL at Super Bowl XX; "We [the crews] saw it" [sic], see [Appendix B].'), []);
  });
});
