/** Serves the installed VS Code host on this machine alone. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureHost } from './install.ts';

export interface ServeOptions {
  /** User settings beside `quietSettings`, by their full names. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Lets an extension be loaded from its folder, and its tests end the workbench: VS Code has one switch for both. */
  readonly testDriver?: boolean;
  /** A folder of other extensions, each unpacked in a folder of its own. */
  readonly extensions?: string;
  /** The port; a free one where none is given. */
  readonly port?: number;
  readonly say?: (line: string) => void;
}

/** A VS Code that is being served, with settings and state of its own that are gone when it stops. */
export interface ServedVSCode {
  /** `127.0.0.1:PORT`. */
  readonly authority: string;
  /** The address that opens a window on a folder or a `.code-workspace` file, with the extension of `extension` loaded. */
  address(what: { folder?: string; workspace?: string; extension?: string; extensionTests?: string; file?: string }): string;
  stop(): Promise<void>;
}

/** What makes a fresh VS Code show the document and nothing else; user edits reach the disk only when they are saved. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

const oldestNode = 22;

/** Starts the server and resolves when it takes connections. */
export async function serveVSCode(options: ServeOptions = {}): Promise<ServedVSCode> {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new Error(
      `VS Code needs Node 24 and this is Node ${process.versions.node}: start it by an npm script, which brings its own.`,
    );
  }
  const root = await ensureHost(options.say);
  const data = await mkdtemp(path.join(os.tmpdir(), 'northstar-vscode-'));
  await mkdir(path.join(data, 'data', 'User'), { recursive: true });
  await writeFile(
    path.join(data, 'data', 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, null, 2),
  );

  const flags = [
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    '--without-connection-token',
    '--accept-server-license-terms',
  ];
  flags.push('--disable-workspace-trust', '--disable-telemetry', '--telemetry-level=off', `--server-data-dir=${data}`);
  if (options.extensions) flags.push(`--extensions-dir=${options.extensions}`);
  if (options.testDriver) flags.push('--enable-smoke-test-driver');
  const server = spawn(process.execPath, [path.join(root, 'out', 'server-main.js'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => server.kill();
  process.once('exit', end);

  const port = await new Promise<string>((resolve, reject) => {
    let log = '';
    const listen = (chunk: Buffer) => {
      log += chunk;
      const bound = /Server bound to \S*:(\d+)/.exec(log);
      if (bound?.[1] && log.includes('Extension host agent started')) resolve(bound[1]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code} before it took connections:\n${log}`)));
  });

  const authority = `127.0.0.1:${port}`;
  return {
    authority,
    address: (what) => addressOf(authority, what),
    async stop() {
      process.off('exit', end);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      if (server.exitCode === null && server.kill()) await ended;
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function addressOf(authority: string, what: Parameters<ServedVSCode['address']>[0]): string {
  const remote = (file: string) => `vscode-remote://${authority}${fileUrlPath(file)}`;
  const payload: [string, string][] = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (what.extension) payload.push(['extensionDevelopmentPath', remote(what.extension)]);
  if (what.extensionTests) payload.push(['extensionTestsPath', remote(what.extensionTests)]);
  if (what.file) payload.push(['openFile', remote(what.file)]);
  const query = new URLSearchParams();
  if (what.folder) query.set('folder', fileUrlPath(what.folder));
  else if (what.workspace) query.set('workspace', fileUrlPath(what.workspace));
  else query.set('ew', 'true');
  query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

/** An absolute path as it stands in a URL: with slashes, and one before a Windows drive. */
function fileUrlPath(file: string): string {
  const slashes = path.resolve(file).replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}
