/** `npm run build`: bundles the extension, its language servers and the command line into `dist/`, and says how large they are. */
import { chmod, cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { type SharedModules, shareWanted, takeShared } from './build/shared-modules.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(project, 'dist');
const pages = path.join(dist, 'rules');

/** The ES modules of the libraries shake better than their UMD builds, whose `require` esbuild cannot follow. */
const mainFields = ['module', 'main'];

const common: BuildOptions = {
  absWorkingDir: project,
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** For Node and the Node inside VS Code. CommonJS, because `require` is what the libraries and the extension host know. */
const node: BuildOptions = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields,
  define: { 'import.meta.dirname': '__dirname' },
};

/** For the command line: an ES module that reads the language server only when it is asked for. */
const cli: BuildOptions = {
  ...common,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields,
  splitting: true,
  outdir: 'dist',
  chunkNames: 'cli-[hash]',
  // Libraries of CommonJS ask for Node's modules by `require`.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
};

/** For the browser's workers: an extension there is CommonJS, a worker is a plain script. */
const web: BuildOptions = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  // Without `worker` a package may give its variant for pages, which needs a DOM.
  conditions: ['worker', 'browser'],
};

/** What both language servers run, the engine and the protocol: Node requires it, and a worker runs it before its own script. */
const serverModules: SharedModules = {
  bundle: './server-common.cjs',
  global: 'northstarCommon',
  includes: (file) => /^server\/(?:lint|lsp\/server)\.ts$/.test(file) || isProtocol(file),
  wanted: new Set(),
};

/** What both clients run. In a browser an extension is one file, so that file holds it. */
const clientModules: SharedModules = {
  bundle: './client-web.cjs',
  global: '',
  includes: isProtocol,
  wanted: new Set(),
};

/** The part of the protocol's libraries that is the same wherever they run. */
function isProtocol(file: string): boolean {
  return /^node_modules\/vscode-[a-z-]+\/lib\/common\//.test(file);
}

/** Of the manifest a bundle needs who we are, and not the whole of it. */
const manifestInBrief: Plugin = {
  name: 'manifest-in-brief',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package\.json$/ }, async ({ path: file }) => {
      if (file !== path.join(project, 'package.json')) return undefined;
      const { name, publisher, version } = JSON.parse(await readFile(file, 'utf8'));
      return { contents: JSON.stringify({ name, publisher, version }), loader: 'json' };
    });
  },
};

const bundles: readonly BuildOptions[] = [
  {
    ...node,
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/client.cjs',
    external: ['vscode'],
    plugins: [takeShared(clientModules, 'node')],
  },
  {
    ...node,
    entryPoints: ['server/lsp/node.ts'],
    outfile: 'dist/server.cjs',
    // As the command line does it, and before the rest is loaded: Node 22 and later keep the compiled code for the next start.
    banner: { js: "require('node:module').enableCompileCache?.();" },
    plugins: [takeShared(serverModules, 'node')],
  },
  {
    ...web,
    entryPoints: ['server/lsp/web.ts'],
    outfile: 'dist/server-web.js',
    format: 'iife',
    plugins: [takeShared(serverModules, 'worker')],
  },
  { ...web, entryPoints: ['client/map/page.ts'], outfile: 'dist/map-page.js', format: 'iife' },
  { ...cli, entryPoints: { cli: 'server/cli/main.ts' }, plugins: [manifestInBrief] },
];

/** Those that hold what the others ask for, and so come after them. */
const sharing: readonly (() => BuildOptions)[] = [
  () => ({
    ...web,
    stdin: { contents: `export * from './client/web.ts';\n${shareWanted(clientModules)}`, resolveDir: project },
    outfile: 'dist/client-web.cjs',
    format: 'cjs',
    external: ['vscode'],
  }),
  () => ({
    ...web,
    mainFields,
    stdin: { contents: shareWanted(serverModules), resolveDir: project },
    outfile: 'dist/server-common.cjs',
    format: 'iife',
    globalName: serverModules.global,
    footer: { js: `if (typeof module === 'object') module.exports = ${serverModules.global};` },
  }),
];

await rm(dist, { recursive: true, force: true });
await mkdir(pages, { recursive: true });
for (const name of await readdir(path.join(project, 'server', 'rules'))) {
  if (name.endsWith('.md')) await cp(path.join(project, 'server', 'rules', name), path.join(pages, name));
}
await Promise.all(bundles.map(build));
await Promise.all(sharing.map((options) => build(options())));
await chmod(path.join(dist, 'cli.js'), 0o755);

for (const name of (await readdir(dist)).sort()) {
  if (!/\.c?js$/.test(name)) continue;
  const bytes = await readFile(path.join(dist, name));
  console.log(`dist/${name.padEnd(16)} ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} compressed`);
}

function kilobytes(count: number): string {
  return `${(count / 1000).toFixed(1).padStart(7)} kB`;
}
