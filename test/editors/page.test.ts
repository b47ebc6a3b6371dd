/** The blocks of docs/editors.md that no editor here can try: they are well formed, and start the server with the command that there is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParseError, parse as parseJson } from 'jsonc-parser';
import { describe, it } from 'mocha';
import { parse as parseToml } from 'smol-toml';

const page = readFileSync(path.join(import.meta.dirname, '../../docs/editors.md'), 'utf8');
const [, command = ''] = /^```sh\n(northstar .*)\n```$/m.exec(page) ?? [];

/** The first block below a heading. */
function block(heading: string): { language: string; text: string } {
  const section = page.slice(page.indexOf(`\n## ${heading}\n`)).split('\n## ')[1] ?? '';
  const [, language = '', text = ''] = /^```(\w+)\n(.*?)^```$/ms.exec(section) ?? [];
  assert.ok(text, `a block below ${heading}`);
  return { language, text };
}

function json(text: string) {
  const errors: ParseError[] = [];
  const value = parseJson(text, errors);
  assert.deepEqual(errors, []);
  return value;
}

describe('docs/editors.md', () => {
  it('says the command that the command line names for editors', () => assert.equal(command, 'northstar lsp --stdio'));

  it('starts it from Helix, for Markdown', () => {
    const { language, text } = block('Helix');
    assert.equal(language, 'toml');
    const [program, ...args] = command.split(' ');
    assert.deepEqual(JSON.parse(JSON.stringify(parseToml(text))), {
      'language-server': { northstar: { command: program, args } },
      language: [{ name: 'markdown', 'language-servers': ['northstar'] }],
    });
  });

  it('starts it from Emacs, for Markdown', () => {
    const { language, text } = block('Emacs');
    assert.equal(language, 'elisp');
    let depth = 0;
    for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[()]/g)) {
      if (token === '(') depth++;
      if (token === ')') depth--;
      assert.ok(depth >= 0, text);
    }
    assert.equal(depth, 0, text);
    const [, words = ''] = /\(\(markdown-mode gfm-mode\) \. \(([^)]*)\)\)/.exec(text) ?? [];
    assert.equal(words.replaceAll('"', ''), command);
  });

  it('starts it from Sublime Text, for Markdown', () => {
    const { northstar } = json(block('Sublime Text').text).clients;
    assert.equal(northstar.command.join(' '), command);
    assert.match('text.html.markdown', new RegExp(`^${northstar.selector}$`));
    assert.equal(northstar.enabled, true);
  });

  it('starts it from Kate, for Markdown', () => {
    const { markdown } = json(block('Kate').text).servers;
    assert.equal(markdown.command.join(' '), command);
    assert.match('Markdown', new RegExp(markdown.highlightingModeRegex));
  });
});
