import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { type Finding, lint } from '../../server/lint.ts';
import { suppressHere, suppressInDocument } from '../../server/lsp/suppression.ts';
import { applied } from '../../server/rewrite/applied.ts';

/** A finding on the first place of `words`. */
function findingOn(text: string, words: string): Finding {
  const start = text.indexOf(words);
  assert.ok(start >= 0);
  return {
    rule: 'purpose-vague',
    severity: 'warning',
    message: '',
    range: { start, end: start + words.length },
    fixes: () => [],
  };
}

function here(text: string, words: string): string | undefined {
  const fix = suppressHere(text, findingOn(text, words));
  return fix && applied(text, fix);
}

function inDocument(text: string, words: string): string | undefined {
  const fix = suppressInDocument(text, findingOn(text, words));
  return fix && applied(text, fix);
}

const comment = '<!-- northstar-disable-next-line purpose-vague -- [the reason] -->';

describe('Suppress here', () => {
  it('puts a comment on a line of its own before a paragraph', () => {
    assert.equal(here('## Purpose\n\nTo know.\n', 'To know.'), `## Purpose\n\n${comment}\nTo know.\n`);
  });

  it("keeps the document's line endings and the indent", () => {
    assert.equal(here('- Purpose:\r\n\r\n  To know.', 'To know.'), `- Purpose:\r\n\r\n  ${comment}\r\n  To know.`);
  });

  it('does not break a list or a paragraph in two', () => {
    assert.equal(here('1. One\n2. To know.\n', 'To know.'), `1. One ${comment}\n2. To know.\n`);
    assert.equal(here('A line\nTo know.\n', 'To know.'), `A line ${comment}\nTo know.\n`);
  });

  it('keeps the reason that is there behind the rules', () => {
    assert.equal(
      here('<!-- northstar-disable-next-line audience-generic -- they know -->\nTo know.\n', 'To know.'),
      '<!-- northstar-disable-next-line audience-generic purpose-vague -- they know -->\nTo know.\n',
    );
  });

  it('adds the rule to a comment that is there', () => {
    assert.equal(
      here('<!-- northstar-disable-next-line audience-generic -->\nTo know.\n', 'To know.'),
      '<!-- northstar-disable-next-line audience-generic purpose-vague -->\nTo know.\n',
    );
  });

  it('encloses a table', () => {
    assert.equal(
      here('Text\n\n| A | B |\n| - | - |\n| Purpose | To know. |', 'To know.'),
      'Text\n\n<!-- northstar-disable purpose-vague -- [the reason] -->\n| A | B |\n| - | - |\n| Purpose | To know. |\n<!-- northstar-enable purpose-vague -->',
    );
  });

  it('is not offered in front matter', () => {
    assert.equal(here('---\npurpose: To know.\n---\n', 'To know.'), undefined);
  });
});

describe('Suppress in this document', () => {
  it('adds the rule to what the front matter already says of Northstar', () => {
    assert.equal(
      inDocument('---\nnorthstar: true\n---\n\nTo know.\n', 'To know.'),
      '---\nnorthstar: { disable: [purpose-vague] }\n---\n\nTo know.\n',
    );
    assert.equal(
      inDocument('---\r\nnorthstar: { disable: [wiifm-only] }\r\n---\r\n\r\nTo know.\r\n', 'To know.'),
      '---\r\nnorthstar: { disable: [wiifm-only, purpose-vague] }\r\n---\r\n\r\nTo know.\r\n',
    );
  });

  it('puts a comment at the top, below the front matter where the rule cannot stand in it', () => {
    assert.equal(inDocument('To know.\n', 'To know.'), '<!-- northstar-disable purpose-vague -->\n\nTo know.\n');
    assert.equal(
      inDocument('+++\na = 1\n+++\nTo know.\n', 'To know.'),
      '+++\na = 1\n+++\n<!-- northstar-disable purpose-vague -->\n\nTo know.\n',
    );
    assert.equal(
      inDocument('---\nnorthstar:\n  disable: [wiifm-only]\n---\nTo know.\n', 'To know.'),
      '---\nnorthstar:\n  disable: [wiifm-only]\n---\n<!-- northstar-disable purpose-vague -->\n\nTo know.\n',
    );
  });

  it('is not undone by a comment further down', () => {
    const enable = '<!-- northstar-enable -->\n';
    assert.equal(
      inDocument(`To know.\n${enable}`, 'To know.'),
      `---\nnorthstar: { disable: [purpose-vague] }\n---\n\nTo know.\n${enable}`,
    );
    assert.equal(inDocument(`+++\na = 1\n+++\nTo know.\n${enable}`, 'To know.'), undefined);
  });

  it('writes into the front matter', () => {
    assert.equal(
      inDocument('---\r\npurpose: To know.\r\n---\r\n', 'To know.'),
      '---\r\npurpose: To know.\r\nnorthstar: { disable: [purpose-vague] }\r\n---\r\n',
    );
  });
});

describe('Suppressions in whole briefs', () => {
  const folder = fileURLToPath(new URL('../corpus/briefs', import.meta.url));
  const counts = (text: string) => {
    const counted = new Map<string, number>();
    for (const { rule } of lint({ text }).findings) counted.set(rule, (counted.get(rule) ?? 0) + 1);
    counted.delete('suppression-unused');
    return counted;
  };

  for (const name of globSync('*.md', { cwd: folder }).sort()) {
    it(`${name}: each silences its finding and changes nothing else`, () => {
      const source = readFileSync(`${folder}/${name}`, 'utf8').replace(/\r\n/g, '\n');
      for (const text of [source, source.replaceAll('\n', '\r\n')]) {
        const before = counts(text);
        for (const finding of lint({ text }).findings) {
          for (const fix of [suppressHere(text, finding), suppressInDocument(text, finding)]) {
            if (!fix) continue;
            const after = counts(applied(text, fix));
            const { rule } = finding;
            const left = after.get(rule) ?? 0;
            assert.ok(left < (before.get(rule) ?? 0), `${fix.title}: it is still marked`);
            const expected = new Map(before).set(rule, left);
            if (left === 0) expected.delete(rule);
            assert.deepEqual(after, expected, fix.title);
          }
        }
      }
    });
  }
});
