import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint, ruleSeverities } from '../../server/lint.ts';
import type { Applying } from '../../server/lsp/applying-settings.ts';
import { lintedDocuments } from '../../server/lsp/linted-documents.ts';
import { toldFindings, toldQuestions, toldRule } from '../../server/lsp/told.ts';
import { defaultSettings, type Settings } from '../../server/settings/settings.ts';
import { documents } from '../vscode/workspace.ts';

const { once } = lintedDocuments({ lint, onError: (_, error) => assert.fail(String(error)), onTooLong: assert.fail });

function linted(text: string, settings: Partial<Settings> = {}) {
  const resolved = { settings: { ...defaultSettings, ...settings } } as Applying['resolved'];
  const applying: Applying = { resolved, root: undefined, path: undefined, baseline: undefined, known: [] };
  return once(TextDocument.create('untitled:brief', 'markdown', 0, text), applying);
}

describe('What an assistant is told', () => {
  it('is that Northstar is off where the settings say so', () => {
    const off = linted(documents['vague.md'].text, { enable: false });
    assert.equal(toldFindings(off), 'Northstar is switched off here by the setting `northstar.enable`.');
    assert.equal(toldQuestions(off), toldFindings(off));
  });

  it('has sixty findings at most, and the number of the others', () => {
    const gaps = '- TBD\n'.repeat(75);
    const lines = toldFindings(linted(`---\nnorthstar: true\n---\n\n## Learning objectives\n\n${gaps}`)).split('\n');
    const found = lines.slice(lines.findIndex((line) => line.endsWith(' findings:')) + 1);
    assert.equal(found.length, 61);
    const all = /^(\d+) findings:$/m.exec(lines.join('\n'))?.[1];
    assert.equal(found.at(-1), `- and ${Number(all) - 60} more`);
  });

  it('explains a rule whatever the letters of its id', async () => {
    const page = (rule: string) => `# About ${rule}\n\nLead.\n\n## Marked\n\nBad.\n\n## How to fix it\n\nSo.\n`;
    assert.equal(
      await toldRule(' Purpose-Vague ', ruleSeverities, page),
      'Rule purpose-vague, by default: warning.\n\n# About purpose-vague\n\nLead.\n\n## How to fix it\n\nSo.',
    );
  });
});
