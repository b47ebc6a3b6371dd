/** The project's own pages, read as Markdown. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export const project = path.join(import.meta.dirname, '../..');

/** Every page that users or contributors read, relative to the project, with slashes. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...globSync(['docs/**/*.md', 'examples/**/*.md', 'media/walkthrough/*.md', 'server/rules/*.md'], { cwd: project })
    .map((file) => file.split(path.sep).join('/'))
    .sort(),
];

const trees = new Map<string, Root>();

/** The syntax tree of a page; front matter is left out. */
export function tree(page: string): Root {
  const known = trees.get(page);
  if (known) return known;
  const text = readFileSync(path.join(project, page), 'utf8').replace(/^---\n.*?\n---\n/s, (front) =>
    front.replace(/[^\n]/g, ''),
  );
  const root = unified().use(remarkParse).parse(text);
  trees.set(page, root);
  return root;
}

/** All nodes of a kind on a page, in their order. */
export function nodes<Kind extends Nodes['type']>(page: string, kind: Kind): Extract<Nodes, { type: Kind }>[] {
  const found: Extract<Nodes, { type: Kind }>[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === kind) found.push(node as Extract<Nodes, { type: Kind }>);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree(page));
  return found;
}
