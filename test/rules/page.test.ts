import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { examplesOf, severityOn } from './page.ts';

const block = (info: string, text: string) => `\`\`\`${info}\n${text}\n\`\`\`\n`;
const bad = block('markdown bad', '# Bad');
const findings = block('text findings', '1:1-1:6 warning It is bad: mend it.');

describe('A rule’s page', () => {
  it('is read with its examples, what is found in them, and the text after the fix', () => {
    const page = `# Title\n\n${bad}\n${findings}\n${block('markdown fixed', '# Mended')}\n${block('markdown good', '# Good')}`;
    assert.deepEqual(examplesOf(page), [
      { kind: 'bad', line: 3, text: '# Bad\n', findings: ['1:1-1:6 warning It is bad: mend it.'], fixed: '# Mended\n' },
      { kind: 'good', line: 15, text: '# Good\n', findings: [] },
    ]);
  });

  it('may show a document with fences of its own', () => {
    const inner = block('js', 'call();');
    assert.equal(examplesOf(`\`\`\`\`markdown good\n${inner}\`\`\`\`\n`)[0]?.text, inner);
  });

  it('says the rule’s severity among its options', () => {
    assert.equal(severityOn('## Options\n\n- **Severity:** hint. To change it, …\n'), 'hint');
    assert.equal(severityOn('## Options\n'), undefined);
  });

  for (const [what, page, message] of [
    ['a bad example without findings', bad, /Line 1: findings must follow/],
    ['findings behind a good example', `${block('markdown good', '# Good')}${findings}`, /Line 4: a block "text findings"/],
    [
      'a second fix',
      `${bad}${findings}${block('markdown fixed', '1')}${block('markdown fixed', '2')}`,
      /Line 10: a block "markdown fixed"/,
    ],
    ['a block of another name', block('markdown godo', '# Good'), /Line 1: a block "markdown godo"/],
    ['a block without a name', block('', '# Good'), /Line 1: a block ""/],
    [
      'a finding in another form',
      `${bad}${block('text findings', '1:1 warning It is bad.')}`,
      /Line 5: "1:1 warning It is bad\." is no finding/,
    ],
    ['a block that is not closed', '```markdown good\n# Good\n', /Line 1: the block is not closed/],
  ] as const)
    it(`is refused with ${what}`, () => {
      assert.throws(() => examplesOf(page), message);
    });
});
