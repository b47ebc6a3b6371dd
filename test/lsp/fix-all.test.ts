/** Mending many findings in one step, with the real engine. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lint } from '../../server/lint.ts';
import { fixAllByItself, fixAllOf } from '../../server/lsp/fix-all.ts';
import { applied } from '../../server/rewrite/applied.ts';

const brief = `---
northstar: true
---

# Lambing course

## Objectives

- Understand the signs of thirst
- Know how a lamb is tubed
- Weigh a lamb and enter it

<!-- northstar-disable-next-line objective-vague -->

- Dose a lamb by its weight

<!-- northstar-disable-next-line purpose-vague -->
`;

function findings(text: string) {
  return lint({ text, path: 'brief.md' }).findings;
}

describe('Fix all of a rule', () => {
  it('mends every finding of it and nothing else', () => {
    const fix = fixAllOf('objective-vague', findings(brief));
    assert.equal(fix?.title, 'Fix all 2 of objective-vague');
    const after = applied(brief, fix);
    assert.deepEqual(
      findings(after).filter(({ rule }) => rule === 'objective-vague'),
      [],
    );
    assert.ok(after.includes('- Weigh a lamb and enter it\n'));
  });

  it('is not offered for one', () => {
    assert.equal(fixAllOf('purpose-missing', findings(brief)), undefined);
  });
});

describe('Fix all that needs no author', () => {
  it('takes away what suppresses nothing, and writes no word', () => {
    const fix = fixAllByItself(findings(brief));
    assert.ok(fix);
    const after = applied(brief, fix);
    assert.ok(!after.includes('northstar-disable'));
    assert.equal(after.replaceAll('\n', ''), brief.replace(/<!--.*-->/g, '').replaceAll('\n', ''));
    assert.equal(fixAllByItself(findings(after)), undefined);
  });
});
