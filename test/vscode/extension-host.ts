/** Runs one suite of the tests inside VS Code, by way of `@vscode/test-electron`. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import type { Executable } from '../../scripts/vscode-host/executable.ts';
import { installExtension } from '../../scripts/vscode-host/install-extension.ts';
import { bundleTests, type ExtensionHost } from './bundle.ts';
import { writeBriefs, writeNoMarkdown } from './folders.ts';
import { emptyTally, type Tally } from './tally.ts';
import { commandLineFindings, writeTeam } from './team.ts';
import { writeWebExtension } from './web-extension.ts';

export const hosts: readonly ExtensionHost[] = ['node', 'web'];
export const suites = ['briefs', 'team', 'no-markdown', 'language-model', 'packed'] as const;
type Suite = (typeof suites)[number];

export interface ExtensionHostRun {
  /** Where the extension and the tests run: in Node, or in a web worker as in a browser. */
  readonly host: ExtensionHost;
  readonly suite: Suite;
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
const writers: Readonly<Record<Suite, (folder: string) => Promise<string>>> = {
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
export async function runInExtensionHost({ host, suite, executable, extension, output }: ExtensionHostRun): Promise<Tally> {
  const run = `${suite}-${host}`;
  const under = host === 'web' ? await writeWebExtension(extension, path.join(output, 'web-extension')) : extension;
  // VS Code runs tests in a worker where they lie in the folder of an extension that runs there.
  const tests = path.join(host === 'web' ? under : output, 'extension-tests.cjs');
  const tally = path.join(output, `${run}.json`);
  const userData = path.join(output, `user-${run}`);
  const extensions = path.join(output, `extensions-${run}`);
  await bundleTests(host, tests, {
    NORTHSTAR_HOST: host,
    NORTHSTAR_SUITE: suite,
    NORTHSTAR_TALLY: tally,
    NORTHSTAR_EXTENSIONS: extensions,
    NORTHSTAR_GREP: process.env.NORTHSTAR_GREP ?? '',
  });
  const opened = await writers[suite](path.join(output, `workspace-${suite}`));
  await rm(tally, { force: true });
  await writeUserSettings(userData);
  await rm(extensions, { recursive: true, force: true });
  await mkdir(extensions, { recursive: true });
  if (suite === 'language-model') await writeFakeModel(host, path.join(extensions, 'northstar-tests.fake-model-1.0.0'));

  if (suite === 'packed') await installExtension(await packed(output), extensions, executable, { ...process.env, ...offline });

  let crash = '';
  await runTests({
    vscodeExecutablePath: executable.path,
    // VS Code runs tests only where some extension is being developed: for the packed one another stands in.
    extensionDevelopmentPath: suite === 'packed' ? fakeModel : under,
    extensionTestsPath: tests,
    ...(suite === 'packed' && { extensionTestsEnv: offline }),
    launchArgs: [
      opened,
      ...(suite === 'language-model' || suite === 'packed' ? [] : ['--disable-extensions']),
      `--user-data-dir=${userData}`,
      `--extensions-dir=${extensions}`,
    ],
  }).catch((error: Error) => {
    crash = error.message;
  });

  const text = await readFile(tally, 'utf8').catch(() => undefined);
  if (text !== undefined) return JSON.parse(text) as Tally;
  return {
    ...emptyTally(),
    failed: 1,
    failures: [{ title: `VS Code ran the suite ${run}`, message: crash || 'It ended without a result.' }],
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

async function writeUserSettings(userData: string): Promise<void> {
  await rm(userData, { recursive: true, force: true });
  await mkdir(path.join(userData, 'User'), { recursive: true });
  await writeFile(
    path.join(userData, 'User', 'settings.json'),
    JSON.stringify({ 'files.autoSave': 'off', 'workbench.startupEditor': 'none' }),
  );
}

/** Only an extension of the same host can talk with the tests. */
async function writeFakeModel(host: ExtensionHost, folder: string): Promise<void> {
  await cp(fakeModel, folder, { recursive: true });
  if (host === 'node') return;
  const { main, ...manifest } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, browser: main }));
}
