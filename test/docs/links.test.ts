/** Every link of every page leads somewhere, and every path and script that a page names is there. */
import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, it } from 'mocha';
import manifest from '../../package.json' with { type: 'json' };
import { nodes, pages, project } from './pages.ts';

/** The only other places that the pages send readers to: few, so that few can vanish. */
const elsewhere: readonly string[] = ['https://jblevins.org/projects/markdown-mode/', 'https://lsp.sublimetext.io/'];

/** The anchors of a page's headings, as GitHub and VS Code name them. */
function anchors(page: string): Set<string> {
  const slugger = new GithubSlugger();
  return new Set(nodes(page, 'heading').map((heading) => slugger.slug(textOf(heading))));
}

function targets(page: string): string[] {
  return [...nodes(page, 'link'), ...nodes(page, 'image'), ...nodes(page, 'definition')].map(({ url }) => url);
}

/** What is wrong with a link, if anything. */
function fault(page: string, target: string): string | undefined {
  if (/^command:northstar\./.test(target)) {
    const named = manifest.contributes.commands.some(({ command }) => `command:${command}` === target);
    return named ? undefined : 'there is no such command';
  }
  if (/^[a-z]+:/i.test(target)) return elsewhere.includes(target) ? undefined : 'an address that is not among the few';
  const [place = '', anchor] = target.split('#');
  const file = place === '' ? page : path.posix.join(path.posix.dirname(page), decodeURIComponent(place));
  if (file.startsWith('../') || !existsSync(path.join(project, file))) return `there is no ${file}`;
  if (page.startsWith('server/rules/') && !file.startsWith('server/rules/'))
    return 'the pages of rules are shipped by themselves';
  if (anchor === undefined) return undefined;
  if (!pages.includes(file)) return `${file} is no page with headings`;
  return anchors(file).has(anchor) ? undefined : `${file} has no heading #${anchor}`;
}

/** The scripts, and the files and folders of the project, that a page names in code. */
function named(page: string): { scripts: string[]; files: string[] } {
  const words = nodes(page, 'inlineCode').map(({ value }) => value);
  const lines = nodes(page, 'code').flatMap(({ lang, value }) => (lang === 'sh' ? value.split('\n') : []));
  return {
    scripts: [...words, ...lines].flatMap((text) => [...text.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name)),
    files: words.filter((word) => /^(?:client|docs|examples|media|scripts|server|test|training)\/[\w./-]*$/.test(word)),
  };
}

describe('The pages', () => {
  it('are all there', () => {
    assert.ok(pages.length > 35, `${pages.length} pages`);
    assert.ok(pages.flatMap(targets).length > 50);
  });

  it('lead to all of docs/', () => {
    const reached = new Set<string>(['README.md']);
    for (const page of reached) {
      for (const target of targets(page)) {
        const file = path.posix.join(path.posix.dirname(page), target.split('#')[0] ?? '');
        if (pages.includes(file)) reached.add(file);
      }
    }
    assert.deepEqual(
      pages.filter((page) => page.startsWith('docs/') && !reached.has(page)),
      [],
    );
  });

  for (const page of pages) {
    it(`${page} leads where it says`, () => {
      const faults = targets(page).flatMap((target) => {
        const what = fault(page, target);
        return what ? [`${target}: ${what}`] : [];
      });
      assert.deepEqual(faults, []);
    });

    it(`${page} names scripts and files that are there`, () => {
      const { scripts, files } = named(page);
      const absent = [
        ...scripts.filter((name) => !(name in manifest.scripts)).map((name) => `npm run ${name}`),
        // Letters in capitals stand for what the reader chooses.
        ...files.filter((file) => globSync(file.replace(/\b[A-Z]+\b/g, '*'), { cwd: project }).length === 0),
      ];
      assert.deepEqual(absent, []);
    });
  }
});
