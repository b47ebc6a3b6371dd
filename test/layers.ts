/** Who may import whom in `server/`: `layers.test.ts` holds the code to it, and `docs/architecture.svg` is drawn from it. */

/** Each layer of `server/`, and the layers or single files that it may import; its own files it may always. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  markdown: [],
  english: [],
  brief: ['markdown'],
  rewrite: ['brief', 'english', 'markdown', 'rules/rule.ts'],
  rules: ['brief', 'english', 'markdown', 'rewrite'],
  map: ['brief', 'english', 'markdown', 'rules'],
  settings: ['rules/rule.ts', 'brief/model.ts', 'baseline.ts'],
  'lint.ts': [
    'baseline.ts',
    'brief',
    'english/document-kind.ts',
    'english/section-role.ts',
    'map',
    'markdown',
    'rewrite/closing.ts',
    'rewrite/question-list.ts',
    'rewrite/questions.ts',
    'rewrite/said.ts',
    'rules',
    'settings',
    'suppression.ts',
  ],
  'baseline.ts': ['brief/model.ts', 'lint.ts'],
  'suppression.ts': ['brief', 'markdown', 'lint.ts'],
  report: [
    'lint.ts',
    'map/form.ts',
    'map/drawing',
    'rules/outline-form.ts',
    'rules/review-form.ts',
    'rules/rule.ts',
    'rewrite/question-list.ts',
    'rewrite/template.ts',
    'markdown/block.ts',
  ],
  lsp: [
    'baseline.ts',
    'lint.ts',
    'map/form.ts',
    'map/drawing',
    'report/brief-review.ts',
    'rules',
    'settings',
    'rewrite/draft.ts',
    'rewrite/new-brief.ts',
    'rewrite/scaffolds.ts',
    'rewrite/template.ts',
    'markdown/block.ts',
    'brief/model.ts',
  ],
  cli: ['baseline.ts', 'lint.ts', 'report', 'rewrite/new-brief.ts', 'rewrite/template.ts', 'rules', 'settings', 'lsp/node.ts'],
};

/** The files of `server/` that the client may import: the names on the wire. */
export const clientMayImport: readonly string[] = ['lsp/protocol.ts'];
