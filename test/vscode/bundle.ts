/** Bundles the tests that run inside VS Code, for the extension host in Node and for the one in a web worker. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

export type ExtensionHost = 'node' | 'web';

const { resolve } = createRequire(import.meta.url);

/** A worker has neither Node's modules nor mocha: the browser's builds of both stand in. */
const forBrowsers: Plugin = {
  name: 'for-browsers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^mocha$/ }, () => ({ path: fileURLToPath(new URL('extension/mocha-browser.ts', import.meta.url)) }));
    onResolve({ filter: /^node:assert\/strict$/ }, () => ({
      path: fileURLToPath(new URL('extension/assert-browser.ts', import.meta.url)),
    }));
    // The slash asks for the package and not for Node's own module.
    onResolve({ filter: /^(?:node:)?(?:assert|util)\/?$/ }, ({ path }) => ({
      path: resolve(path.replace(/^(?:node:)?(\w+)\/?$/, '$1/')),
    }));
    // Its package is one of ES modules and the file is a plain script: the bundle's own `module` is not for it to fill.
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `var exports, module, define;\n${await readFile(file, 'utf8')}`,
    }));
  },
};

const options: Readonly<Record<ExtensionHost, BuildOptions>> = {
  node: { platform: 'node', target: 'node22', external: ['vscode', 'mocha'] },
  web: {
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    conditions: ['worker', 'browser'],
    plugins: [forBrowsers],
    define: { global: 'globalThis', 'process.env': '{}', 'process.stderr': 'undefined' },
  },
};

/** Writes one CommonJS file, which every extension host can load. `environment` is what the tests find in `process.env`, of which a worker has none. */
export async function bundleTests(
  host: ExtensionHost,
  outfile: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const named = Object.entries(environment).map(([name, value]) => [`process.env.${name}`, JSON.stringify(value)]);
  await build({
    ...options[host],
    entryPoints: [fileURLToPath(new URL('extension/main.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'cjs',
    define: { ...options[host].define, ...Object.fromEntries(named) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
