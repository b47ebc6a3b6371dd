/** Who may import whom: the layers of the house, and what may touch the disk or the process. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { allowed, clientMayImport } from './layers.ts';

const root = path.join(import.meta.dirname, '..');

/** Packages that one place alone may know. */
const owners: readonly (readonly [pattern: RegExp, owner: RegExp])[] = [
  [/^(?:unified|remark|micromark|mdast)/, /^server\/markdown\//],
  [/^vscode-languageserver/, /^server\/lsp\//],
  [/^vscode(?:-languageclient.*)?$/, /^client\//],
  [/^wink-/, /^server\/english\/(?:tagger|context-rules)\.ts$/],
];

/** Where Node's own modules may be used in what is shipped. */
const touchesNode = /^(?:server\/cli\/|server\/lsp\/node(?:-memory)?\.ts$|client\/)/;

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
      ({ file, target }) =>
        file.startsWith('client/') && target.startsWith('server/') && !clientMayImport.some((own) => inLayer(target, own)),
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

  it('no rule imports another rule, and the map none', () => {
    const ids = globSync('server/rules/*.md', { cwd: root }).map((page) => path.basename(page, '.md'));
    const isRule = (file: string) => ids.some((id) => file === `server/rules/${id}.ts`);
    assert.deepEqual(
      imports.filter(({ file, target }) => (isRule(file) || inLayer(file, 'map')) && isRule(target)),
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

  it('nothing but the command line, the node entry with what it alone needs, and the client touches disk or process', () => {
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
