/**
 * A language server on stdio around an engine that says exactly what the tests of the protocol need: it marks every "familiarize" sentence of
 * a document with a "## Purpose", and has one fix of each form. The real engine has tests of its own.
 */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Finding, LintResult } from '../../server/lint.ts';
import { lifecycle } from '../../server/lsp/lifecycle.ts';
import type { Lint } from '../../server/lsp/linted-documents.ts';
import { emptyMap } from '../../server/map/form.ts';
import { startServer } from '../../server/lsp/server.ts';
import { emptyOutline } from '../../server/rules/outline-form.ts';
import type { Fix } from '../../server/rules/rule.ts';
import { defaultSettings } from '../../server/settings/settings.ts';

const rest = {
  says: () => false,
  outline: () => emptyOutline,
  review: () => undefined,
  map: () => emptyMap,
  known: { still: 0, gone: 0 },
  accepted: () => [],
};

const lint: Lint = ({ text, path }, settings = defaultSettings): LintResult => {
  if (text.includes('breaks the engine')) throw new Error('The engine broke');
  const severity = settings.rules['purpose-vague'] ?? 'warning';
  if (!/^## Purpose/m.test(text) || severity === 'off')
    return {
      recognition: { brief: false, reason: 'no sections' },
      findings: [],
      questions: () => '',
      ...rest,
    };
  return {
    recognition: { brief: true, reason: 'sections' },
    questions: () => '## Open questions\n',
    ...rest,
    findings: [...text.matchAll(/[^\s|#-][^\n.|#]*familiarize[^.]*\./g)].map((match): Finding => {
      const start = match.index;
      const end = start + match[0].length;
      const who = { start, end: start + match[0].indexOf(' will') };
      const anatomy = { who, from: undefined, to: undefined, result: undefined, measured: false };
      return {
        rule: 'purpose-vague',
        severity,
        message: `Vague in ${path ?? 'no folder'}: say what changes.`,
        range: { start, end },
        anatomy,
        fixes: () => fixesOf(text.slice(start, end), start, end, text.slice(who.start, who.end)),
      };
    }),
  };
};

function fixesOf(sentence: string, start: number, end: number, who: string): readonly Fix[] {
  if (sentence.includes('breaks the fixes')) throw new Error('The fixes broke');
  const template = [
    `${who} will go from `,
    { stop: 'current state' },
    ' to ',
    { stop: 'what they do', choices: ['a', 'b'] },
    '.',
  ];
  return [
    { title: 'Rewrite as a transformation statement', preferred: true, edits: [{ range: { start, end }, template }] },
    { title: 'Remove the sentence', edits: [{ range: { start, end }, template: [''] }] },
  ];
}

startServer(createConnection(ProposedFeatures.all, { messageStrategy: lifecycle() }), {
  lint,
  rules: new Map([['purpose-vague', 'warning']]),
  readFile: async () => undefined,
  page: (rule) => `# ${rule}\n\n## Why\n\nExposure is *not* change.\n\n## Bad\n`,
  pageAddress: (rule) => `file:///pages/${rule}.md`,
});
