/**
 * Which VS Code the tests and `npm start` use where no desktop VS Code can be had.
 *
 * The npm package `code-server` carries a complete VS Code: workbench, server and extension host. Only that part is kept, with the few
 * of its dependencies that editing Markdown needs; the tarball is checked against the hash below, and its own shrinkwrap, which lies
 * inside the tarball, carries the hashes of the dependencies. To move to another version: change `packageVersion`, `vscodeVersion` and
 * `integrity` (`npm view code-server@VERSION dist.integrity`), then run `npm run test:vscode`.
 */

/** The version of VS Code inside the package. */
export const vscodeVersion = '1.139.1';

export const packageName = 'code-server';
export const packageVersion = '4.139.1';

/** Subresource integrity of the package's tarball. */
export const integrity = 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';

/** Where VS Code lies inside the tarball. */
export const folderInTarball = 'package/lib/vscode';

/** The server's dependencies that stay; the others (terminals, AI, remote tunnels, …) are never asked for while a document is edited. */
export const keptDependencies: readonly string[] = [
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep-universal',
  'cookie',
  'detect-libc',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'minimist',
  'tas-client',
  'undici',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
];

const silentLogger =
  'const log = () => ({ trace() {}, debug() {}, info() {}, warn() {}, error() {}, critical() {}, getLevel: () => 0, setLevel() {}, ' +
  'setPattern() {}, clearFormatters() {}, flush() {}, drop() {} });\n' +
  'exports.version = 1;\n' +
  'exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};\n' +
  'exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => log();\n';

/** Native modules that would have to be compiled, replaced by a CommonJS source that does nothing: log files, watchdog, device id. */
export const standIns: Readonly<Record<string, string>> = {
  '@vscode/spdlog': silentLogger,
  '@vscode/native-watchdog': 'exports.start = () => {};\n',
  '@vscode/deviceid': "exports.getDeviceId = async () => 'none';\n",
};

/** Built-in extensions left out: they are heavy, or they need a dependency that is not kept. Grammars and themes stay. */
export const droppedExtensions: readonly string[] = [
  'copilot',
  'debug-auto-launch',
  'debug-server-ready',
  'emmet',
  'git',
  'github',
  'github-authentication',
  'grunt',
  'gulp',
  'ipynb',
  'jake',
  'media-preview',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'notebook-renderers',
  'npm',
  'php-language-features',
  'prompt-basics',
  'references-view',
  'simple-browser',
  'terminal-suggest',
  'tunnel-forwarding',
  'typescript-language-features',
];
