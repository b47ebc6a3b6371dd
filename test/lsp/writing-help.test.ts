/** What helps while a brief is written: completions, lenses, hovers over names of sections. With the real engine. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint } from '../../server/lint.ts';
import { toCodeLenses } from '../../server/lsp/code-lens.ts';
import { toCompletions } from '../../server/lsp/completion.ts';
import { headingHover } from '../../server/lsp/heading-hover.ts';

const brief = `# Lambing: a course for shepherds

## Purpose

Hill shepherds will understand thirst in lambs.

## Audience

Forty hill shepherds.

## Currency

A night's sleep.

`;

function completions(last: string, snippets = true) {
  const document = TextDocument.create('file:///brief.md', 'markdown', 1, brief + last);
  const { outline, findings } = lint({ text: document.getText(), path: 'brief.md' });
  return toCompletions({
    document,
    position: document.positionAt(document.getText().length),
    outline: outline(),
    raised: [...new Set(findings.map(({ rule }) => rule))],
    snippets,
  });
}

describe('Completion', () => {
  it('offers the sections that the brief lacks, in the order in which it is argued', () => {
    assert.deepEqual(
      completions('## ').map(({ label }) => label),
      ['Root cause', 'Objectives', 'Design decisions', 'Social space', 'Discussion prompts', 'Success measures'],
    );
  });

  it('writes a section with its gaps as tab stops, at the level that was begun', () => {
    const [cause] = completions('### Ro');
    assert.ok(cause?.textEdit && 'range' in cause.textEdit);
    assert.match(cause.textEdit.newText, /^### Root cause\n\nWe looked at \$\{1:\[what you looked at/);
    assert.deepEqual(cause.textEdit.range.start.character, 0);
  });

  it('gives a client without snippets the gaps in brackets', () => {
    const [cause] = completions('## ', false);
    assert.ok(cause?.textEdit && 'range' in cause.textEdit);
    assert.match(cause.textEdit.newText, /^## Root cause\n\nWe looked at \[what you looked at/);
  });

  it('offers a transformation statement where a sentence may begin', () => {
    assert.deepEqual(
      completions('Who').map(({ label }) => label),
      ['Transformation statement'],
    );
  });

  it('offers to suppress what the brief raises, with a gap for the reason', () => {
    const first = completions('<!-- ').find(({ label }) => label === 'Suppress purpose-vague on the next line');
    assert.ok(first?.textEdit && 'range' in first.textEdit);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of snippets
    assert.equal(first.textEdit.newText, '<!-- northstar-disable-next-line purpose-vague -- ${1:[the reason]} -->$0');
  });

  it('says nothing in the middle of a sentence', () => {
    assert.deepEqual(completions('They keep the ewes, and the'), []);
  });
});

describe('Code lens', () => {
  const lenses = (text: string, commands = true) => {
    const document = TextDocument.create('file:///brief.md', 'markdown', 1, text);
    return toCodeLenses(document, lint({ text, path: 'brief.md' }).outline(), { commands }).map(({ range, command }) => [
      range.start.line,
      command?.title,
    ]);
  };

  it('tells over the purpose and the currency how far they have come', () => {
    assert.deepEqual(lenses(brief), [
      [2, 'Purpose: Vague. It promises exposure, and no change yet – mend…'],
      [10, 'Currency: Halfway. Stated; how do you know? – mend…'],
    ]);
  });

  it('says so where all is there', () => {
    const whole = brief
      .replace(
        'will understand thirst in lambs',
        'will tube a lamb within the hour instead of waiting for morning, halving losses',
      )
      .replace("A night's sleep.", "A night's sleep: nine of the twelve we interviewed said so.");
    assert.deepEqual(lenses(whole), [
      [2, 'Purpose: Clear. Who, from, to and a measured result are there'],
      [10, 'Currency: Clear. Stated, and the brief says how you know'],
    ]);
  });

  it('names what is missing', () => {
    assert.deepEqual(lenses(brief.replace('understand thirst in lambs', 'tube a thirsty lamb within the hour'), false)[0], [
      2,
      'Purpose: Halfway. Still missing: what they do today, the measurable result',
    ]);
  });

  it('has nothing to say of other documents', () => {
    assert.deepEqual(lenses('# Notes\n\n## Purpose\n\nBuy milk.\n'), []);
  });
});

describe('Hover over the name of a section', () => {
  it('says what belongs there', () => {
    const document = TextDocument.create('file:///brief.md', 'markdown', 1, brief);
    const { outline } = lint({ text: brief, path: 'brief.md' });
    const hover = headingHover(document, outline(), brief.indexOf('Currency') + 2, true);
    assert.deepEqual(hover?.contents, {
      kind: 'markdown',
      value: '**Currency.** What this audience would trade its time and energy for, and how you know.',
    });
    assert.equal(headingHover(document, outline(), brief.indexOf('Forty'), true), undefined);
  });
});
