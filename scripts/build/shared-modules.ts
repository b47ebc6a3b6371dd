/** Lets bundles of the extension share modules, so that the package holds each once. */
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** Modules of which one bundle holds the code, and others take them from there. */
export interface SharedModules {
  /** The bundle that holds them, as its neighbours in `dist/` name it. */
  readonly bundle: string;
  /** The global variable that it sets where there is no `require`, in a worker. */
  readonly global: string;
  /** Whether a module is shared: its path from the project's folder, with slashes. */
  includes(file: string): boolean;
  /** The paths of those that have been asked for so far. */
  readonly wanted: Set<string>;
}

/** For a bundle that takes the shared modules from their bundle: by `require` in Node, from the global variable in a worker that has run it. */
export function takeShared({ bundle, global, includes, wanted }: SharedModules, place: 'node' | 'worker'): Plugin {
  const namespace = 'shared';
  return {
    name: 'take-shared',
    setup({ initialOptions, onResolve, onLoad, resolve }) {
      const project = initialOptions.absWorkingDir ?? process.cwd();
      onResolve({ filter: /.*/ }, async ({ path: asked, importer, kind, resolveDir, pluginData }) => {
        if (asked === bundle) return { path: bundle, external: true };
        if (kind === 'entry-point' || pluginData === namespace) return undefined;
        const found = await resolve(asked, { importer, kind, resolveDir, pluginData: namespace });
        const file = path.relative(project, found.path).split(path.sep).join('/');
        if (found.external || found.errors.length > 0 || !includes(file)) return found;
        wanted.add(file);
        return { path: file, namespace };
      });
      onLoad({ filter: /.*/, namespace }, ({ path: file }) => ({
        contents: `module.exports = ${place === 'node' ? `require('${bundle}')` : global}.shared[${JSON.stringify(file)}];`,
        resolveDir: project,
      }));
    },
  };
}

/**
 * The source of a module that exports `shared`, with what has been asked for. A library's module is run when it is first taken; one of
 * ours at once, as it is small and the bundler then leaves out what nobody uses.
 */
export function shareWanted({ wanted }: SharedModules): string {
  const files = [...wanted].sort();
  const isLibrary = (file: string) => file.startsWith('node_modules/');
  const ours = files.filter((file) => !isLibrary(file));
  return [
    ...ours.map((file, index) => `import * as ours${index} from ${JSON.stringify(`./${file}`)};`),
    'export const shared = {',
    ...ours.map((file, index) => `${JSON.stringify(file)}: ours${index},`),
    ...files
      .filter(isLibrary)
      .map((file) => `get ${JSON.stringify(file)}() { return require(${JSON.stringify(`./${file}`)}); },`),
    '};',
  ].join('\n');
}
