/** Runs one suite of the tests inside VS Code, by way of `@vscode/test-electron`. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import type { Executable } from '../../scripts/vscode-host/executable.ts';
import { installExtension } from '../../scripts/vscode-host/install-extension.ts';
import { emptyTally, type Tally } from './tally.ts';
import { commandLineFindings, writeTeam } from './team.ts';
import { writeBriefs, writeNoMarkdown } from './workspace.ts';

export interface ExtensionHostRun {
  readonly suite: 'briefs' | 'team' | 'no-markdown' | 'language-model' | 'packed';
  /** The VS Code to start. */
  readonly executable: Executable;
  /** The folder of the extension's manifest. */
  readonly extension: string;
  /** A folder for what the run leaves behind. */
  readonly output: string;
}

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const fakeModel = fileURLToPath(new URL('fake-model', import.meta.url));

/** Sends whatever would leave this machine to a port where nobody listens. */
const nowhere = 'http://127.0.0.1:9';
const offline = {
  HTTP_PROXY: nowhere,
  HTTPS_PROXY: nowhere,
  http_proxy: nowhere,
  https_proxy: nowhere,
  NO_PROXY: '127.0.0.1,localhost',
};

/** Each writes the folder of a suite, and gives what VS Code is to open. */
const writers: Readonly<Record<ExtensionHostRun['suite'], (folder: string) => Promise<string>>> = {
  briefs: writeBriefs,
  packed: writeBriefs,
  'language-model': writeBriefs,
  'no-markdown': writeNoMarkdown,
  async team(folder) {
    const place = await writeTeam(folder, cli);
    await writeFile(path.join(folder, 'command-line.json'), JSON.stringify(commandLineFindings(folder, cli)));
    return place;
  },
};

/** The tests' result; a host that ends before the tests do counts as one failure. */
export async function runInExtensionHost({ suite, executable, extension, output }: ExtensionHostRun): Promise<Tally> {
  const tests = path.join(output, 'extension-tests.cjs');
  const tallyFile = path.join(output, `${suite}.json`);
  const folder = path.join(output, `workspace-${suite}`);
  const userData = path.join(output, `user-${suite}`);
  await bundle(tests);
  const place = await writers[suite](folder);
  await rm(tallyFile, { force: true });
  await rm(userData, { recursive: true, force: true });
  await mkdir(path.join(userData, 'User'), { recursive: true });
  await writeFile(
    path.join(userData, 'User', 'settings.json'),
    JSON.stringify({ 'files.autoSave': 'off', 'workbench.startupEditor': 'none' }),
  );

  const extensions = path.join(output, `extensions-${suite}`);
  await rm(extensions, { recursive: true, force: true });
  await mkdir(extensions, { recursive: true });
  if (suite === 'language-model')
    await cp(fakeModel, path.join(extensions, 'northstar-tests.fake-model-1.0.0'), {
      recursive: true,
    });

  if (suite === 'packed') await installExtension(await packed(output), extensions, executable, { ...process.env, ...offline });

  let crash = '';
  await runTests({
    vscodeExecutablePath: executable.path,
    // VS Code runs tests only where some extension is being developed: for the packed one another stands in.
    extensionDevelopmentPath: suite === 'packed' ? fakeModel : extension,
    extensionTestsPath: tests,
    extensionTestsEnv: {
      NORTHSTAR_SUITE: suite,
      NORTHSTAR_TALLY: tallyFile,
      NORTHSTAR_EXTENSIONS: extensions,
      ...(suite === 'packed' && offline),
    },
    launchArgs: [
      place,
      ...(suite === 'language-model' || suite === 'packed' ? [] : ['--disable-extensions']),
      `--user-data-dir=${userData}`,
      `--extensions-dir=${extensions}`,
    ],
  }).catch((error: Error) => {
    crash = error.message;
  });

  const text = await readFile(tallyFile, 'utf8').catch(() => undefined);
  if (text !== undefined) return JSON.parse(text) as Tally;
  return {
    ...emptyTally(),
    failed: 1,
    failures: [{ title: `VS Code ran the suite ${suite}`, message: crash || 'It ended without a result.' }],
  };
}

/** Packs the extension, and gives the file. */
async function packed(output: string): Promise<string> {
  const file = path.join(output, 'northstar.vsix');
  await rm(file, { force: true });
  const script = fileURLToPath(new URL('../../scripts/package.ts', import.meta.url));
  execFileSync(process.execPath, [script, file], { env: { ...process.env, ...offline }, stdio: ['ignore', 'ignore', 'inherit'] });
  return file;
}

/** One CommonJS file, which every extension host can load; `vscode` and mocha are left for it to find. */
async function bundle(outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('extension/main.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
