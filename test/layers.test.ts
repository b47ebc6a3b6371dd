/** Who may import whom: the layers of the house, and what may touch the disk or the process. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';

const root = path.join(import.meta.dirname, '..');

/** The layers of `server/` that each layer may import; its own files it may always. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  markdown: [],
  english: [],
  brief: ['markdown'],
  rewrite: ['brief', 'english', 'markdown', 'rules/rule.ts'],
  rules: ['brief', 'english', 'markdown', 'rewrite'],
  map: [
    'brief',
    'english',
    'markdown',
    'rules/brief-parts.ts',
    'rules/choices.ts',
    'rules/currency.ts',
    'rules/currency-use.ts',
    'rules/ladder.ts',
    'rules/measured-results.ts',
    'rules/purpose-elsewhere.ts',
    'rules/purpose-statements.ts',
    'rules/social-spaces.ts',
    'rules/wiifm.ts',
  ],
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
    'map/drawing',
    'map/form.ts',
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

/** Packages that one place alone may know. */
const owners: readonly (readonly [pattern: RegExp, owner: RegExp])[] = [
  [/^(?:unified|remark|micromark|mdast)/, /^server\/markdown\//],
  [/^vscode-languageserver/, /^server\/lsp\//],
  [/^vscode(?:-languageclient.*)?$/, /^client\//],
  [/^wink-/, /^server\/english\/tagger\.ts$/],
];

/** Where Node's own modules may be used in what is shipped. */
const touchesNode = /^(?:server\/cli\/|server\/lsp\/node\.ts$|client\/)/;

interface Import {
  readonly file: string;
  readonly target: string;
}

const imports = globSync(['server/**/*.ts', 'client/**/*.ts'], { cwd: root }).flatMap((found) => {
  const file = found.split(path.sep).join('/');
  const source = readFileSync(path.join(root, file), 'utf8');
  return [...source.matchAll(/^(?:import|export)\b[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match): Import => {
      const target = (match[1] ?? match[2] ?? match[3]) as string;
      return { file, target: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target };
    },
  );
});

describe('The layers', () => {
  it('are all that stands in server/', () => {
    const found = new Set(globSync('server/*', { cwd: root }).map((entry) => path.basename(entry)));
    assert.deepEqual(
      [...found].filter((entry) => !(entry in allowed)),
      [],
    );
  });

  for (const [layer, others] of Object.entries(allowed)) {
    it(`${layer} imports ${others.length === 0 ? 'no other layer' : others.join(', ')}`, () => {
      const own = imports.filter(({ file, target }) => inLayer(file, layer) && target.startsWith('server/'));
      const wrong = own.filter(({ target }) => !inLayer(target, layer) && !others.some((other) => inLayer(target, other)));
      assert.deepEqual(wrong, []);
    });
  }

  it('the client takes nothing from the server but the names on the wire', () => {
    const wrong = imports.filter(
      ({ file, target }) => file.startsWith('client/') && target.startsWith('server/') && target !== 'server/lsp/protocol.ts',
    );
    assert.deepEqual(wrong, []);
  });

  it('a map is drawn without the engine', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith('server/map/drawing/') && !target.startsWith('server/map/drawing/') && target !== 'server/map/form.ts',
    );
    assert.deepEqual(wrong, []);
  });

  it('no rule imports another rule', () => {
    const ids = globSync('server/rules/*.md', { cwd: root }).map((page) => path.basename(page, '.md'));
    const isRule = (file: string) => ids.some((id) => file === `server/rules/${id}.ts`);
    assert.deepEqual(
      imports.filter(({ file, target }) => isRule(file) && isRule(target)),
      [],
    );
  });

  for (const [pattern, owner] of owners) {
    it(`only ${owner.source} knows ${pattern.source}`, () => {
      assert.deepEqual(
        imports.filter(({ file, target }) => pattern.test(target) && !owner.test(file)),
        [],
      );
    });
  }

  it('nothing but the command line, the node entry and the client touches disk or process', () => {
    const wrong = imports.filter(({ file, target }) => target.startsWith('node:') && !touchesNode.test(file));
    assert.deepEqual(wrong, []);
    const globals = globSync('server/**/*.ts', { cwd: root })
      .map((file) => file.split(path.sep).join('/'))
      .filter(
        (file) =>
          !touchesNode.test(file) && /\b(?:process|Buffer|require)\b\s*[.([]/.test(readFileSync(path.join(root, file), 'utf8')),
      );
    assert.deepEqual(globals, []);
  });
});

function inLayer(file: string, layer: string): boolean {
  if (!file.startsWith('server/')) return false;
  const place = file.slice('server/'.length);
  return place === layer || place.startsWith(`${layer}/`);
}
